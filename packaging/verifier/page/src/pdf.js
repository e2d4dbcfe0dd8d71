// Signed reports: the signature covers every byte, and nothing was added.
// Reference: ISO 32000-2, sections 12.7.4 and 12.8; ETSI EN 319 142-1.
import { Broken, reasonOf, say } from "./broken.js";
import { digestOf } from "./algorithms.js";
import { concat, looseText, startsWith } from "./bytes.js";
import { checkSignature, checkTimestamp } from "./cms.js";
import { lengthOfFirst } from "./der.js";
import { PdfString } from "./pdf_syntax.js";
import { forbiddenUpdates, leftOpen } from "./pdf_updates.js";

const MOST = 100000;
const SLASH = 0x2f;
const LONGEST_RANGE = 100;
const BYTE_RANGE = /^\/ByteRange\s*\[\s*0\s+([0-9]{1,12})\s+([0-9]{1,12})\s+[0-9]{1,12}\s*\]/;
const DATE = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-])(\d\d)'?(\d\d)?'?)$/;
const SLOT = /^<[0-9A-Fa-f]{256,}>$/;

/**
 * Every signature of a document, in the file's order: `{ranges, end, contents, level, certifies, stamp, moment}`. `level` is what
 * the signature itself allows to be changed after it (1: nothing), null when it does not speak of it; `certifies`: the
 * document says so, too; `stamp`: it is a time stamp of the whole file; `moment`: when it was
 * made by the signer's clock, "" where it states no time with a zone.
 */
export function signatureFields(pdf) {
  const certified = pdf.get(pdf.dictionary(pdf.catalog.get("Perms")).get("DocMDP"));
  const waiting = [...pdf.array(pdf.dictionary(pdf.catalog.get("AcroForm")).get("Fields"))];
  const found = [];
  for (let seen = 0; waiting.length; seen++) {
    if (seen + waiting.length > MOST) throw new Broken("pdf.circle");
    const field = pdf.dictionary(waiting.pop());
    for (const kid of pdf.array(field.get("Kids"))) waiting.push(kid);
    const value = pdf.dictionary(field.get("V"));
    if (!value.has("ByteRange")) continue;
    const ranges = pdf.array(value.get("ByteRange"));
    const contents = value.get("Contents");
    const whole = (number) => Number.isSafeInteger(number) && number >= 0;
    if (ranges.length !== 4 || !ranges.every(whole)) throw new Broken("pdf.range");
    if (!(contents instanceof PdfString) || !contents.hexadecimal) throw new Broken("pdf.range");
    // Inside of an object stream its places are not those of the file: the gap could be anywhere, and hold anything.
    if (contents.source !== pdf.data) throw new Broken("pdf.range");
    const level = certifiedLevel(pdf, value);
    const end = ranges[2] + ranges[3];
    const stamp = pdf.get(value.get("Type"))?.text === "DocTimeStamp";
    const form = stamp ? "ETSI.RFC3161" : "ETSI.CAdES.detached";
    if (pdf.get(value.get("SubFilter"))?.text !== form) throw new Broken("pdf.form");
    const moment = momentOf(pdf.get(value.get("M")));
    found.push({ ranges, end, contents, level, certifies: value === certified, stamp, moment });
  }
  return found.sort((one, two) => one.end - two.end);
}

// How many signature fields of the form are for a reviewer.
function reviewerFields(pdf) {
  const listed = pdf.array(pdf.dictionary(pdf.catalog.get("AcroForm")).get("Fields")).map((one) => pdf.dictionary(one));
  const named = (one) => isNamed(pdf.get(one.get("T")), "Reviewer") && pdf.get(one.get("FT"))?.text === "Sig";
  return listed.filter(named).length;
}

const isNamed = (value, name) => value instanceof PdfString && looseText(value.bytes) === name;

