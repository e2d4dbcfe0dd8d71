// FILE.proof. Reference: docs/ledger-format.md, section 5.
import { Broken, reasonOf } from "./broken.js";
import { equal, fromBase64, utf8 } from "./bytes.js";
import { requireKeys } from "./canonical.js";
import { isSha256, parseEntry } from "./entry.js";
import { leafOf, rootFromInclusion } from "./merkle.js";
import { parseKey, readCheckpoint } from "./note.js";

const LONGEST = 4 * 1024 * 1024;
const TYPES = {
  format: "string",
  name: "string",
  size: "number",
  sha256: "string",
  seq: "number",
  entry: "string",
  hashes: "array",
  checkpoint: "string",
  vkey: "string",
};

/** Holds the parsed document of a proof against its form; `size` is that of its file. */
export function readProof(proof, size) {
  if (size > LONGEST) throw new Broken("proof.long");
  requireKeys(proof, TYPES, "proof.keys");
  if (proof.format !== "indicia-proof-1") throw new Broken("proof.format", { format: proof.format });
  if (!isSha256(proof.sha256) || proof.seq < 0 || proof.size < 0) throw new Broken("proof.keys");
  return proof;
}

/** Checks all of a proof but its file; `{entry, checkpoint}`. With `given` keys one of them must have signed. */
export async function checkProof(proof, given) {
  const entry = within("proof.entry", () => parseEntry(utf8(proof.entry)));
  const details = entry.details;
  if (entry.action !== "export" || entry.seq !== proof.seq) throw new Broken("proof.export");
  if (details.file !== proof.name || details.sha256 !== proof.sha256 || details.size !== proof.size) {
    throw new Broken("proof.differs");
  }
  const { kind, recipient = "" } = details;
  if (typeof kind !== "string" || !kind || typeof recipient !== "string") throw new Broken("proof.export");
  const checkpoint = await checkpointOf(proof, given);
  checkInclusion(proof, entry, checkpoint);
  return { entry, checkpoint };
}

/**
 * The checkpoint inside a proof of either format, signed by the key inside it. `known` keeps those that were verified, so
 * that of many proofs under one its signature is computed once.
 */
export async function checkpointOf(proof, given, known = new Map()) {
  const head = `${proof.vkey}\n${proof.checkpoint}`;
  if (!known.has(head)) known.set(head, await verified(proof, given));
  return known.get(head);
}

async function verified(proof, given) {
  const key = within("proof.key", () => parseKey(proof.vkey));
  if (given.length && !given.some((one) => one.text === key.text)) throw new Broken("proof.foreign", { key: key.text });
  try {
    await readCheckpoint(proof.checkpoint, [key]); // that another given key signed it is not enough
    // Lines of other given keys are cosignatures: they count too, and must hold.
    return await readCheckpoint(proof.checkpoint, [key, ...given.filter((one) => one.text !== key.text)]);
  } catch (error) {
    throw new Broken("proof.checkpoint", { reason: reasonOf(error) });
  }
}

/** Holds the inclusion proof of `proof.entry` against the checkpoint's root. */
export function checkInclusion(proof, entry, checkpoint) {
  if (entry.seq >= checkpoint.size) throw new Broken("proof.beyond", { seq: entry.seq, size: checkpoint.size });
  const hashes = proof.hashes.map((text) => {
    if (typeof text !== "string") throw new Broken("proof.keys");
    const hash = fromBase64(text, "proof.base64");
    if (hash.length !== 32) throw new Broken("proof.base64");
    return hash;
  });
  const root = rootFromInclusion(leafOf(utf8(proof.entry)), entry.seq, checkpoint.size, hashes);
  if (!root || !equal(root, checkpoint.root)) throw new Broken("proof.path", { seq: entry.seq });
}

/** Runs a step; what is wrong in it becomes the reason of the sentence `key`. */
export function within(key, step) {
  try {
    return step();
  } catch (error) {
    throw new Broken(key, { reason: reasonOf(error) });
  }
}
