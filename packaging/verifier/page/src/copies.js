// The files of a copy held against the manifest of its acquisition: changed, missing, or more than were acquired.
import { say } from "./broken.js";

const PART = /^(.+)\.(E[0-9]{2}|[E-Z][A-Z]{2}|[0-9]{3,})$/s;
const LETTERS_FROM = 99; // the segments of an E01 are .E01 to .E99, then .EAA and so on

/**
 * States of each file of the copy, and of the manifest, what is the same, other, missing or added. `elsewhere` has the
 * digests of the files of other copies.
 */
export function compareCopy({ item, stated, vouched, signers }, items, elsewhere) {
  const near = beside(item, items);
  const count = { match: 0, mismatch: 0, missing: 0, added: 0 };
  const lost = [];
  for (const part of stated.parts) {
    const files = filesOf(part, near, item, stated.parts, elsewhere);
    if (!files.length) lost.push(part);
    for (const file of files) {
      const same = comparePart(part, file, item, vouched);
      count[same ? "match" : "mismatch"]++;
      if (!same || !vouched) continue;
      file.evidence = true;
      file.vouching.push(...signers);
    }
  }
  for (const file of added(stated.parts, near)) {
    count.added++;
    file.outcome.fail(say("acquired.added", { manifest: item.name }));
  }
  // A manifest alone leaves the copy open; of a copy that is there all must be there.
  const some = item.folder || lost.length < stated.parts.length;
  if (some) for (const { name } of lost) item.outcome.fail(say("acquired.missing", { name }));
  count.missing = some ? lost.length : 0;
  if (!some) item.outcome.note(say("acquired.nofiles"));
  const bad = count.mismatch + count.missing + count.added;
  if (some || bad) item.outcome[bad ? "fail" : vouched ? "ok" : "note"](say("acquired.counts", count));
  if (some && !bad) compareMedium(item.outcome, stated);
}

// In a folder the files that lie beside the manifest; else all that were dropped on their own.
function beside(item, items) {
  const place = ({ path }) => path.slice(0, path.lastIndexOf("/") + 1);
  const isNear = (one) => place(one) === place(item) && (!item.folder || one.drop === item.drop);
  return items.filter((one) => one !== item && !one.parent && one.sha256 && isNear(one));
}

// Files that were dropped on their own may be of several copies with the same names, or have got other names on their way.
function filesOf(part, near, item, parts, elsewhere) {
  const isSame = (one) => one.sha256 === part.sha256;
  const named = near.filter((one) => one.name === part.name && (item.folder || isSame(one) || !elsewhere.has(one.sha256)));
  if (named.length || item.folder) return named;
  return near.filter((one) => isSame(one) && !parts.some((other) => other.name === one.name)).slice(0, 1);
}

function comparePart(part, file, item, vouched) {
  if (file.size !== part.size) {
    file.outcome.fail(say("file.size", { size: file.size, stated: part.size }));
  } else if (file.sha256 !== part.sha256) {
    file.outcome.fail(say("file.sha256", { found: file.sha256, stated: part.sha256 }));
  } else {
    if (vouched) file.outcome.ok(say("acquired.match", { manifest: item.name }));
    else file.outcome.note(say("acquired.unprovenmatch", { manifest: item.name }));
    if (file.name !== part.name) file.outcome.note(say("acquired.renamed", { name: part.name }));
    return true;
  }
  return false;
}

// Files that a program would take for further parts of the copy.
function added(parts, near) {
  const first = PART.exec(parts[0].name);
  const listed = new Set(parts.map((part) => part.name));
  const digests = new Set(parts.map((part) => part.sha256));
  return near.filter(({ name, sha256, folder }) => {
    const other = first && PART.exec(name);
    if (!other || listed.has(name) || (!folder && digests.has(sha256)) || other[1] !== first[1]) return false;
    if (isNumber(other[2]) !== isNumber(first[2])) return false;
    return parts.length >= LETTERS_FROM || !/^[A-Z]+$/.test(other[2]);
  });
}

const isNumber = (text) => /^[0-9]+$/.test(text);

// Of a raw copy its files one after the other are the source; other forms are packed.
function compareMedium(outcome, { parts, sha256, document }) {
  if (document.acquired?.form !== "raw") {
    if (sha256) outcome.note(say("acquired.packed"));
  } else if (parts.length > 1) {
    outcome.note(say("acquired.split"));
  } else if (parts[0].sha256 !== sha256) {
    outcome.fail(say("acquired.medium", { found: parts[0].sha256, stated: sha256 }));
  }
}