// A date with its zone as "2026-01-02 03:04:05 UTC"; "" where it is none. Reference: ISO 32000-2, section 7.9.4.
function momentOf(value) {
  const found = value instanceof PdfString ? looseText(value.bytes).match(DATE) : null;
  if (!found) return "";
  const [year, month, ...rest] = found.slice(1, 7).map(Number);
  const made = new Date(Date.UTC(year, month - 1, ...rest)); // a day or an hour that does not exist moves on to another
  const written = made.toISOString().replace(/[^0-9]/g, "").slice(0, 14);
  if (written !== found.slice(1, 7).join("")) return "";
  const [sign, hours, minutes] = found.slice(7);
  const offset = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60000;
  const moment = new Date(made.getTime() - (sign === "-" ? -offset : offset)).toISOString();
  return `${moment.slice(0, 10)} ${moment.slice(11, 19)} UTC`;
}

// Read from the signature's own dictionary, which it covers: something added later can take the document's word (/Perms)
// away, but not this key. Reference: ISO 32000-2, sections 12.8.1 and 12.8.2.2.
function certifiedLevel(pdf, value) {
  if (!value.has("Reference")) return null;
  const transforms = pdf.array(value.get("Reference")).map((one) => pdf.dictionary(one));
  const found = transforms.find((one) => pdf.get(one.get("TransformMethod"))?.text === "DocMDP");
  return pdf.get(pdf.dictionary(found?.get("TransformParams")).get("P")) ?? 2;
}

/** States for each signature whether it holds and what it covers; the signers' certificates. */
export async function checkSignatures(pdf, outcome) {
  const fields = signatureFields(pdf);
  const signers = [];
  if (!fields.length) {
    outcome.fail(say("pdf.unsigned"));
    return signers;
  }
  const wrong = await forbiddenUpdates(pdf.data, fields);
  const open = fields.some((field) => field.certifies && field.level === 2);
  if (open && reviewerFields(pdf) !== 1) outcome.fail(say("pdf.noreviewer"));
  if (fields.some((field) => !field.stamp && !field.moment)) outcome.fail(say("pdf.notime"));
  for (const [at, field] of fields.entries()) {
    const signer = await checkField(pdf.data, field, at === fields.length - 1, wrong.get(at) ?? null, outcome);
    if (signer) signers.push(signer);
  }
  if (fields.every((field) => field.stamp)) outcome.fail(say("pdf.nobody"));
  // The first one: a later certification would vouch for what was put over somebody's signature.
  if (!(fields[0].certifies && [1, 2].includes(fields[0].level))) outcome.fail(say("pdf.uncertified"));
  const reason = await leftOpen(pdf.data, fields);
  if (reason) outcome.fail(say("pdf.notwhole", { reason }));
  for (const [from, end] of hidden(pdf.data, fields)) outcome.fail(say("pdf.hidden", { from, to: end - 1 }));
  outcome.note(say("pdf.norevocation"));
  return signers;
}

// Places of signatures that the file holds and its newest form does not name.
function hidden(data, fields) {
  const known = new Set(fields.map(({ contents }) => `${contents.start} ${contents.end}`));
  const found = [];
  for (let at = data.indexOf(SLASH); at >= 0; at = data.indexOf(SLASH, at + 1)) {
    if (!startsWith(data, "/ByteRange", at)) continue;
    const words = looseText(data.subarray(at, at + LONGEST_RANGE)).match(BYTE_RANGE);
    const [from, end] = words ? [Number(words[1]), Number(words[2])] : [0, 0];
    if (!known.has(`${from} ${end}`) && isSlot(data, from, end)) found.push([from, end]);
  }
  return found;
}

// Longer than any other hexadecimal string of a report.
function isSlot(data, from, end) {
  if (end > data.length || end - from < 258) return false;
  return SLOT.test(looseText(data.subarray(from, end)));
}

