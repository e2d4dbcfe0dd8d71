// Everything that was dropped, and what follows from all of it together. The order in which files came never matters.
import { checkAcquisitions } from "./acquisitions.js";
import { say } from "./broken.js";
import { checkExhibits } from "./exhibits.js";
import { readGiven } from "./given.js";
import { Item } from "./items.js";
import { checkLists } from "./lists.js";
import { checkNotes } from "./notes.js";
import { Outcome } from "./outcome.js";
import { checkProofs } from "./pairing.js";
import { checkReport } from "./reports.js";

export const MOST_FILES = 20000;
const GIVEN = new Set(["key", "certificate"]);

/** The files of one visit. */
export class Session {
  items = [];
  #drops = 0;
  #leftOut = 0;

  /** Adds files: `[blob, path]`. Returns how many were ever left out because there are too many. */
  add(files) {
    const taken = files.slice(0, Math.max(MOST_FILES - this.items.length, 0));
    this.#drops++;
    for (const [blob, path] of taken) this.items.push(new Item(blob, path, null, this.#drops));
    this.#leftOut += files.length - taken.length;
    return this.#leftOut;
  }

  /** Takes back files that were not read yet, after a stop. */
  forgetUnread() {
    this.items = this.items.filter((item) => item.kind);
  }

  /** Bytes that were not read yet. */
  get unread() {
    return this.items.filter((item) => !item.kind).reduce((sum, item) => sum + item.size, 0);
  }

  /** Reads what is new and checks everything anew: `{items, overall, counts, identity, keys, signers}`. */
  async check(work) {
    for (const item of this.items) if (!item.kind) await item.read(work);
    this.#forgetTwins();
    const result = await this.#judge(work);
    // What a proven list names at its place in a folder is evidence, and is no report, proof or key for this page; so is
    // a PDF that was exported as something else than a report.
    const evidence = this.items.filter((item) => item.evidence && !["file", "manifest"].includes(item.kind));
    for (const item of evidence) {
      item.unsigned = item.kind === "report";
      item.kind = "file";
    }
    return evidence.length ? this.#judge(work) : result;
  }

  // Single files that were dropped once more. By content: name, size and date can be the same, and the bytes others.
  #forgetTwins() {
    const seen = new Set();
    this.items = this.items.filter((item) => {
      const mark = `${item.path}\0${item.sha256}`;
      if (item.folder || item.problem || !seen.has(mark)) return Boolean(seen.add(mark));
      return false;
    });
  }

  async #judge(work) {
    for (const item of this.items) {
      item.outcome = new Outcome();
      item.proven = null;
      item.proves = item.evidence = false;
      item.vouching = [];
      if (item.problem) item.outcome.note(say("item.unable", { reason: item.problem }));
    }
    const usable = this.items.filter((item) => !item.problem);
    const state = { work, given: await readGiven(usable), checkpoints: [], signed: [], signers: [] };
    const attached = [];
    for (const report of usable.filter((one) => one.kind === "report")) attached.push(...(await checkReport(report, state)));
    const all = [...usable, ...attached];
    for (const item of attached) item.proven = null;
    await checkProofs(all, state);
    await checkAcquisitions(all, state);
    await checkNotes(all, state);
    await checkExhibits(all, state);
    state.remarks = await checkLists(all, state);
    refuseForeign(usable, state);
    for (const item of all) lastWord(item);
    return summary([...this.items, ...attached], state);
  }
}

// A person who drops a certificate wants to know whether it signs what was dropped. A PDF that a proof or list calls
// evidence owes no signature only where the key of that proof or list is known: it was dropped, too, or signed the
// checkpoint attached to a report that holds and is signed with the certificate. Anybody can write a proof.
function refuseForeign(items, { given, checkpoints }) {
  if (!given.certificates.length) return;
  const ofReports = checkpoints.filter(({ item, proof }) => !proof && item.parent && isIdentified(item.parent));
  const keys = [...given.keys, ...ofReports.flatMap((one) => one.checkpoint.signers)];
  const known = new Set(keys.map((key) => key.text));
  const foreign = items.filter((one) => one.unsigned && !one.vouching.some((key) => known.has(key.text)));
  for (const item of foreign) item.outcome.fail(say("pdf.foreign"));
}

const isIdentified = (report) => report.identified && report.sealed && report.outcome.verdict === "match";

function lastWord(item) {
  if (item.parent && item.outcome.verdict === "nothing") {
    if (item.parent.sealed) item.outcome.ok(say("attached.covered", { report: item.parent.name }));
    else item.outcome.note(say("attached.uncovered", { report: item.parent.name }));
  } else if (!item.outcome.checks.length) {
    item.outcome.note(say("file.nothing"));
  }
}

function summary(items, { signed, signers, remarks }) {
  const counts = { mismatch: 0, match: 0, nothing: 0 };
  for (const item of items) if (!GIVEN.has(item.kind) || item.outcome.verdict === "mismatch") counts[item.outcome.verdict]++;
  const overall = counts.mismatch ? "mismatch" : counts.match ? "match" : "nothing";
  const keys = [...new Map(signed.map((one) => [one.text, one])).values()];
  const people = [...new Map(signers.map((one) => [one.fingerprint, one])).values()];
  const all = [...keys, ...people];
  const identity = !all.length ? "unsigned" : all.every((one) => one.confirmed) ? "identified" : "intact";
  return { items, overall, counts, identity, keys, people, remarks };
}
