// Hash lists. Reference: docs/ledger-format.md, section 6. Lists that others made are read too: hashdeep with any
// columns that hold a SHA-256, sha256sum in both modes and with --tag, DFXML, the manifest-sha256.txt of a bag (RFC 8493).
import { Broken, Unable, say } from "./broken.js";
import { fromHex, looseText, startsWith } from "./bytes.js";
import { csvRows } from "./manifest_csv.js";
import { dfxml } from "./manifest_dfxml.js";
import { lines } from "./lines.js";

const HASHDEEP = "%%%% HASHDEEP-1.0";
const SUM = /^\\?[0-9a-f]{64} [ *]./;
const TAGGED = /^\\?SHA256 \(([\s\S]+)\) = ([0-9a-f]{64})$/;
const HEX = /^[0-9a-f]*$/;
const NUMBER = /^(0|[1-9][0-9]{0,15})$/;
const LENGTHS = { md5: 32, sha1: 40, sha256: 64, tiger: 48, whirlpool: 128 };
const CSV_HEAD = "id,evidence,volume,path,path_raw,type,state,unconfirmed,size,md5,sha1,sha256";
const MOST_ROWS = 2000000;

/** The format of a list that begins so, or null. */
export function formatOf(beginning) {
  if (startsWith(beginning, HASHDEEP)) return "hashdeep";
  if (startsWith(beginning, CSV_HEAD)) return "csv";
  const text = looseText(beginning.subarray(0, 2048));
  if (/^\ufeff?<(\?xml[^>]*>[\s\S]*<)?dfxml\b/.test(text)) return "dfxml";
  return SUM.test(text) || /^\\?SHA256 \(/.test(text) ? "sha256sum" : null;
}

/**
 * A whole list: `{rows: [{line, path, live, size, sha256}], statements, own}`; `size` is null where not listed, `own`
 * whether it says that Indicia wrote it.
 */
export async function readManifest(blob, form, name, work) {
  const manifest = { rows: [], statements: new Map(), own: form === "csv" };
  const add = (row) => {
    if (manifest.rows.length >= MOST_ROWS) throw new Broken("manifest.rows", { limit: MOST_ROWS });
    manifest.rows.push(row);
  };
  if (form === "hashdeep") await hashdeep(blob, work, add, manifest.statements);
  else if (form === "csv") await csv(blob, work, add);
  else if (form === "dfxml") await dfxml(blob, add, manifest.statements);
  else await sums(blob, work, add, /(^|\/)(tag)?manifest-sha256\.txt$/i.test(name));
  manifest.own ||= ["indicia manifest", "manifest"].some((name) => manifest.statements.has(name));
  return manifest;
}

// Live regular files stand in a folder whose name is the number of the evidence item. Lists of others have no heads.
const isLive = (path) => !/^\d+(\.(deleted|carved|stream|link|directory|other|inside))+\//.test(path);

function digest(text, length, line) {
  if (text.length !== length || !HEX.test(text)) throw new Broken("manifest.line", { line });
  return text;
}

async function hashdeep(blob, work, add, statements) {
  let columns = [];
  for await (const batch of lines(blob, work)) {
    for (const [line, text] of batch) {
      if (line === 1) {
        if (text !== HASHDEEP) throw new Broken("manifest.line", { line });
      } else if (line === 2) {
        columns = headings(text, line);
      } else if (text.startsWith("## ")) {
        state(statements, text.slice(3), line);
      } else {
        add(hashdeepRow(text, columns, line));
      }
    }
  }
}

function headings(text, line) {
  const columns = text.startsWith("%%%% ") ? text.slice(5).split(",") : [];
  if (columns.at(-1) !== "filename" || !columns.includes("sha256")) throw new Unable("manifest.columns");
  const twice = new Set(columns).size < columns.length;
  if (columns[0] !== "size" || columns.length > 8 || twice) throw new Broken("manifest.line", { line });
  return columns;
}

function state(statements, text, line) {
  const at = text.lastIndexOf(" ");
  const name = text.slice(0, Math.max(at, 0));
  if (name && statements.has(name)) throw new Broken("manifest.line", { line });
  statements.set(name, text.slice(at + 1));
}

function hashdeepRow(text, columns, line) {
  const fields = text.split(",", columns.length - 1);
  if (fields.length !== columns.length - 1) throw new Broken("manifest.line", { line });
  const path = text.slice(fields.reduce((sum, field) => sum + field.length + 1, 0));
  if (!NUMBER.test(fields[0]) || !path) throw new Broken("manifest.line", { line });
  let sha256 = "";
  for (let at = 1; at < fields.length; at++) {
    const found = digest(fields[at], LENGTHS[columns[at]], line);
    if (columns[at] === "sha256") sha256 = found;
  }
  return { line, path, live: isLive(path), size: Number(fields[0]), sha256 };
}

async function sums(blob, work, add, bag) {
  for await (const batch of lines(blob, work)) {
    for (const [line, whole] of batch) {
      const text = bag ? whole.replace(/\r$/, "") : whole;
      const tagged = bag ? null : TAGGED.exec(text);
      if (tagged) {
        add(taggedRow(tagged, text, line));
        continue;
      }
      if (!(bag ? /^[0-9a-fA-F]{64}[ \t]+\*?./.test(text) : SUM.test(text))) throw new Broken("manifest.line", { line });
      add(bag ? bagRow(text, line) : sumRow(text, line));
    }
  }
}

function sumRow(text, line) {
  const escaped = text.startsWith("\\");
  const plain = escaped ? text.slice(1) : text;
  const path = escaped ? unescape(plain.slice(66), line) : plain.slice(66);
  return { line, path, live: isLive(path), size: null, sha256: plain.slice(0, 64) };
}

function taggedRow([, name, sha256], text, line) {
  const path = text.startsWith("\\") ? unescape(name, line) : name;
  return { line, path, live: isLive(path), size: null, sha256 };
}

const ESCAPES = { "\\": "\\", n: "\n", r: "\r", x00: "\0" };

function unescape(path, line) {
  return path.replace(/\\(x00|[\s\S]|$)/g, (_, which) => {
    if (!(which in ESCAPES)) throw new Broken("manifest.line", { line });
    return ESCAPES[which];
  });
}

function bagRow(text, line) {
  const path = text.slice(64).replace(/^[ \t]+\*?/, "");
  const decoded = path.replace(/%(0A|0D|25)/gi, (_, code) => String.fromCharCode(parseInt(code, 16)));
  return { line, path: decoded, live: true, size: null, sha256: text.slice(0, 64).toLowerCase() };
}

async function csv(blob, work, add) {
  for await (const batch of csvRows(blob, work)) {
    for (const [line, fields] of batch) {
      if (line === 1) {
        if (fields.join(",") !== CSV_HEAD) throw new Broken("manifest.line", { line });
      } else {
        add(csvRow(fields.map((field) => (field.startsWith("'") ? field.slice(1) : field)), line));
      }
    }
  }
}

function csvRow(fields, line) {
  if (fields.length !== 12) throw new Broken("manifest.line", { line });
  const [, evidence, volume, path, raw, type, status, , size, md5, sha1, sha256] = fields;
  digest(md5, 32, line);
  digest(sha1, 40, line);
  if (!NUMBER.test(size)) throw new Broken("manifest.line", { line });
  const bytes = raw ? fromHex(raw) : null;
  if (raw && !bytes) throw new Broken("manifest.line", { line });
  const name = bytes ? looseText(bytes) : path;
  const inside = name.includes("//");
  const kind = (status === "live" ? "" : `.${status}`) + (type === "file" ? "" : `.${type}`) + (inside ? ".inside" : "");
  const whole = `${evidence}${kind}${volume ? `/v${volume}` : ""}/${name}`;
  const live = !kind;
  return { line, path: whole, live, size: Number(size), sha256: digest(sha256, 64, line) };
}

/** Holds what a list says about itself against what the ledger recorded of it; throws where they differ. */
export function compareStatements({ rows, statements }, { entry, checkpoint }) {
  const details = entry.details;
  const said = [
    ["files", String(rows.length), details.files],
    ["ledger size", statements.get("ledger size"), details.ledger_size],
    ["ledger root", statements.get("ledger root"), details.ledger_root],
    ["case", statements.get("case"), checkpoint.caseId],
  ];
  for (const [name, found, recorded] of said) {
    if (found !== undefined && recorded !== undefined && found !== String(recorded)) {
      throw new Broken("manifest.differs", { name, found, recorded: String(recorded) });
    }
  }
  const stated = statements.get("files");
  if (stated !== undefined && stated !== String(rows.length)) {
    throw new Broken("manifest.count", { stated, found: rows.length });
  }
  return say("manifest.agrees", { count: rows.length });
}
