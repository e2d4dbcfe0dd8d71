import { Broken, Cancelled, Unable } from "./broken.js";
import { concat, looseText } from "./bytes.js";

const PART = 1048576;
const LONGEST_LINE = 1048576;
export const LARGEST_MANIFEST = 256 * 1048576;

/** A blob's bytes in parts of 1 MiB: never more than that is held. `work` is asked whether to stop. */
export async function* parts(blob, work) {
  for (let at = 0; at < blob.size; at += PART) {
    if (work.cancelled) throw new Cancelled();
    yield new Uint8Array(await blob.slice(at, at + PART).arrayBuffer());
  }
}

/** The lines of a manifest in batches, without their line feeds: `[number, text]`. */
export async function* lines(blob, work) {
  if (blob.size > LARGEST_MANIFEST) throw new Unable("manifest.large", { limit: LARGEST_MANIFEST / 1048576 });
  let rest = new Uint8Array(0);
  let number = 0;
  for await (const part of parts(blob, work)) {
    const data = rest.length ? concat(rest, part) : part;
    const batch = [];
    let start = 0;
    for (let end = data.indexOf(10); end >= 0; end = data.indexOf(10, start)) {
      batch.push([++number, looseText(data.subarray(start, end))]);
      start = end + 1;
    }
    rest = data.slice(start);
    if (rest.length > LONGEST_LINE) throw new Broken("manifest.line", { line: number + 1 });
    yield batch;
  }
  if (rest.length) throw new Broken("manifest.cut", { line: number + 1 });
}
