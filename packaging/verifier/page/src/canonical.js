// Strict reading of canonical JSON. Reference: docs/ledger-format.md, section 2; RFC 8785.
import { Broken } from "./broken.js";
import { textOf } from "./bytes.js";

const DEEPEST = 500;
const ASCII = /^[\x00-\x7f]*$/;

/** The object that `bytes` are exactly the canonical form of: whole numbers and ASCII keys only. */
export function parseCanonical(bytes) {
  const text = textOf(bytes);
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Broken("json.syntax");
  }
  if (value === null || typeof value !== "object" || Array.isArray(value)) throw new Broken("json.object");
  // Encoding it again also finds white space, a key given twice and other spellings of the same value.
  if (encode(value, 0) !== text) throw new Broken("json.canonical");
  return value;
}

function encode(value, depth) {
  if (depth > DEEPEST) throw new Broken("read.deep");
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value)) throw new Broken("json.number");
    return String(value);
  }
  if (typeof value === "string") {
    if (/\p{Surrogate}/u.test(value)) throw new Broken("read.utf8");
    return JSON.stringify(value);
  }
  if (value === null || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return `[${value.map((one) => encode(one, depth + 1)).join(",")}]`;
  const keys = Object.keys(value).sort();
  if (!keys.every((key) => ASCII.test(key))) throw new Broken("json.key");
  const pair = (key) => `${encode(key, depth)}:${encode(value[key], depth + 1)}`;
  return `{${keys.map(pair).join(",")}}`;
}

/** Holds an object against its exact keys and their types (`string`, `number`, `object`, `array`). */
export function requireKeys(value, types, key) {
  const names = Object.keys(value).sort().join();
  if (names !== Object.keys(types).sort().join()) throw new Broken(key);
  for (const [name, type] of Object.entries(types)) {
    const found = Array.isArray(value[name]) ? "array" : value[name] === null ? "null" : typeof value[name];
    if (found !== type) throw new Broken(key);
  }
}