async function checkField(data, field, last, wrong, outcome) {
  const [, gap, after] = field.ranges;
  let found;
  try {
    checkRanges(data, field);
    const covered = concat(data.subarray(0, gap), data.subarray(after, field.end));
    const raw = signatureBytes(data, field);
    if (field.stamp) found = { stamp: await checkTimestamp(raw, covered) };
    else found = await checkSignature(raw, (name) => digestOf(name, covered));
  } catch (error) {
    const reason = reasonOf(error);
    const place = { from: gap, to: after - 1, end: field.end - 1, reason };
    outcome.failOrNote(error, say(reason.key === "cms.digest" ? "pdf.changed" : "pdf.signature", place));
    return null;
  }
  stateCoverage(data, field, last, wrong, outcome);
  if (field.stamp) stateStamp(found.stamp, "pdf.filestamp", outcome);
  else stateSigner(found, field.moment, outcome);
  return found.signer ?? null;
}

// The ranges must leave out the value of /Contents and not one byte more.
function checkRanges(data, { ranges: [start, gap, after, rest], contents }) {
  if (start !== 0) throw new Broken("pdf.start", { count: start });
  if (gap !== contents.start || after !== contents.end) throw new Broken("pdf.gap", { from: gap, to: after - 1 });
  if (after + rest > data.length) throw new Broken("pdf.cut", { covered: after + rest, size: data.length });
}

// The signature without its padding. No signature covers this value, so every digit of it is checked here.
function signatureBytes(data, { contents }) {
  for (let at = contents.start + 1; at < contents.end - 1; at++) {
    const byte = data[at];
    if (!((byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 70))) throw new Broken("pdf.digit", { byte: at });
  }
  if ((contents.end - contents.start) % 2) throw new Broken("pdf.digit", { byte: contents.end - 1 });
  const raw = contents.bytes;
  const length = lengthOfFirst(raw);
  const wrong = raw.findIndex((byte, at) => at >= length && byte);
  if (wrong >= 0) throw new Broken("pdf.padding", { byte: contents.start + 1 + 2 * wrong });
  return raw.subarray(0, length);
}

function stateCoverage(data, field, last, wrong, outcome) {
  const added = data.length - field.end;
  const holds = !wrong && !(last && added);
  if (!holds) outcome.fail(say("pdf.added", { count: added, byte: field.end, reason: wrong ?? "" }));
  else if (!added) outcome.ok(say(field.stamp ? "pdf.stampwhole" : "pdf.whole", { size: data.length }));
  else outcome.ok(say("pdf.earlier", { size: field.end }));
  if (!field.certifies) return;
  if (field.level === 1 && holds) outcome.ok(say("pdf.certified"));
  if (field.level === 2) outcome.ok(say("pdf.certifiedbutreview"));
}

function stateSigner({ signer, stamp }, moment, outcome) {
  outcome.note(say("pdf.signer", { name: signer.name, from: signer.notBefore, to: signer.notAfter }));
  outcome.note(say("pdf.fingerprint", { digest: grouped(signer.fingerprint) }));
  if (signer.selfSigned) outcome.note(say("pdf.selfsigned"));
  else outcome.note(say("pdf.issued", { name: signer.issuerName }));
  if (stamp) stateStamp(stamp, "pdf.stamp", outcome);
  else outcome.note(say("pdf.nostamp"));
  if (stamp) stateExpiry(signer, stamp.time, "pdf.expired", outcome);
  else if (moment) stateExpiry(signer, moment, "pdf.expiredclock", outcome);
}

function stateStamp(stamp, key, outcome) {
  outcome.ok(say(key, { time: stamp.time, name: stamp.signer.name, digest: grouped(stamp.signer.fingerprint) }));
  for (const name of stamp.unbound) outcome.fail(say("pdf.stampunbound", { name }));
  stateExpiry(stamp.signer, stamp.time, "pdf.expired", outcome);
}

function stateExpiry({ name, notBefore, notAfter }, time, key, outcome) {
  if (time >= notBefore && time <= notAfter) return;
  outcome.fail(say(key, { name, from: notBefore, to: notAfter, time }));
}

/** A digest in groups of four, for comparing by eye or by telephone. */
export function grouped(digest) {
  return digest.toUpperCase().replace(/(.{4})(?=.)/g, "$1 ");
}
