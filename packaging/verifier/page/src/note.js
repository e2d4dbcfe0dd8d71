// Verification keys and signed checkpoints. Reference: docs/ledger-format.md, section 4; C2SP signed-note.
import { Broken } from "./broken.js";
import { equal, fromBase64, hex, startsWith, utf8 } from "./bytes.js";
import { verifyEd25519 } from "./ed25519.js";
import { sha256 } from "./sha256.js";

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const ORIGIN = /^indicia\/[!-~]{1,200}$/;
const SIZE = /^[1-9][0-9]{0,15}$/;
export const LONGEST_NOTE = 65536;

/** A key from its vkey text: `{text, name, id, key}`. */
export function parseKey(text) {
  const [name, id, ...rest] = text.split("+");
  const encoded = rest.join("+");
  if (!encoded || !NAME.test(name)) throw new Broken("key.form");
  const raw = fromBase64(encoded, "key.form");
  if (raw.length !== 33 || raw[0] !== 1) throw new Broken("key.kind");
  const found = sha256(utf8(name + "\n"), raw).subarray(0, 4);
  if (hex(found) !== id) throw new Broken("key.id", { stated: id, found: hex(found) });
  return { text, name, id: found, key: raw.subarray(1) };
}

/** Whether bytes begin like a checkpoint. */
export function looksLikeNote(bytes) {
  if (!startsWith(bytes, "indicia/")) return false;
  for (let at = 0; at < Math.min(bytes.length, LONGEST_NOTE) - 1; at++) {
    if (bytes[at] === 10 && bytes[at + 1] === 10) return true;
  }
  return false;
}

/** A checkpoint that at least one of `keys` signed: `{origin, caseId, size, root, signers}`. */
export async function readCheckpoint(text, keys) {
  const note = splitNote(text);
  const signers = [];
  for (const line of note.lines) {
    for (const key of keys) {
      if (key.name !== line.name || !equal(key.id, line.id)) continue;
      if (!(await verifyEd25519(key.key, utf8(note.signed), line.signature))) {
        throw new Broken("note.signature", { key: key.text });
      }
      if (!signers.some((one) => one.text === key.text)) signers.push(key);
    }
  }
  if (!signers.length) throw new Broken("note.unknown", { names: namesOf(note) });
  return { origin: note.origin, caseId: note.caseId, size: note.size, root: note.root, signers };
}

/** Name and key id of every signature line, as text. */
export function namesOf(note) {
  return note.lines.map((line) => `${line.name} (${hex(line.id)})`).join(", ");
}

/** The parts of a note, whoever signed it. */
export function splitNote(text) {
  if (text.length > LONGEST_NOTE || !text.endsWith("\n")) throw new Broken("note.form");
  const gap = text.indexOf("\n\n");
  const signed = text.slice(0, gap + 1);
  const lines = signed.split("\n");
  if (gap < 0 || lines.length !== 4 || !ORIGIN.test(lines[0])) throw new Broken("note.form");
  const size = Number(lines[1]);
  if (!SIZE.test(lines[1]) || !Number.isSafeInteger(size)) throw new Broken("note.form");
  const root = fromBase64(lines[2], "note.base64");
  if (root.length !== 32) throw new Broken("note.form");
  const signatures = text.slice(gap + 2, -1).split("\n").map(signatureLine);
  return { origin: lines[0], caseId: lines[0].slice(8), size, root, signed, lines: signatures };
}

function signatureLine(line) {
  const [mark, name, encoded, ...rest] = line.split(" ");
  if (mark !== "—" || !name || name.includes("+") || encoded === undefined || rest.length) {
    throw new Broken("note.line", { line });
  }
  const raw = fromBase64(encoded, "note.base64");
  if (raw.length < 5) throw new Broken("note.line", { line });
  return { name, id: raw.subarray(0, 4), signature: raw.subarray(4) };
}
