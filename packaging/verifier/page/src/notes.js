// Checkpoints that were dropped or attached, and all checkpoints held against one another.
import { Broken, reasonOf, say } from "./broken.js";
import { equal, textOf } from "./bytes.js";
import { LONGEST_NOTE, namesOf, readCheckpoint, splitNote } from "./note.js";

/** Checks every note, with the given keys or else with those of proofs that hold. */
export async function checkNotes(items, state) {
  const keys = state.given.keys.length ? state.given.keys : unique(state.signed.map((one) => one.key));
  for (const item of items.filter((one) => one.kind === "note")) {
    try {
      if (item.size > LONGEST_NOTE) throw new Broken("note.form");
      const text = textOf(await item.bytes());
      const note = splitNote(text);
      if (keys.length) await checkNote(item, text, keys, state);
      else item.outcome.note(say("note.nokey", { names: namesOf(note), case: note.caseId, size: note.size }));
    } catch (error) {
      item.outcome.failOrNote(error, say("note.bad", { reason: reasonOf(error) }));
    }
  }
  compare(state.checkpoints);
}

const unique = (keys) => [...new Map(keys.map((key) => [key.text, key])).values()];

async function checkNote(item, text, keys, state) {
  const checkpoint = await readCheckpoint(text, keys);
  item.outcome.ok(say("note.holds", { case: checkpoint.caseId, size: checkpoint.size }));
  for (const key of checkpoint.signers) {
    state.signed.push({ text: key.text, key, confirmed: Boolean(key.confirmed) });
    item.outcome.note(say("proof.signer", { key: key.text }));
  }
  state.checkpoints.push({ checkpoint, item, proof: false });
}

// Two checkpoints of one case over as many entries have one root, or the ledger has two pasts.
function compare(checkpoints) {
  for (const [at, one] of checkpoints.entries()) {
    const others = checkpoints.slice(0, at);
    const ofCase = others.filter((other) => other.checkpoint.origin === one.checkpoint.origin);
    const sameSize = ofCase.filter((other) => other.checkpoint.size === one.checkpoint.size);
    const fork = sameSize.find((other) => !equal(other.checkpoint.root, one.checkpoint.root));
    if (fork) {
      const twoPasts = (item) => say("note.fork", { other: item.name, size: one.checkpoint.size });
      one.item.outcome.fail(twoPasts(fork.item));
      fork.item.outcome.fail(twoPasts(one.item));
    } else if (!one.proof && sameSize.length) {
      one.item.outcome.ok(say("note.same", { other: sameSize[0].item.name }));
    } else if (!one.proof && ofCase.length) {
      one.item.outcome.note(say("note.othersize", { other: ofCase[0].item.name, size: ofCase[0].checkpoint.size }));
    } else if (!one.proof && others.length) {
      one.item.outcome.fail(say("note.othercase", { case: one.checkpoint.caseId, other: others[0].checkpoint.caseId }));
    }
  }
}
