// Comma-separated values, read strictly. Reference: RFC 4180.
import { Broken, Unable } from "./broken.js";
import { LARGEST_MANIFEST, parts } from "./lines.js";

/** The rows of a CSV file in batches: `[number, fields]`. */
export async function* csvRows(blob, work) {
  if (blob.size > LARGEST_MANIFEST) throw new Unable("manifest.large", { limit: LARGEST_MANIFEST / 1048576 });
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const reader = new CsvReader();
  for await (const part of parts(blob, work)) yield reader.take(decode(decoder, part, reader));
  yield reader.take(decode(decoder, undefined, reader));
  yield reader.end();
}

function decode(decoder, part, reader) {
  try {
    return decoder.decode(part, { stream: part !== undefined });
  } catch {
    throw new Broken("manifest.line", { line: reader.number + 1 });
  }
}

const START = 0; // of a field
const PLAIN = 1;
const QUOTED = 2;
const QUOTE = 3; // inside quotes, after a quote: the end, or one half of two

class CsvReader {
  number = 0;
  #state = START;
  #field = "";
  #fields = [];
  #afterReturn = false;

  take(text) {
    const rows = [];
    for (const char of text) this.#char(char, rows);
    return rows;
  }

  end() {
    if (this.#state === QUOTED) throw new Broken("manifest.cut", { line: this.number + 1 });
    const rows = [];
    if (this.#state !== START || this.#fields.length) this.#row(rows);
    return rows;
  }

  #char(char, rows) {
    const lineFeedOfReturn = char === "\n" && this.#afterReturn;
    this.#afterReturn = char === "\r" && this.#state !== QUOTED;
    if (lineFeedOfReturn && this.#state === START && !this.#fields.length) return;
    if (this.#state === QUOTED) {
      if (char === '"') this.#state = QUOTE;
      else this.#field += char;
    } else if (char === '"' && this.#state !== PLAIN) {
      if (this.#state === QUOTE) this.#field += '"';
      this.#state = QUOTED;
    } else if (char === ",") {
      this.#fields.push(this.#field);
      this.#field = "";
      this.#state = START;
    } else if (char === "\r" || char === "\n") {
      this.#row(rows);
    } else if (this.#state === QUOTE) {
      throw new Broken("manifest.line", { line: this.number + 1 });
    } else {
      this.#field += char;
      this.#state = PLAIN;
    }
  }

  #row(rows) {
    rows.push([++this.number, [...this.#fields, this.#field]]);
    this.#fields = [];
    this.#field = "";
    this.#state = START;
  }
}
