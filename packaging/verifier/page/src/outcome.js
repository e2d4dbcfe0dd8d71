import { Cancelled, Unable, reasonOf, say } from "./broken.js";

export const OK = "ok";
export const FAIL = "fail";
export const NOTE = "note";
const MOST_OF_ONE_KIND = 20;

/** What was checked of one item: statements, each a sentence to be. */
export class Outcome {
  constructor() {
    this.checks = [];
    this.counts = new Map();
  }

  #add(result, text) {
    const kind = result + text.key;
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
    if (this.counts.get(kind) <= MOST_OF_ONE_KIND) this.checks.push({ result, text });
  }

  /** A check that held. */
  ok(text) {
    this.#add(OK, text);
  }

  /** A check that did not hold. */
  fail(text) {
    this.#add(FAIL, text);
  }

  /** What the check cannot know, or what the person has to do. */
  note(text) {
    this.#add(NOTE, text);
  }

  /** A failure, or a note where it is this page that cannot check. */
  failOrNote(error, text) {
    if (error instanceof Cancelled) throw error;
    if (error instanceof Unable) this.note(say("item.unable", { reason: reasonOf(error) }));
    else this.fail(text);
  }

  /** How many statements of each kind were left out. */
  get leftOut() {
    const more = [...this.counts].filter(([, count]) => count > MOST_OF_ONE_KIND);
    const resultOf = (kind) => [FAIL, OK, NOTE].find((result) => kind.startsWith(result));
    return more.map(([kind, count]) => ({ result: resultOf(kind), count: count - MOST_OF_ONE_KIND }));
  }

  /** `mismatch`, `match`, or `nothing` when there was nothing to compare with. */
  get verdict() {
    const results = [...this.counts.keys()];
    if (results.some((kind) => kind.startsWith(FAIL))) return "mismatch";
    return results.some((kind) => kind.startsWith(OK)) ? "match" : "nothing";
  }
}
