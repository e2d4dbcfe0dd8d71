// Finding objects in a PDF file: cross-reference tables and streams, object streams, filters.
// Reference: ISO 32000-2, sections 7.4, 7.5 and 7.7.
import { Broken } from "./broken.js";
import { startsWith } from "./bytes.js";
import { inflate, unpredict } from "./inflate.js";
import { Reader, Reference, Stream } from "./pdf_syntax.js";

const LARGEST_STREAM = 256 * 1048576;
const MOST_OBJECTS = 2000000;
const MOST_REVISIONS = 1000;

/** Opens a PDF in memory. */
export async function openPdf(data) {
  if (!startsWith(data, "%PDF-")) throw new Broken("pdf.head");
  const pdf = new PdfFile(data);
  await pdf.load();
  if (pdf.trailer.has("Encrypt")) throw new Broken("pdf.encrypted");
  return pdf;
}

class PdfFile {
  #places = new Map(); // number -> {offset} or {inside, slot}, null when free
  #cache = new Map();
  #open = new Set();
  #inflated = 0;

  constructor(data) {
    this.data = data;
    this.trailer = new Map();
    this.tables = []; // where the tables of objects are, the newest first
  }

  /** What a value refers to, or the value itself; null where there is nothing. */
  get(value) {
    for (let seen = 0; value instanceof Reference; seen++) {
      if (seen > 20) throw new Broken("pdf.circle");
      value = this.#object(value.number);
    }
    return value ?? null;
  }

  /** The dictionary that a value refers to; empty when it is none. */
  dictionary(value) {
    const found = this.get(value);
    if (found instanceof Stream) return found.dictionary;
    return found instanceof Map ? found : new Map();
  }

  /** The array that a value refers to; empty when it is none. */
  array(value) {
    const found = this.get(value);
    return Array.isArray(found) ? found : [];
  }

