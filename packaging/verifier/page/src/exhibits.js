// The proofs of exhibits that a report carries, one a line. Reference: docs/ledger-format.md, section 5c.
import { Broken, Unable, reasonOf, say } from "./broken.js";
import { equal } from "./bytes.js";
import { parseCanonical } from "./canonical.js";
import { checkExhibit, readExhibit } from "./exhibit.js";

const LARGEST = 256 * 1048576;
const LINE_FEED = 10;

/** Checks every line, under the checkpoint that the same report carries. */
export async function checkExhibits(items, state) {
  for (const item of items.filter((one) => one.kind === "exhibits")) {
    try {
      if (item.size > LARGEST) throw new Unable("exhibits.large", { limit: LARGEST / 1048576 });
      if (!item.size) item.outcome.note(say("exhibits.empty"));
      else await checkLines(item, state);
    } catch (error) {
      item.outcome.failOrNote(error, reasonOf(error));
    }
  }
}

async function checkLines(item, state) {
  const heads = state.checkpoints.filter((one) => !one.proof && one.item.parent === item.parent);
  if (heads.length !== 1) throw new Broken("exhibits.nocheckpoint");
  const known = new Map();
  const seen = new Set();
  let [count, failures] = [0, 0];
  for (const line of linesOf(await item.bytes())) {
    count++;
    await state.work.breathe();
    try {
      const id = await recordOf(line, heads[0].checkpoint, state.given.keys, known);
      if (seen.has(id)) throw new Broken("exhibits.again", { id });
      seen.add(id);
    } catch (error) {
      failures++;
      item.outcome.failOrNote(error, say("exhibits.line", { line: count, reason: reasonOf(error) }));
    }
  }
  if (!failures) item.outcome.ok(say("exhibits.hold", { count }));
  item.outcome.note(say("exhibits.pages"));
}

function* linesOf(bytes) {
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, from);
    yield bytes.subarray(from, end < 0 ? bytes.length : end);
    from = end < 0 ? bytes.length : end + 1;
  }
}

// The id of the record for which a line holds.
async function recordOf(line, head, given, known) {
  const { record, checkpoint } = await checkExhibit(readExhibit(parseCanonical(line)), given, known);
  const same = ["origin", "size"].every((name) => checkpoint[name] === head[name]) && equal(checkpoint.root, head.root);
  if (!same || checkpoint.signers[0].text !== head.signers[0].text) throw new Broken("exhibits.other");
  return String(record.id);
}
