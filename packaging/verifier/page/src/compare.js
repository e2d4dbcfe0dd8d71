// Dropped files compared with a list, by digest and place. Reference: docs/ledger-format.md, section 6.
import { say } from "./broken.js";

const base = (path) => path.slice(path.lastIndexOf("/") + 1);
const headOf = (path) => path.slice(0, path.indexOf("/") + 1);

/**
 * What a list says, ready to be asked. `proven`: its own proof, or a signed report that it is attached to, holds;
 * `signers`: the keys that signed its proofs.
 */
export class Listed {
  constructor(item, { rows, own }, proven, signers) {
    this.item = item;
    this.proven = proven;
    this.signers = signers;
    this.own = own || proven; // only Indicia's may hold two live files of one path
    this.counts = proven || !own; // Indicia's own list without its proof shows nothing
    this.live = new Map(); // path -> rows
    this.bySha = new Map(); // digest -> rows
    this.byBase = new Map(); // last part of a path -> rows
    this.silent = new Set(); // live paths without a SHA-256, which are not compared
    this.heads = new Set(); // first folders of live paths, each with its slash; "" for a file that lies in none
    for (const row of rows) {
      if (!row.sha256) {
        if (row.live) this.silent.add(row.path);
        continue;
      }
      if (row.live) {
        this.#push(this.live, row.path, row);
        this.heads.add(headOf(row.path));
      }
      this.#push(this.bySha, row.sha256, row);
      this.#push(this.byBase, base(row.path), row);
    }
  }

  #push(map, key, value) {
    if (map.has(key)) map.get(key).push(value);
    else map.set(key, [value]);
  }
}

/**
 * States for every file, and for every list, what is the same, other, missing, added or moved. Returns what has to be said
 * of the whole: folders that no list speaks of.
 */
export function compareAll(lists, files) {
  const remarks = [];
  for (const file of files.filter((one) => !one.folder)) compareLoose(lists, file);
  const groups = new Map();
  for (const file of files.filter((one) => one.folder)) {
    const group = `${file.drop}/${file.folder}`; // a second folder of the same name is another one
    if (groups.has(group)) groups.get(group).push(file);
    else groups.set(group, [file]);
  }
  for (const members of groups.values()) remarks.push(...compareFolder(lists, members[0].folder, members));
  for (const list of lists) if (!files.length && list.live.size) list.item.outcome.note(say("list.nofiles"));
  return remarks;
}

// A file on its own: its place is not known, so its content counts, then its name.
function compareLoose(lists, file) {
  const asked = lists.map((list) => ({ list, row: rowOf(list, file) })).filter(({ row }) => row);
  const holding = asked.filter(({ row }) => row.sha256 === file.sha256);
  for (const { list, row } of holding) match(list, file, row);
  // The same name is in many lists; but one that nothing proves does not speak louder than one that is proven.
  const proven = holding.some(({ list }) => list.proven);
  const against = asked.filter((one) => !holding.includes(one) && (!holding.length || (one.list.proven && !proven)));
  for (const { list, row } of against) mismatch(list, file, row);
}

// A listed name with other content is a mismatch even where the content is listed under another name: two files may have
// changed places.
function rowOf(list, file) {
  const name = base(file.name);
  const same = list.bySha.get(file.sha256) ?? [];
  return same.find((row) => base(row.path) === name) ?? list.byBase.get(name)?.[0] ?? same[0] ?? null;
}

function match(list, file, row) {
  const said = { list: list.item.name, path: row.path, place: placeOf(row) };
  if (row.size !== null && row.size !== file.size) {
    file.outcome.fail(say("list.size", { ...said, stated: row.size, size: file.size }));
  } else if (!list.counts) {
    file.outcome.note(say("list.unprovenmatch", said));
  } else {
    file.outcome.ok(say(base(row.path) === base(file.name) ? "list.match" : "list.moved", said));
  }
}

const placeOf = ({ line, entry }) => (entry ? say("place.entry", { entry }) : say("place.line", { line }));

function mismatch(list, file, { path, sha256 }) {
  file.outcome.fail(say("list.mismatch", { list: list.item.name, path, stated: sha256, found: file.sha256 }));
}

