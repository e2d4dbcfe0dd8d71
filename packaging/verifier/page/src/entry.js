// One entry of the ledger. Reference: docs/ledger-format.md, section 2.
import { Broken } from "./broken.js";
import { parseCanonical, requireKeys } from "./canonical.js";

const LONGEST = 1048576;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00$/;
const NONCE = /^[0-9a-f]{32}$/;
const SHA256 = /^[0-9a-f]{64}$/;
const KINDS = ["evidence", "entry", "artifact", "problem", "verification", "finding"];
const TYPES = {
  action: "string",
  actor: "string",
  details: "object",
  host: "string",
  mono: "number",
  prev: "string",
  role: "string",
  seq: "number",
  subject: "string",
  time: "string",
};

/** Whether a value is 64 digits of lower-case hexadecimal. */
export function isSha256(value) {
  return typeof value === "string" && SHA256.test(value);
}

/** The document of an entry's body. */
export function parseEntry(body) {
  if (body.length > LONGEST) throw new Broken("entry.long");
  const entry = parseCanonical(body);
  const isAct = entry.action !== "record"; // an act may have random bytes, too
  requireKeys(entry, isAct && "nonce" in entry ? { ...TYPES, nonce: "string" } : TYPES, "entry.keys");
  if ("nonce" in entry && !NONCE.test(entry.nonce)) throw new Broken("entry.values");
  if (entry.mono < 0 || entry.seq < 0 || !isSha256(entry.prev)) throw new Broken("entry.values");
  if (!isTime(entry.time)) throw new Broken("entry.time", { time: entry.time });
  if (entry.action === "record") {
    requireKeys(entry.details, { digest: "string", kind: "string" }, "entry.record");
    if (!isSha256(entry.details.digest) || !KINDS.includes(entry.details.kind)) throw new Broken("entry.record");
  }
  return entry;
}

function isTime(text) {
  // A day or hour that does not exist is moved by Date to one that does, and no longer reads the same.
  const moment = TIME.test(text) ? new Date(text.slice(0, 19) + "Z") : null;
  return moment !== null && !Number.isNaN(+moment) && moment.toISOString().slice(0, 19) === text.slice(0, 19);
}
