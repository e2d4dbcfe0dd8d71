// What a dropped file is, by its content first and its name second.
import { looksAcquired, looksSigned } from "./acquired.js";
import { Cancelled, reasonOf } from "./broken.js";
import { hex, looseText, startsWith } from "./bytes.js";
import { parts } from "./lines.js";
import { formatOf } from "./manifest.js";
import { looksLikeNote } from "./note.js";
import { Outcome } from "./outcome.js";
import { Sha256 } from "./sha256.js";

const BEGINNING = 65536;
const EXHIBITS = "exhibit-proofs.jsonl";
const KEY = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}\+[0-9a-f]{8}\+[A-Za-z0-9+/]+={0,2}\n?$/;

/**
 * One dropped or attached file. `path` has its folders where a folder was dropped, `folder` is the outermost of them;
 * `parent` is the report that it is attached to, `drop` counts the drops.
 */
export class Item {
  constructor(blob, path, parent = null, drop = 0) {
    this.blob = blob;
    this.path = path;
    this.name = parent ? path : path.slice(path.lastIndexOf("/") + 1);
    this.folder = !parent && path.includes("/") ? path.slice(0, path.indexOf("/")) : null;
    this.parent = parent;
    this.drop = drop;
    this.size = blob.size;
    this.sha256 = null;
    this.kind = null;
    this.problem = null;
    this.confirmed = false;
    this.vouching = []; // keys by which a proof or list calls it evidence
    this.outcome = new Outcome();
  }

  /** Reads the file once: digest and kind. Nothing but its beginning is kept. */
  async read(work) {
    const digest = new Sha256();
    let beginning = new Uint8Array(0);
    try {
      for await (const part of parts(this.blob, work)) {
        if (!beginning.length) beginning = part.slice(0, BEGINNING);
        digest.update(part);
        work.advance(part.length);
        await work.breathe();
      }
      this.sha256 = hex(digest.digest());
      this.problem = null;
    } catch (error) {
      if (error instanceof Cancelled) throw error;
      this.problem = reasonOf(error);
    }
    this.kind = kindOf(beginning, this);
  }

  /** All bytes, of a file that is small enough. */
  async bytes() {
    return new Uint8Array(await this.blob.arrayBuffer());
  }
}

function kindOf(beginning, { name, path, size, parent }) {
  const deep = parent || path.split("/").length > 2; // keys and certificates inside of evidence are evidence
  if (startsWith(beginning, "%PDF-") || /\.pdf$/i.test(name)) return parent ? "file" : "report";
  if (name === EXHIBITS) return parent ? "exhibits" : "file";
  if (!parent && looksSigned(name, beginning)) return "signature";
  if (!parent && looksAcquired(name, beginning)) return "acquisition";
  // Which of the two formats of proof it is stands inside.
  if (startsWith(beginning, '{"checkpoint":"indicia/') || /[.-]proof$/i.test(name)) return "proof";
  if (looksLikeNote(beginning)) return "note";
  const text = size <= 1024 ? looseText(beginning) : "";
  if (!deep && (KEY.test(text) || /\.vkey$/i.test(name))) return "key";
  if (!deep && /-----BEGIN CERTIFICATE-----/.test(looseText(beginning.subarray(0, 4096)))) return "certificate";
  if (formatOf(beginning)) return "manifest";
  // A reader of PDF looks for the mark in the first 1,024 bytes.
  return !parent && looseText(beginning.subarray(0, 1024)).includes("%PDF-") ? "report" : "file";
}
