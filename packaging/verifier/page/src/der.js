// Strict DER: every byte is accounted for, and no value has two encodings. Reference: ITU-T X.690, sections 8 and 10.
import { Broken } from "./broken.js";

export const TAG = { INTEGER: 2, BITS: 3, OCTETS: 4, NULL: 5, OID: 6, UTC: 0x17, TIME: 0x18, SEQUENCE: 0x30, SET: 0x31 };
/** Constructed, context-specific: `CONTEXT + n` is the tag [n]. */
export const CONTEXT = 0xa0;

/** One value: its tag, content and raw bytes. */
export class Node {
  constructor(tag, content, raw) {
    this.tag = tag;
    this.content = content;
    this.raw = raw;
  }

  /** This node when it has the tag. */
  expect(tag) {
    if (this.tag !== tag) throw new Broken("der.form");
    return this;
  }

  /** The values inside a constructed value. */
  children() {
    if (!(this.tag & 0x20)) throw new Broken("der.form");
    return split(this.content);
  }

  /** A whole number in its shortest form, as BigInt. */
  integer() {
    const { content } = this.expect(TAG.INTEGER);
    const long = content.length > 1 && (content[0] === 0 || content[0] === 255) && (content[0] ^ content[1]) < 128;
    if (!content.length || long) throw new Broken("der.form");
    let value = 0n;
    for (const byte of content) value = (value << 8n) | BigInt(byte);
    return BigInt.asIntN(8 * content.length, value);
  }

  /** An object identifier in dotted form. */
  oid() {
    const { content } = this.expect(TAG.OID);
    if (!content.length || content.length > 64 || content.at(-1) & 0x80) throw new Broken("der.form");
    const numbers = [];
    let value = 0n;
    for (const byte of content) {
      if (!value && byte === 0x80) throw new Broken("der.form");
      value = (value << 7n) | BigInt(byte & 0x7f);
      if (byte & 0x80) continue;
      numbers.push(value);
      value = 0n;
    }
    const first = numbers[0] >= 80n ? 2n : numbers[0] / 40n;
    return [first, numbers[0] - 40n * first, ...numbers.slice(1)].join(".");
  }

  /** The bytes of a bit string of whole bytes. */
  bits() {
    const { content } = this.expect(TAG.BITS);
    if (!content.length || content[0]) throw new Broken("der.form");
    return content.subarray(1);
  }
}

/** The one value that bytes consist of. */
export function parseDer(data) {
  const nodes = split(data);
  if (nodes.length !== 1) throw new Broken("der.form");
  return nodes[0];
}

/** How many bytes the value at the beginning of `data` takes. */
export function lengthOfFirst(data) {
  const { start, length } = header(data, 0);
  return start + length;
}

function header(data, at) {
  if (at + 2 > data.length) throw new Broken("der.form");
  const tag = data[at];
  let length = data[at + 1];
  let start = at + 2;
  if ((tag & 0x1f) === 0x1f) throw new Broken("der.form");
  if (length & 0x80) {
    const count = length & 0x7f;
    length = 0;
    for (let index = 0; index < Math.min(count, 5); index++) length = length * 256 + data[start + index];
    start += count;
    if (count < 1 || count > 4 || length < 0x80 || length < 256 ** (count - 1)) throw new Broken("der.form");
  }
  if (!(start + length <= data.length)) throw new Broken("der.form");
  return { tag, start, length };
}

function split(data) {
  const nodes = [];
  for (let at = 0; at < data.length; ) {
    const { tag, start, length } = header(data, at);
    nodes.push(new Node(tag, data.subarray(start, start + length), data.subarray(at, start + length)));
    at = start + length;
  }
  return nodes;
}

/** Children of a structure, taken in order; what is left over at the end is an error. */
export class Fields {
  #nodes;

  constructor(node, tag = TAG.SEQUENCE) {
    this.#nodes = node.expect(tag).children();
  }

  /** The next child, which must be there. */
  take() {
    if (!this.#nodes.length) throw new Broken("der.form");
    return this.#nodes.shift();
  }

  /** The next child when it has the tag, else null. */
  optional(tag) {
    return this.#nodes[0]?.tag === tag ? this.#nodes.shift() : null;
  }

  /** Whether children are left. */
  get more() {
    return this.#nodes.length > 0;
  }

  /** Refuses children that are left. */
  end() {
    if (this.more) throw new Broken("der.form");
  }
}
