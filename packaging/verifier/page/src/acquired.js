// The manifest of an acquisition as a document. Reference: docs/ledger-format.md, section 6b.
import { Broken, Unable } from "./broken.js";
import { startsWith, textOf } from "./bytes.js";
import { isSha256 } from "./entry.js";

export const FORMAT = "indicia-acquisition-1";
const LARGEST = 64 * 1048576;
const NAME = /\.acquisition\.json$/i;

/** Whether a file of this name that begins so is such a manifest. */
export function looksAcquired(name, beginning) {
  return NAME.test(name) || startsWith(beginning, '{\n  "acquired": {');
}

/** Whether it is the signature of one. */
export function looksSigned(name, beginning) {
  return /\.acquisition\.json\.sig$/i.test(name) || startsWith(beginning, `${FORMAT}\n`);
}

/** `{vkey, parts: [{name, size, sha256}], unreadable: [{offset, length, reason}], bytes, sha256, document}`. */
export async function readAcquired(item) {
  if (item.size > LARGEST) throw new Unable("manifest.large", { limit: LARGEST / 1048576 });
  let document;
  try {
    document = JSON.parse(textOf(await item.bytes()));
  } catch (error) {
    throw error instanceof SyntaxError ? new Broken("json.syntax") : error;
  }
  if (!isObject(document) || typeof document.format !== "string") throw new Broken("acquired.form");
  if (document.format !== FORMAT) throw new Broken("proof.format", { format: document.format });
  if (typeof document.vkey !== "string") throw new Broken("acquired.form");
  const parts = listOf(document.files).map(partOf);
  const names = new Set(parts.map((part) => part.name));
  if (!parts.length || names.size < parts.length) throw new Broken("acquired.form");
  const sha256 = document.digests?.sha256;
  return {
    vkey: document.vkey,
    parts,
    unreadable: listOf(document.unreadable ?? []).map(rangeOf),
    bytes: countOf(document.unreadable_bytes),
    sha256: isSha256(sha256) ? sha256 : "",
    document,
  };
}

const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

function listOf(value) {
  if (!Array.isArray(value)) throw new Broken("acquired.form");
  return value;
}

function countOf(value) {
  if (!Number.isSafeInteger(value) || value < 0) throw new Broken("acquired.form");
  return value;
}

function partOf(part) {
  if (!isObject(part) || typeof part.name !== "string" || !isSha256(part.sha256)) throw new Broken("acquired.form");
  const { name } = part;
  if (["", ".", ".."].includes(name) || /[/\0\p{Surrogate}]/u.test(name)) throw new Broken("acquired.place", { name });
  return { name, size: countOf(part.size), sha256: part.sha256 };
}

function rangeOf(range) {
  if (!isObject(range)) throw new Broken("acquired.form");
  return { offset: countOf(range.offset), length: countOf(range.length), reason: String(range.reason ?? "") };
}