  /** Numbers of the objects of an earlier state of the file that are somewhere else now. */
  changedSince(earlier) {
    const mark = (place) => (place ? `${place.offset} ${place.inside} ${place.slot}` : "");
    const moved = [...earlier.#places].filter(([number, place]) => mark(place) !== mark(this.#places.get(number)));
    return moved.map(([number]) => number);
  }

  /** Numbers that the tables list -> whether the object is in use; the tables themselves are none. */
  get listed() {
    const others = [...this.#places].filter(([, place]) => !this.tables.includes(place?.offset));
    return new Map(others.map(([number, place]) => [number, place !== null]));
  }

  /** The document's root. */
  get catalog() {
    return this.dictionary(this.trailer.get("Root"));
  }

  /** The decoded bytes of a stream. */
  async content(stream) {
    const length = this.get(stream.dictionary.get("Length"));
    if (!Number.isSafeInteger(length) || length < 0 || length > this.data.length - stream.start) {
      throw new Broken("pdf.syntax", { byte: stream.start });
    }
    const end = stream.start + length;
    const gap = startsWith(this.data, "\r\n", end) ? 2 : [10, 13].includes(this.data[end]) ? 1 : 0;
    // Some readers search for its end and would read more, or less.
    if (!startsWith(this.data, "endstream", end + gap)) throw new Broken("pdf.syntax", { byte: end });
    let data = this.data.subarray(stream.start, end);
    const filter = this.get(stream.dictionary.get("Filter"));
    const filters = Array.isArray(filter) ? filter : filter === null ? [] : [filter];
    const parameters = this.get(stream.dictionary.get("DecodeParms"));
    if (filters.length > 4) throw new Broken("pdf.filter");
    for (const [at, each] of filters.entries()) {
      if (this.get(each)?.text !== "FlateDecode") throw new Broken("pdf.filter");
      const chosen = this.dictionary(Array.isArray(parameters) ? parameters[at] : parameters);
      data = await inflate(data, LARGEST_STREAM - this.#inflated);
      this.#inflated += data.length; // a limit for all streams together: many small bombs are a large one
      const predictor = this.get(chosen.get("Predictor")) ?? 1;
      // Rows of more than one byte a column would be read otherwise than other programs read them.
      const [colors, bits] = [this.get(chosen.get("Colors")) ?? 1, this.get(chosen.get("BitsPerComponent")) ?? 8];
      if (predictor !== 1 && (colors !== 1 || bits !== 8)) throw new Broken("pdf.filter");
      data = unpredict(data, predictor, this.get(chosen.get("Columns")) ?? 1);
    }
    return data;
  }

  /** Reads the tables, newest first, then everything that lies in object streams. */
  async load() {
    const following = [this.#startxref()];
    const seen = new Set();
    while (following.length) {
      const offset = following.shift();
      if (seen.has(offset) || seen.size > MOST_REVISIONS) throw new Broken("pdf.circle");
      seen.add(offset);
      this.tables.push(offset);
      const trailer = await this.#table(offset);
      if (!this.trailer.size) this.trailer = trailer;
      // Readers that know a second table of one state see other objects than those that do not.
      if (trailer.has("XRefStm")) throw new Broken("pdf.hybrid");
      if (!trailer.has("Prev")) continue;
      if (!Number.isSafeInteger(trailer.get("Prev"))) throw new Broken("pdf.tail");
      following.push(trailer.get("Prev"));
    }
    const streams = new Set([...this.#places.values()].filter((place) => place?.inside !== undefined).map((p) => p.inside));
    for (const number of streams) await this.#unpack(number);
    for (const [number, place] of this.#places) {
      if (place?.inside !== undefined && !this.#cache.has(number)) throw new Broken("pdf.tail");
    }
  }

  #startxref() {
    const tail = new TextDecoder("latin1").decode(this.data.subarray(-2048));
    const found = [...tail.matchAll(/startxref\s+(\d{1,12})\s+%%EOF/g)].at(-1);
    if (!found) throw new Broken("pdf.tail");
    return Number(found[1]);
  }

  async #table(offset) {
    const reader = new Reader(this.data, offset);
    if (!reader.keyword("xref")) return this.#tableStream(offset);
    while (!reader.keyword("trailer")) {
      const first = reader.number();
      const count = reader.number();
      for (let number = first; number < first + count; number++) {
        const place = reader.number();
        const generation = reader.number();
        if (reader.keyword("n")) this.#place(number, generation ? null : { offset: place });
        else if (reader.keyword("f")) this.#place(number, null);
        else reader.fail();
      }
    }
    const trailer = reader.value();
    return trailer instanceof Map ? trailer : reader.fail();
  }

  #place(number, place) {
    if (this.#places.size > MOST_OBJECTS) throw new Broken("pdf.circle");
    if (!this.#places.has(number)) this.#places.set(number, place);
  }

  async #tableStream(offset) {
    const stream = this.#at(offset, null);
    if (!(stream instanceof Stream) || stream.dictionary.get("Type")?.text !== "XRef") {
      throw new Broken("pdf.syntax", { byte: offset });
    }
    const widths = this.array(stream.dictionary.get("W"));
    const possible = (width) => Number.isInteger(width) && width >= 0 && width <= 8;
    const step = widths.reduce((sum, width) => sum + width, 0);
    if (widths.length !== 3 || !widths.every(possible) || !step) throw new Broken("pdf.syntax", { byte: offset });
    const data = await this.content(stream);
    let at = 0;
    for (const number of this.#numbers(stream.dictionary)) {
      if (at + step > data.length) break;
      const [kind, one, two] = columns(data.subarray(at, at + step), widths);
      at += step;
      if (kind === 1 && !two) this.#place(number, { offset: one });
      else if (kind === 2) this.#place(number, { inside: one, slot: two });
      else this.#place(number, null);
    }
    return stream.dictionary;
  }

  *#numbers(dictionary) {
    const index = dictionary.has("Index") ? this.array(dictionary.get("Index")) : [0, this.get(dictionary.get("Size"))];
    if (index.length % 2 || !index.every(Number.isSafeInteger)) throw new Broken("pdf.tail");
    for (let at = 0; at < index.length; at += 2) {
      for (let number = index[at]; number < index[at] + index[at + 1]; number++) yield number;
    }
  }

  #object(number) {
    if (!this.#cache.has(number)) {
      const place = this.#places.get(number);
      if (this.#open.has(number)) throw new Broken("pdf.circle");
      this.#open.add(number);
      this.#cache.set(number, place?.offset === undefined ? null : this.#at(place.offset, number));
      this.#open.delete(number);
    }
    return this.#cache.get(number);
  }

  // The indirect object that begins at a byte.
  #at(offset, number) {
    const reader = new Reader(this.data, offset);
    const found = reader.number();
    const generation = reader.number();
    if (!reader.keyword("obj") || generation || (number !== null && number !== found)) reader.fail(offset);
    const value = reader.value();
    if (!(value instanceof Map) || !reader.keyword("stream")) return reader.keyword("endobj") ? value : reader.fail();
    return new Stream(value, reader.position + (startsWith(this.data, "\r\n", reader.position) ? 2 : 1));
  }

  async #unpack(number) {
    const stream = this.#object(number);
    if (!(stream instanceof Stream)) throw new Broken("pdf.tail");
    const first = this.get(stream.dictionary.get("First"));
    const count = this.get(stream.dictionary.get("N"));
    const data = await this.content(stream);
    if (!Number.isSafeInteger(first) || !(count >= 0 && count <= data.length)) throw new Broken("pdf.tail");
    const head = new Reader(data);
    for (let slot = 0; slot < count; slot++) {
      const inner = head.number();
      const place = this.#places.get(inner);
      const offset = head.number();
      if (place?.inside === number && place.slot === slot) {
        this.#cache.set(inner, new Reader(data, first + offset).value());
      }
    }
  }
}

function columns(row, widths) {
  const out = [];
  let at = 0;
  for (const [index, width] of widths.entries()) {
    let value = width || index ? 0 : 1;
    for (let step = 0; step < width; step++) value = value * 256 + row[at++];
    out.push(value);
  }
  return out;
}
