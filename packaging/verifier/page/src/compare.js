// Dropped files compared with a list, by digest and place. Reference: docs/ledger-format.md, section 6.
import { say } from "./broken.js";

const MOST_PREFIXES = 200;
const base = (path) => path.slice(path.lastIndexOf("/") + 1);

/** What a list says, ready to be asked. */
export class Listed {
  constructor(item, { rows }) {
    this.item = item;
    this.live = new Map(); // path -> digests
    this.bySha = new Map(); // digest -> row
    this.byBase = new Map(); // last part of a path -> rows
    for (const row of rows) {
      if (!row.sha256) continue;
      if (row.live) this.#push(this.live, row.path, row.sha256);
      if (!this.bySha.has(row.sha256)) this.bySha.set(row.sha256, row);
      this.#push(this.byBase, base(row.path), row);
    }
  }

  #push(map, key, value) {
    if (map.has(key)) map.get(key).push(value);
    else map.set(key, [value]);
  }

  /** Beginnings of paths that a dropped folder may stand for: all, an evidence item, a volume of one. */
  prefixes() {
    const found = new Set([""]);
    for (const path of this.live.keys()) {
      const [head, volume] = path.split("/", 2);
      found.add(`${head}/`);
      if (/^v\d+$/.test(volume ?? "")) found.add(`${head}/${volume}/`);
      if (found.size > MOST_PREFIXES) break;
    }
    return [...found];
  }
}

/** States for every file, and for every list, what is the same, other, missing, added or moved. */
export function compareAll(lists, files) {
  const loose = files.filter((file) => !file.folder);
  for (const file of loose) compareLoose(lists, file);
  const groups = new Map();
  for (const file of files.filter((one) => one.folder)) {
    groups.set(file.folder, [...(groups.get(file.folder) ?? []), file]);
  }
  for (const [folder, members] of groups) compareFolder(lists, folder, members);
  for (const list of lists) {
    const absent = [...list.live.values()].length;
    if (!files.length && absent) list.item.outcome.note(say("list.nofiles"));
  }
}

// A file on its own: its place is not known, so its content counts, then its name.
function compareLoose(lists, file) {
  const holding = lists.filter((list) => list.bySha.has(file.sha256));
  for (const list of holding) match(list, file, list.bySha.get(file.sha256));
  if (holding.length) return;
  for (const list of lists) {
    const rows = list.byBase.get(base(file.name));
    if (rows) mismatch(list, file, rows[0].path, rows[0].sha256);
  }
}

function match(list, file, row) {
  if (row.size !== null && row.size !== file.size) {
    file.outcome.fail(say("list.size", { list: list.item.name, place: placeOf(row), stated: row.size, size: file.size }));
    return;
  }
  const key = base(row.path) === base(file.name) ? "list.match" : "list.moved";
  file.outcome.ok(say(key, { list: list.item.name, path: row.path, place: placeOf(row) }));
}

const placeOf = ({ line, entry }) => (entry ? say("place.entry", { entry }) : say("place.line", { line }));

function mismatch(list, file, path, stated) {
  file.outcome.fail(say("list.mismatch", { list: list.item.name, path, stated, found: file.sha256 }));
}

// A folder stands for the evidence as it was listed: files that are missing from it, or were added, are told too.
function compareFolder(lists, folder, files) {
  const placed = files.map((file) => ({ file, path: file.path.slice(folder.length + 1) }));
  const compared = lists.map((list) => ({ list, ...bestPrefix(list, placed) })).filter((one) => one.hits);
  const elsewhere = lists.filter((list) => !compared.some((one) => one.list === list));
  for (const { list, prefix } of compared) comparePlaced(list, prefix, folder, placed);
  for (const { file } of placed) if (!compared.length || !file.outcome.checks.length) compareLoose(elsewhere, file);
}

function bestPrefix(list, placed) {
  let best = { prefix: "", hits: 0 };
  for (const prefix of list.prefixes()) {
    const hits = placed.filter(({ path }) => list.live.has(prefix + path)).length;
    if (hits > best.hits) best = { prefix, hits };
  }
  return best;
}

function comparePlaced(list, prefix, folder, placed) {
  const seen = new Set();
  const moved = new Map();
  const count = { match: 0, mismatch: 0, missing: 0, added: 0, moved: 0 };
  const heads = new Set([...list.live.keys()].map((path) => path.split("/", 1)[0]));
  for (const { file, path } of placed) {
    const digests = list.live.get(prefix + path);
    const row = list.bySha.get(file.sha256);
    if (digests) seen.add(prefix + path);
    if (digests?.includes(file.sha256)) {
      count.match++;
      match(list, file, { ...row, path: prefix + path });
    } else if (digests) {
      count.mismatch++;
      mismatch(list, file, prefix + path, digests[0]);
    } else if (row) {
      count.moved++;
      moved.set(file.sha256, (moved.get(file.sha256) ?? 0) + 1);
      match(list, file, row);
    } else if (file.kind !== "manifest" && (prefix || heads.has(path.split("/", 1)[0]))) {
      count.added++;
      file.outcome.fail(say("list.added", { list: list.item.name, folder }));
    }
  }
  for (const [path, digests] of list.live) {
    if (seen.has(path) || !path.startsWith(prefix)) continue;
    const found = digests.find((one) => moved.get(one));
    if (found) moved.set(found, moved.get(found) - 1);
    else {
      count.missing++;
      list.item.outcome.fail(say("list.missing", { path, folder }));
    }
  }
  const bad = count.mismatch + count.missing + count.added;
  list.item.outcome[bad ? "fail" : "ok"](say("list.counts", { folder, ...count }));
}
