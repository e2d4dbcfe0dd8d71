// The proof of one exhibit: that its record is the one the ledger names. Reference: docs/ledger-format.md, section 5b.
import { Broken } from "./broken.js";
import { hex, utf8 } from "./bytes.js";
import { parseCanonical, requireKeys } from "./canonical.js";
import { isSha256, parseEntry } from "./entry.js";
import { splitNote } from "./note.js";
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
  if (proof.format !== "indicia-exhibit-1") throw new Broken("proof.format", { format: proof.format });
  return proof;
}

/** Checks an exhibit proof: `{entry, record, checkpoint}`; `known` keeps the checkpoints that were verified. */
export async function checkExhibit(proof, given, known) {
  const entry = within("proof.entry", () => parseEntry(utf8(proof.entry)));
  if (entry.action !== "record") throw new Broken("exhibit.action", { action: entry.action });
  const body = utf8(proof.record);
  if (hex(sha256(body)) !== entry.details.digest) {
    throw new Broken(leadsToRoot(proof, entry) ? "exhibit.digest" : "exhibit.entry", { id: entry.subject });
  }
  const record = within("exhibit.record", () => parseCanonical(body));
  if ((record.id === undefined ? "" : String(record.id)) !== entry.subject) {
    throw new Broken("exhibit.subject", { id: entry.subject });
  }
  const checkpoint = await checkpointOf(proof, given, known);
  checkInclusion(proof, entry, checkpoint);
  return { entry, record, checkpoint };
}

// Whether the entry is the one that was under the checkpoint: then it is the record that was altered.
function leadsToRoot(proof, entry) {
  try {
    checkInclusion(proof, entry, splitNote(proof.checkpoint));
    return true;
  } catch (error) {
    if (error instanceof Broken) return false;
    throw error;
  }
}

/** Size (null for an artifact, which states none) and SHA-256 of the file that a record is about; null when none. */
export function fileOf(record) {
  if (!isSha256(record.sha256)) return null;
  const size = Number.isSafeInteger(record.size) ? record.size : null;
  return { size, sha256: record.sha256, name: String(record.path ?? "").split("/").pop() };
}
