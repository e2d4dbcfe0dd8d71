import { Broken, Unable } from "./broken.js";
import { concat } from "./bytes.js";

/** Bytes of zlib data, at most `limit` of them. */
export async function inflate(data, limit) {
  if (typeof DecompressionStream === "undefined") throw new Unable("pdf.noinflate");
  const reader = new Blob([data]).stream().pipeThrough(new DecompressionStream("deflate")).getReader();
  const parts = [];
  let size = 0;
  for (;;) {
    let part;
    try {
      part = await reader.read();
    } catch {
      throw new Broken("pdf.inflate");
    }
    if (part.done) return concat(...parts);
    size += part.value.length;
    parts.push(part.value);
    if (size > limit) {
      await reader.cancel();
      throw new Unable("pdf.bomb", { limit: limit / 1048576 });
    }
  }
}

/** Takes back PNG's Up and None predictors, the ones that tables of objects are written with. */
export function unpredict(data, predictor, columns) {
  if (predictor === 1) return data;
  if (!Number.isInteger(columns) || columns < 1 || !(predictor >= 10 && predictor <= 15)) throw new Broken("pdf.filter");
  const out = new Uint8Array(Math.ceil(data.length / (columns + 1)) * columns);
  let at = 0;
  for (let row = 0; row < data.length; row += columns + 1, at += columns) {
    if (data[row] !== 0 && data[row] !== 2) throw new Broken("pdf.filter");
    for (let column = 0; column < columns; column++) {
      const above = data[row] === 2 && at ? out[at + column - columns] : 0;
      out[at + column] = (data[row + 1 + column] ?? 0) + above;
    }
  }
  return out;
}