// A folder stands for the evidence as it was listed: files that are missing from it, or were added, are told too. Returns
// which lists could not be asked about it as a folder.
function compareFolder(lists, folder, files) {
  const placed = files.map((file) => ({ file, path: file.path.slice(folder.length + 1) }));
  const compared = lists.map((list) => ({ list, ...bestPrefix(list, placed) })).filter((one) => one.hits);
  const elsewhere = lists.filter((list) => !compared.some((one) => one.list === list));
  for (const { list, prefix } of compared) comparePlaced(list, prefix, folder, placed);
  for (const { file } of placed) {
    const onItsOwn = !compared.length && !file.proven && !file.proves;
    if (onItsOwn || !file.outcome.checks.length) compareLoose(elsewhere, file);
  }
  if (compared.length) return [];
  const asked = elsewhere.filter((list) => list.live.size);
  const said = asked.map((list) => ({ list, remark: say("list.elsewhere", { list: list.item.name, folder }) }));
  for (const { list, remark } of said) list.item.outcome.note(remark);
  return said.map(({ remark }) => remark);
}

// Of what a dropped folder may stand for, that of which most is there.
function bestPrefix(list, placed) {
  const there = new Set(placed.map(({ path }) => path));
  const hits = new Map([["", 0]]);
  for (const path of list.live.keys()) {
    for (const prefix of prefixesOf(path)) {
      if (there.has(path.slice(prefix.length))) hits.set(prefix, (hits.get(prefix) ?? 0) + 1);
    }
  }
  const [prefix, count] = [...hits].reduce((best, one) => (one[1] > best[1] ? one : best));
  return { prefix, hits: count };
}

// What a folder that holds this path may stand for: all, an evidence item, a volume of one.
function prefixesOf(path) {
  const [head, volume] = path.split("/", 2);
  const found = ["", `${head}/`];
  if (/^v\d+$/.test(volume ?? "")) found.push(`${head}/${volume}/`);
  return found;
}

function comparePlaced(list, prefix, folder, placed) {
  const count = { match: 0, mismatch: 0, missing: 0, added: 0, moved: 0 };
  const seen = new Set();
  const unlisted = [];
  for (const { file, path } of placed) {
    const rows = list.live.get(prefix + path);
    if (!rows) {
      unlisted.push({ file, path });
      continue;
    }
    seen.add(prefix + path);
    const same = (one) => one.sha256 === file.sha256;
    const row = list.own || rows.every(same) ? rows.find(same) : undefined;
    count[row ? "match" : "mismatch"]++;
    if (row) match(list, file, row);
    else mismatch(list, file, rows.find((one) => !same(one)));
    if (!row || !list.proven) continue;
    file.evidence = true;
    file.vouching.push(...list.signers);
  }
  const moved = compareUnlisted(list, prefix, folder, unlisted, seen, count);
  for (const [path, rows] of list.live) {
    if (seen.has(path) || !path.startsWith(prefix) || rows.some((row) => moved.has(row))) continue;
    count.missing++;
    list.item.outcome.fail(say("list.missing", { path, folder }));
  }
  const bad = count.mismatch + count.missing + count.added;
  list.item.outcome[bad ? "fail" : list.counts ? "ok" : "note"](say("list.counts", { folder, ...count }));
}

// Files at places that are not listed: moved there, each from one place where it is missing, or added. Returns the rows
// of those that were moved.
function compareUnlisted(list, prefix, folder, unlisted, seen, count) {
  const absent = new Map(); // digest -> rows, live ones last
  const lost = (row) => (row.live ? row.path.startsWith(prefix) && !seen.has(row.path) : isOfItem(row.path, prefix));
  for (const { file } of unlisted) {
    if (absent.has(file.sha256)) continue;
    const rows = (list.bySha.get(file.sha256) ?? []).filter(lost);
    absent.set(file.sha256, rows.sort((one, two) => one.live - two.live));
  }
  const moved = new Set();
  for (const { file, path } of unlisted) {
    const row = absent.get(file.sha256).pop();
    if (row) {
      count.moved++;
      moved.add(row);
      match(list, file, row);
    } else if (isAdded(list, prefix, file, path)) {
      count.added++;
      file.outcome.fail(say("list.added", { list: list.item.name, folder }));
    }
  }
  return moved;
}

// Whether a path like `1.deleted/…` is of the item that a beginning like `1/v2/` stands for.
const isOfItem = (path, prefix) => !prefix || /^\d*/.exec(path)[0] === prefix.split("/", 1)[0];

// A folder may hold more than what was listed: beside the folders that a list speaks of, nothing is added to them. The
// list and files with proofs of their own are no part of what it lists.
function isAdded(list, prefix, file, path) {
  if (file.proven || file.proves || file.sha256 === list.item.sha256 || list.silent.has(prefix + path)) return false;
  return Boolean(prefix) || list.heads.has(headOf(path));
}
