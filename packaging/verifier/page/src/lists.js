// Hash lists among the items: each against its proof, then files against all of them.
import { Broken, reasonOf, say } from "./broken.js";
import { equal, fromBase64, textOf, toBase64 } from "./bytes.js";
import { Listed, compareAll } from "./compare.js";
import { compareStatements, formatOf, readManifest } from "./manifest.js";
import { readCheckpoint } from "./note.js";

const FILES = new Set(["file", "report", "manifest"]); // a bag lists its own lists; in a folder anything can be evidence

/** Reads all lists, holds them against their proofs, and compares the dropped files with them; what to say of the whole. */
export async function checkLists(items, state) {
  const lists = new Map();
  const proven = new Set(items.filter((one) => one.proven || one.parent?.sealed).map((one) => one.sha256));
  for (const item of items.filter((one) => one.kind === "manifest")) {
    const manifest = await readOne(item, state, proven.has(item.sha256));
    // The same list is often both dropped and attached: compared once.
    if (manifest && !lists.has(item.sha256)) {
      const proofs = items.filter((one) => one.proven && one.sha256 === item.sha256).map((one) => one.proven);
      const signers = proofs.flatMap((one) => one.checkpoint.signers);
      lists.set(item.sha256, new Listed(item, manifest, proven.has(item.sha256), signers));
    }
  }
  const dropped = items.filter((one) => !one.parent && one.sha256);
  const files = dropped.filter((one) => one.folder || (FILES.has(one.kind) && !one.proven));
  return compareAll([...lists.values()], files);
}

async function readOne(item, state, proven) {
  const form = formatOf(new Uint8Array(await item.blob.slice(0, 256).arrayBuffer()));
  // A bag is proven by the list of its tag files, which states nothing about itself.
  const details = item.proven?.entry.details;
  const sealed = details?.kind === "manifest" && details.format !== "bagit";
  try {
    const manifest = await readManifest(item.blob, form, item.name, state.work);
    if (sealed) {
      const agreement = compareStatements(manifest, item.proven);
      await checkInnerCheckpoint(manifest.statements, item.proven.checkpoint);
      item.outcome.ok(agreement);
    }
    if (!proven) item.outcome.note(say("list.unproven"));
    return manifest;
  } catch (error) {
    // Any text may begin with a SHA-256: it breaks nothing when it was never said to be a list.
    if (form === "sha256sum" && !sealed) item.kind = "file";
    else item.outcome.failOrNote(error, say("list.bad", { reason: reasonOf(error) }));
    return null;
  }
}

async function checkInnerCheckpoint(statements, checkpoint) {
  const encoded = statements.get("checkpoint");
  if (encoded === undefined) return;
  const inner = await readCheckpoint(textOf(fromBase64(encoded, "note.base64")), checkpoint.signers);
  const stated = ["case", "ledger size", "ledger root"].map((name) => statements.get(name));
  const found = [inner.caseId, String(inner.size), toBase64(inner.root)];
  if (!found.every((value, at) => value === stated[at])) throw new Broken("manifest.checkpoint");
  if (inner.size === checkpoint.size && !equal(inner.root, checkpoint.root)) throw new Broken("manifest.checkpoint");
}
