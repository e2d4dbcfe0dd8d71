// Acquisitions: who vouches for a manifest, and whether the copy is as it was made. Reference: docs/ledger-format.md, 6b.
import { Broken, reasonOf, say } from "./broken.js";
import { equal, fromBase64, textOf, utf8 } from "./bytes.js";
import { FORMAT, readAcquired } from "./acquired.js";
import { compareCopy } from "./copies.js";
import { verifyEd25519 } from "./ed25519.js";
import { LONGEST_NOTE, parseKey } from "./note.js";
import { within } from "./proof.js";

const LINE = /^\u2014 ([^ +\n]+) ([A-Za-z0-9+/]+={0,2})\n$/;
const SIGNATURE = /\.sig$/i;

/** Checks all manifests of acquisitions with their signatures, and the files of the copies among `items`. */
export async function checkAcquisitions(items, state) {
  const found = [];
  for (const item of items.filter((one) => one.kind === "acquisition")) {
    try {
      const signers = item.proven?.checkpoint.signers ?? [];
      found.push({ item, stated: await readAcquired(item), vouched: Boolean(item.proven), signers });
    } catch (error) {
      item.outcome.failOrNote(error, say("acquired.bad", { reason: reasonOf(error) }));
    }
  }
  for (const item of items.filter((one) => one.kind === "signature")) await checkSignature(item, items, found, state);
  for (const one of found) {
    if (!one.vouched) one.item.outcome.note(say("acquired.unproven"));
    const others = found.filter((other) => other.item.sha256 !== one.item.sha256);
    compareCopy(one, items, new Set(others.flatMap(({ stated }) => stated.parts.map((part) => part.sha256))));
    tell(one.item.outcome, one.stated);
  }
}

async function checkSignature(item, items, found, state) {
  const path = item.path.replace(SIGNATURE, "");
  const pair = items.find((one) => one !== item && one.path === path);
  try {
    const note = await readNote(item);
    const manifests = found.filter((one) => one.item.sha256 === note.sha256);
    if (!manifests.length && !pair) item.outcome.note(say("acquired.alone"));
    else if (!manifests.length) throw new Broken("acquired.othersha", { found: pair.sha256, stated: note.sha256 });
    for (const one of manifests) await vouch(item, note, one, state);
  } catch (error) {
    item.outcome.failOrNote(error, say("acquired.signaturebad", { reason: reasonOf(error) }));
    pair?.outcome.failOrNote(error, say("acquired.signaturebad", { reason: reasonOf(error) }));
  }
}

async function readNote(item) {
  if (item.size > LONGEST_NOTE) throw new Broken("note.form");
  const text = textOf(await item.bytes());
  const at = text.indexOf("\n\n") + 1;
  const [form, sha256, ...rest] = text.slice(0, at).split("\n");
  const line = LINE.exec(text.slice(at + 1));
  if (!at || form !== FORMAT || rest.length !== 1 || !line) throw new Broken("acquired.noteform");
  const raw = fromBase64(line[2], "note.base64");
  return { signed: utf8(text.slice(0, at)), sha256, name: line[1], id: raw.subarray(0, 4), signature: raw.subarray(4) };
}

async function vouch(item, note, one, state) {
  const key = within("proof.key", () => parseKey(one.stated.vkey));
  if (key.name !== note.name || !equal(key.id, note.id)) throw new Broken("acquired.otherkey", { key: key.text });
  if (!(await verifyEd25519(key.key, note.signed, note.signature))) {
    throw new Broken("note.signature", { key: key.text });
  }
  const given = state.given.keys.find((known) => known.text === key.text);
  if (state.given.keys.length && !given) throw new Broken("proof.foreign", { key: key.text });
  state.signed.push({ text: key.text, key, confirmed: Boolean(given?.confirmed) });
  one.vouched = true;
  one.signers.push(key);
  item.proves = true;
  item.outcome.ok(say("proof.file", { file: one.item.name }));
  one.item.outcome.ok(say("acquired.signed", { signature: item.name }));
  for (const { outcome } of [item, one.item]) outcome.note(say("proof.signer", { key: key.text }));
}

// What a manifest says of how the copy was made: none of it can be computed from the copy.
function tell(outcome, { unreadable, bytes, sha256, document }) {
  const { source = {}, acquired = {}, digests = {} } = document;
  const { kind, path, size } = source ?? {};
  const { began, ended, by, host, program, form } = acquired ?? {};
  outcome.note(say("acquired.how", { kind, path, size, began, ended, by, host, program, form }));
  if (sha256) outcome.note(say("acquired.digests", { md5: digests.md5, sha1: digests.sha1, sha256 }));
  if (bytes) outcome.note(say("acquired.unreadable", { bytes }));
  for (const { offset, length, reason } of unreadable) {
    outcome.note(say("acquired.range", { from: offset, to: offset + Math.max(length, 1) - 1, reason }));
  }
  if (document.verified === "mismatch") outcome.fail(say("acquired.notheld", { reason: document.mismatch }));
  else if (document.verified !== "match") outcome.note(say("acquired.deferred"));
  if (source?.changed_while_read === true) outcome.note(say("acquired.written"));
  if (document.not_read) outcome.note(say("acquired.notread", { count: document.not_read, all: document.entries }));
}
