"""Who had each item, where and in what state, from the acts of custody."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from evidence.custody.acts import ACTS, is_whole
from evidence.custody.chain import Holding, Step
from evidence.custody.corrections import corrections_of, with_corrections
from reports.context import Context
from reports.document import Block, Column, KeyValues, Paragraph, Section, Table
from reports.sections.words import stamp, written
from reports.source import Handled
from reports.text import counted, limited, line

Document = dict[str, Any]
ACTS_LIST = "the attached list of custody acts"
_PRINTED = 200
_SAID = {
    "custody.receive": "Received",
    "custody.transfer": "Passed on",
    "custody.store": "Stored",
    "custody.condition": "Condition noted",
    "custody.seal": "Seals applied",
    "custody.unseal": "Seals broken",
    "custody.return": "Given back",
    "custody.dispose": "Disposed of",
    "custody.link": "Evidence acquired from it",
    "acquire.start": "Acquisition began",
    "acquire.unreadable": "Parts could not be read",
    "acquire.end": "Acquired",
    "acquire.cancel": "Acquisition stopped",
    "evidence.receive": "Taken into the case",
    "evidence.refuse": "Refused",
}
# What the act itself, its time or its state says already, and what only machines compare.
_LEFT_OUT = frozenset(
    {"signatures", "transfer", "case", "item", "giver_key", "receiver_key", "path_raw", "tools", "only_parsers",
     "verify_source", "profile"}
)  # fmt: skip


def handled(context: Context, number: int) -> Handled:
    """The chain of an evidence item; empty where the ledger has no act on it."""
    subject = f"evidence {number}"
    nothing = Handled(subject, (), Holding(item=subject))
    return next((each for each in context.facts.handled if each.subject == subject), nothing)


def steps_of(context: Context, item: Handled) -> list[Step]:
    """The acts of a chain as they may be shown; transfers stand as their signatures say before any redaction."""
    acts = {act.document["seq"]: act.document for act in context.facts.acts}
    corrections, states = corrections_of(acts.values()), context.facts.transfers
    return [
        Step(
            act=acts[seq],
            corrections=tuple(with_corrections(acts[seq], corrections)),
            transfer=states.get(seq, ""),
        )
        for seq in item.entries
    ]


def received_at(steps: list[Step]) -> str:
    """When the item was received: as the person said it, else when it was taken into the case; with the source."""
    for action, said in (("custody.receive", "as stated"), ("evidence.receive", "taken into the case")):
        for step in steps:
            if step.act["action"] == action and is_whole(step.act):
                when = step.act["details"].get("at") or step.act["time"]
                return f"{line(str(when))} ({said}, ledger entry {step.act['seq']})"
    return "not recorded"


def handling(context: Context) -> tuple[Section, ...]:
    """A part for each item within the scope, and for each thing from which none of them was acquired."""
    evidence = [each for each in context.facts.handled if each.subject.startswith("evidence ")]
    acquired = {entry for each in evidence for entry in each.entries}
    shown = {f"evidence {item['id']}" for item in context.facts.items}
    return tuple(
        _part(context, each)
        for each in context.facts.handled
        if (
            each.subject in shown or not context.scope.items
            if each in evidence
            else not acquired.issuperset(each.entries)
        )
    )


def _part(context: Context, item: Handled) -> Section:
    told = [step for step in steps_of(context, item) if step.act["action"] in _SAID]
    columns = (Column("Entry", 3), Column("Time", 8), Column("By", 6), Column("What happened", 21))
    blocks: list[Block] = [Table(columns, tuple(map(_row, told[:_PRINTED])))]
    if len(told) > _PRINTED:
        rest = counted(len(told) - _PRINTED, "more act")
        blocks.append(Paragraph(f"Not printed here, but in {ACTS_LIST}: {rest}.", "warning"))
    blocks.append(_now(item.now))
    kind, _, name = item.subject.partition(" ")
    return Section(f"Item {line(name)}" if kind == "evidence" else f"Thing {line(name)}", tuple(blocks))


def _row(step: Step) -> tuple[str, ...]:
    act = step.act
    said = [f"{_SAID[act['action']]}{f' ({step.transfer})' if step.transfer else ''}."]
    said += [f"{name.replace('_', ' ')}: {_words(act, value)}" for name, value in _told(act)]
    text = limited("\n".join((*said, *corrected_by(step.corrections))), 900, ACTS_LIST)
    return (
        str(act["seq"]),
        stamp(str(act["time"])),
        f"{line(str(act['actor']))}, {line(str(act['role']))}",
        text,
    )


def corrected_by(corrections: Iterable[Document]) -> list[str]:
    """What is to be read instead of an act, or beside it."""
    found = []
    for act in corrections:
        text = written(act["action"], str(act["details"]["text"]))
        found.append(f"Corrected by entry {act['seq']}: {limited(text, 300, ACTS_LIST)}")
    return found


def _told(act: Document) -> list[tuple[str, Any]]:
    """The details that say something, as the act declares them; the ledger keeps them by alphabet."""
    details = {
        name: value
        for name, value in act["details"].items()
        if name not in _LEFT_OUT and value not in (None, "", [], {})
    }
    declared = ACTS[act["action"]].__struct_fields__
    order = [
        *(name for name in declared if name in details),
        *(name for name in details if name not in declared),
    ]
    return [(name, details[name]) for name in order]


def _words(act: Document, value: Any) -> str:
    parts = value if isinstance(value, list) else [value]
    return ", ".join(written(act["action"], str(part)) for part in parts)


def _now(now: Holding) -> KeyValues:
    rows = [
        ("Held by", line(now.holder) or "not stated in the ledger"),
        ("State", line(now.state)),
        ("Place", line(now.place) or "not stated in the ledger"),
        ("Seals", ", ".join(map(line, now.seals)) or "none stated"),
        ("Condition", line(now.condition) or "not stated in the ledger"),
    ]
    if now.waiting:
        rows.append(("Offered, not accepted yet, to", ", ".join(map(line, now.waiting))))
    return KeyValues(tuple(rows), "As the item stands after the last act")
