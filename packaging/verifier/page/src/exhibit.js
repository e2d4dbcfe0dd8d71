// The proof of one exhibit: that its record is the one the ledger names.
import { Broken } from "./broken.js";
import { hex, utf8 } from "./bytes.js";
import { requireKeys } from "./canonical.js";
import { isSha256, parseEntry } from "./entry.js";
import { checkInclusion, checkpointOf, within } from "./proof.js";
import { sha256 } from "./sha256.js";

const TYPES = {
  checkpoint: "string",
  entry: "string",
  format: "string",
  hashes: "array",
  record: "string",
  vkey: "string",
};

/** Holds the parsed document of an exhibit proof against its form. */
export function readExhibit(proof) {
  requireKeys(proof, TYPES, "exhibit.keys");
  return proof;
}

/** Checks an exhibit proof: `{entry, record, checkpoint}`. */
export async function checkExhibit(proof, given) {
  const entry = within("proof.entry", () => parseEntry(utf8(proof.entry)));
  if (entry.action !== "record") throw new Broken("exhibit.action", { action: entry.action });
  const body = utf8(proof.record);
  if (hex(sha256(body)) !== entry.details.digest) throw new Broken("exhibit.digest", { id: entry.subject });
  const record = within("exhibit.record", () => parseRecord(proof.record));
  if ((record.id === undefined ? "" : String(record.id)) !== entry.subject) {
    throw new Broken("exhibit.subject", { id: entry.subject });
  }
  const checkpoint = await checkpointOf(proof, given);
  checkInclusion(proof, entry, checkpoint);
  return { entry, record, checkpoint };
}

// Its digest holds every byte of the record, so its spelling need not be checked: numbers in it may have fractions.
function parseRecord(text) {
  let record;
  try {
    record = JSON.parse(text);
  } catch {
    throw new Broken("json.syntax");
  }
  if (record === null || typeof record !== "object" || Array.isArray(record)) throw new Broken("json.object");
  return record;
}

/** Size and SHA-256 of the file that a record is about, or null when it is about none. */
export function fileOf(record) {
  return isSha256(record.sha256) && Number.isSafeInteger(record.size)
    ? { size: record.size, sha256: record.sha256, name: String(record.path ?? "").split("/").pop() }
    : null;
}
