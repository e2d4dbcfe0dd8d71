// Reading the objects of a PDF file. Reference: ISO 32000-2, section 7.3.
import { Broken } from "./broken.js";
import { equal, fromHex, looseText, startsWith } from "./bytes.js";

const SPACE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITERS = new Set([..."()<>[]{}/%"].map((char) => char.charCodeAt(0)));
const ESCAPES = { n: 10, r: 13, t: 9, b: 8, f: 12 };
const DEEPEST = 100;
const isDigit = (byte) => byte >= 48 && byte <= 57;

export class Name {
  constructor(text) {
    this.text = text;
  }
}
export class Reference {
  constructor(number, generation) {
    this.number = number;
    this.generation = generation;
  }
}
/** A string; `hexadecimal` says how it was written, `start` and `end` where in `source`, with its brackets. */
export class PdfString {
  constructor(bytes, hexadecimal, source, start, end) {
    Object.assign(this, { bytes, hexadecimal, source, start, end });
  }
}
export class Stream {
  constructor(dictionary, start) {
    this.dictionary = dictionary;
    this.start = start;
  }
}
/** A number with a point: never a place, length or count. */
export class Real {
  constructor(text) {
    this.text = text;
  }
}

/** Whether two values are written the same way, up to spaces; what they refer to is not compared. */
export function sameValue(one, two) {
  if (one instanceof Stream || two instanceof Stream) return false;
  if (one instanceof Map && two instanceof Map) {
    return one.size === two.size && [...one].every(([key, value]) => two.has(key) && sameValue(value, two.get(key)));
  }
  if (Array.isArray(one) && Array.isArray(two)) {
    return one.length === two.length && one.every((value, at) => sameValue(value, two[at]));
  }
  const number = (value) => (value instanceof Real ? Number(value.text) : value); // pyHanko writes 612.0 as 612
  if (typeof number(one) === "number") return number(one) === number(two);
  if (one?.constructor !== two?.constructor) return false;
  if (one instanceof Name) return one.text === two.text;
  if (one instanceof Reference) return one.number === two.number && one.generation === two.generation;
  if (one instanceof PdfString) return equal(one.bytes, two.bytes);
  return one === two;
}

/** Reads objects from bytes, beginning at a position. */
export class Reader {
  constructor(data, position = 0) {
    this.data = data;
    this.position = position;
  }

  fail(at = this.position) {
    throw new Broken("pdf.syntax", { byte: at });
  }

  /** Passes over white space and comments. */
  skip() {
    const { data } = this;
    while (this.position < data.length) {
      const byte = data[this.position];
      if (byte === 0x25) while (this.position < data.length && ![10, 13].includes(data[this.position])) this.position++;
      else if (SPACE.has(byte)) this.position++;
      else break;
    }
  }

  /** Takes a word when it comes next. */
  keyword(word) {
    this.skip();
    if (!startsWith(this.data, word, this.position)) return false;
    this.position += word.length;
    return true;
  }

  /** Takes a whole number. */
  number() {
    const value = this.value();
    return Number.isSafeInteger(value) ? value : this.fail();
  }

  /** Takes one object; of a stream only its dictionary. Dictionaries are Maps by name. */
  value(depth = 0) {
    if (depth > DEEPEST) throw new Broken("read.deep");
    this.skip();
    switch (String.fromCharCode(this.data[this.position] ?? 0)) {
      case "/":
        return this.#name();
      case "(":
        return this.#literal();
      case "[":
        return this.#array(depth);
      case "<":
        return this.data[this.position + 1] === 0x3c ? this.#dictionary(depth) : this.#hexadecimal();
      default:
        return this.#word();
    }
  }

  #regular() {
    const start = this.position;
    const { data } = this;
    while (this.position < data.length && !SPACE.has(data[this.position]) && !DELIMITERS.has(data[this.position])) {
      this.position++;
    }
    return data.subarray(start, this.position);
  }

  #word() {
    const start = this.position;
    const raw = this.#regular();
    const word = raw.length < 40 ? looseText(raw) : "";
    if (word === "true" || word === "false") return word === "true";
    if (word === "null") return null;
    if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) this.fail(start);
    if (word.includes(".")) return new Real(word);
    return this.#reference(word) ?? Number(word);
  }

  // "12 0 R" begins like a number: looks ahead, and goes back when it is none.
  #reference(word) {
    const after = this.position;
    this.skip();
    if (/^\d{1,10}$/.test(word) && this.position > after && isDigit(this.data[this.position])) {
      const generation = this.#regular();
      const end = this.position;
      this.skip();
      if (generation.length <= 5 && generation.every(isDigit) && this.position > end) {
        const letter = this.#regular();
        if (letter.length === 1 && letter[0] === 0x52) return new Reference(Number(word), Number(looseText(generation)));
      }
    }
    this.position = after;
    return null;
  }

  #name() {
    this.position++;
    const raw = this.#regular();
    const out = [];
    for (let at = 0; at < raw.length; at++) {
      const escaped = raw[at] === 0x23 && at + 2 < raw.length ? fromHex(looseText(raw.subarray(at + 1, at + 3))) : null;
      out.push(escaped?.length === 1 ? escaped[0] : raw[at]);
      if (escaped?.length === 1) at += 2;
    }
    return new Name(String.fromCharCode(...out)); // one to one: what is not the same name must not read the same
  }

  #hexadecimal() {
    const start = this.position;
    const end = this.data.indexOf(0x3e, start);
    if (end < 0) this.fail(start);
    const digits = this.data.subarray(start + 1, end).filter((byte) => !SPACE.has(byte));
    let text = "";
    for (let at = 0; at < digits.length; at += 8192) text += String.fromCharCode(...digits.subarray(at, at + 8192));
    const bytes = fromHex(text + "0".repeat(text.length % 2)) ?? this.fail(start);
    this.position = end + 1;
    return new PdfString(bytes, true, this.data, start, end + 1);
  }

  #literal() {
    const start = this.position++;
    const out = [];
    for (let open = 1; ; ) {
      if (this.position >= this.data.length) this.fail(start);
      const byte = this.data[this.position++];
      if (byte === 0x5c) this.#escape(out);
      else if (byte === 0x28) open++;
      else if (byte === 0x29) open--;
      if (!open) return new PdfString(Uint8Array.from(out), false, this.data, start, this.position);
      if (byte !== 0x5c) out.push(byte);
    }
  }

  #escape(out) {
    let octal = "";
    while (octal.length < 3 && this.data[this.position] >= 48 && this.data[this.position] <= 55) {
      octal += String.fromCharCode(this.data[this.position++]);
    }
    if (octal) {
      out.push(parseInt(octal, 8) & 255);
      return;
    }
    const byte = this.data[this.position++];
    if (byte === 13 && this.data[this.position] === 10) this.position++;
    if (byte !== 13 && byte !== 10 && byte !== undefined) out.push(ESCAPES[String.fromCharCode(byte)] ?? byte);
  }

  #array(depth) {
    this.position++;
    const values = [];
    while (!this.keyword("]")) values.push(this.value(depth + 1));
    return values;
  }

  #dictionary(depth) {
    this.position += 2;
    const values = new Map();
    while (!this.keyword(">>")) {
      const key = this.value(depth + 1);
      if (!(key instanceof Name) || values.has(key.text)) this.fail();
      values.set(key.text, this.value(depth + 1));
    }
    return values;
  }
}
