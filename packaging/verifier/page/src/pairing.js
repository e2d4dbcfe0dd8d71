// Proofs, and the files that they are about: found by the proof's own name, then by content, then by name.
import { Broken, reasonOf, say } from "./broken.js";
import { parseCanonical } from "./canonical.js";
import { checkExhibit, fileOf, readExhibit } from "./exhibit.js";
import { checkProof, readProof } from "./proof.js";

const LARGEST = 64 * 1048576;
const SUFFIX = /(\.proof|\.exhibit-proof)$/i;

/** Checks all proofs among `items`. */
export async function checkProofs(items, state) {
  for (const item of items.filter((one) => one.kind === "proof" || one.kind === "exhibit")) {
    const pair = beside(items, item);
    try {
      await checkOne(items, item, pair, state);
    } catch (error) {
      item.outcome.failOrNote(error, say("proof.bad", { reason: reasonOf(error) }));
      pair?.outcome.failOrNote(error, say("file.badproof", { proof: item.name }));
    }
  }
}

function beside(items, item) {
  const path = SUFFIX.test(item.path) ? item.path.replace(SUFFIX, "") : null;
  return items.find((one) => one.path === path && one.parent === item.parent) ?? null;
}

async function checkOne(items, item, pair, state) {
  if (item.size > LARGEST) throw new Broken("proof.long");
  const document = parseCanonical(await item.bytes());
  const exhibit = document.format === "indicia-exhibit-1";
  item.kind = exhibit ? "exhibit" : "proof";
  if (exhibit) readExhibit(document);
  else readProof(document, item.size);
  const found = await (exhibit ? checkExhibit : checkProof)(document, state.given.keys);
  remember(item, found, state);
  const subject = exhibit ? fileOf(found.record) : document;
  if (exhibit) stateRecord(item, found);
  if (!subject) return;
  const files = filesOf(items, item, pair, subject);
  for (const file of files) compareFile(item, file, subject, found, exhibit);
  if (!files.length) lonely(item, subject, found, exhibit);
}

function filesOf(items, item, pair, subject) {
  const near = items.filter((one) => one !== item && one.sha256 && one.parent === item.parent);
  const isSame = (one) => one.sha256 === subject.sha256 && [null, one.size].includes(subject.size);
  const found = near.filter((one) => one === pair || isSame(one));
  // A name alone tells less: only where nothing has the content. A twin that is attached elsewhere comes last.
  if (!found.length && subject.name) found.push(...near.filter((one) => one.name === subject.name));
  return found.length || item.parent ? found : items.filter((one) => one.parent && isSame(one));
}

function remember(item, { entry, checkpoint }, state) {
  for (const key of checkpoint.signers) {
    const known = state.given.keys.find((one) => one.text === key.text);
    state.signed.push({ text: key.text, key, confirmed: Boolean(known?.confirmed) });
    item.outcome.note(say("proof.signer", { key: key.text }));
  }
  state.checkpoints.push({ checkpoint, item, proof: true });
  item.outcome.note(say("proof.when", { seq: entry.seq, time: entry.time, actor: entry.actor, host: entry.host }));
}

function place({ entry, checkpoint }) {
  return { seq: entry.seq, case: checkpoint.caseId, time: entry.time, size: checkpoint.size };
}

function stateRecord(item, found) {
  const path = found.record.path ?? found.record.name ?? "";
  item.outcome.ok(say("exhibit.holds", { id: found.entry.subject, path: String(path), ...place(found) }));
}

function compareFile(item, file, subject, found, exhibit) {
  if (subject.size !== null && file.size !== subject.size) {
    file.outcome.fail(say("file.size", { size: file.size, stated: subject.size }));
  } else if (file.sha256 !== subject.sha256) {
    file.outcome.fail(say("file.sha256", { found: file.sha256, stated: subject.sha256 }));
  } else {
    file.outcome.ok(say(exhibit ? "file.exhibit" : "file.same", { proof: item.name, ...place(found) }));
    if (!exhibit) file.proven = found;
    // A PDF that was taken out of the evidence is no report: it owes nobody a signature. Nor is a manifest of an
    // acquisition that lay in the evidence one of the examiner's.
    const kind = exhibit ? "" : found.entry.details.kind;
    if (kind !== "report") {
      file.evidence ||= file.kind === "report" || (file.kind === "acquisition" && kind !== "acquisition");
      file.vouching.push(...found.checkpoint.signers);
    }
    if (!exhibit && file.name !== subject.name) file.outcome.note(say("file.renamed", { name: subject.name }));
    item.proves = true;
    item.outcome.ok(say("proof.file", { file: file.name }));
    return;
  }
  item.outcome.fail(say("proof.otherfile", { file: file.name }));
}

function lonely(item, subject, found, exhibit) {
  if (item.parent) {
    if (!exhibit) item.outcome.fail(say("proof.lonely"));
    return;
  }
  item.outcome.note(say("proof.alone", { name: subject.name, ...place(found) }));
}
