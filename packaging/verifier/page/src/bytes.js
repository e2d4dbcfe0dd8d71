import { Broken } from "./broken.js";

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;
const ENCODER = new TextEncoder();

/** UTF-8 bytes of text. */
export function utf8(text) {
  return ENCODER.encode(text);
}

/** Text of bytes that must be UTF-8; a byte-order mark is kept, so that text and bytes stay one to one. */
export function textOf(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Broken("read.utf8");
  }
}

/** Text of bytes where each byte that is not UTF-8 reads `\xNN`. */
export function looseText(bytes) {
  try {
    return textOf(bytes);
  } catch {
    let out = "";
    for (let at = 0; at < bytes.length; ) {
      const step = validLength(bytes, at);
      out += step ? textOf(bytes.subarray(at, at + step)) : "\\x" + hex(bytes.subarray(at, at + 1));
      at += step || 1;
    }
    return out;
  }
}

function validLength(bytes, at) {
  const first = bytes[at];
  const length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  if (!length || at + length > bytes.length) return 0;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(at, at + length));
    return length;
  } catch {
    return 0;
  }
}

/** Lower-case hexadecimal. */
export function hex(bytes) {
  let out = "";
  for (const byte of bytes) out += byte.toString(16).padStart(2, "0");
  return out;
}

/** Bytes of hexadecimal text of even length; null when it is something else. */
export function fromHex(text) {
  if (text.length % 2 || !/^[0-9A-Fa-f]*$/.test(text)) return null;
  const out = new Uint8Array(text.length / 2);
  for (let at = 0; at < out.length; at++) out[at] = parseInt(text.slice(2 * at, 2 * at + 2), 16);
  return out;
}

/** Bytes of standard, padded Base64 in its one canonical spelling; else `Broken(key)`. */
export function fromBase64(text, key) {
  if (text.length % 4 || !BASE64.test(text)) throw new Broken(key);
  const raw = atob(text);
  // Unused bits of the last character could otherwise be changed unseen.
  if (btoa(raw) !== text) throw new Broken(key);
  return Uint8Array.from(raw, (char) => char.charCodeAt(0));
}

/** Standard Base64 of a few bytes. */
export function toBase64(bytes) {
  return btoa(String.fromCharCode(...bytes));
}

/** Whether two runs of bytes are the same. */
export function equal(left, right) {
  return left.length === right.length && left.every((byte, at) => byte === right[at]);
}

/** All parts one after the other. */
export function concat(...parts) {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** Bytes of printable ASCII text, for comparisons. */
export function startsWith(bytes, ascii, at = 0) {
  if (at < 0 || at + ascii.length > bytes.length) return false;
  for (let index = 0; index < ascii.length; index++) if (bytes[at + index] !== ascii.charCodeAt(index)) return false;
  return true;
}
