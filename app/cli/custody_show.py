"""``indicia custody show``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

import msgspec
import typer

from app.cli.acting import CaseFolder, refuse
from app.cli.console import AsJson, give, say, table
from evidence.case import Case
from evidence.custody.acts import is_whole
from evidence.custody.chain import Holding, Step, chain, holding, items, subject_of
from evidence.custody.details import detail_words
from evidence.custody.keys import VerifyKey, read_vkeys

_WORDS = {
    "custody.receive": "received",
    "custody.transfer": "transferred",
    "custody.store": "stored",
    "custody.condition": "condition",
    "custody.seal": "sealed",
    "custody.unseal": "seals broken",
    "custody.return": "returned",
    "custody.dispose": "disposed of",
    "custody.link": "acquired as",
    "evidence.receive": "taken into the case",
    "evidence.open": "opened for reading",
    "evidence.verify": "hash compared",
    "evidence.unlock": "unlocked",
    "evidence.refuse": "refused",
    "acquire.start": "acquisition began",
    "acquire.unreadable": "parts cannot be read",
    "acquire.end": "acquired",
    "acquire.cancel": "acquisition stopped",
    "ingest.start": "ingest began",
    "ingest.end": "ingest ended",
    "ingest.cancel": "ingest stopped",
    "tool.start": "another program started on it",
    "tool.end": "the other program ended",
}
_LEFT_OUT = frozenset(
    {"transfer", "case", "item", "giver", "giver_key", "receiver", "receiver_key", "signatures", "path_raw"}
    | {"parsers", "parameters", "sandbox", "tools", "broken_plugins", "evidence", "build", "profile"}
    | {"command", "given"}
)


def add_to(group: typer.Typer) -> None:
    """Adds the command."""
    group.command("show")(show)


def show(
    folder: CaseFolder,
    item: Annotated[
        str | None, typer.Argument(metavar="[ITEM]", help="Number or label. Without it, every item.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Print the chain of custody of an item, from its acquisition to now."""
    with Case.open(folder) as case:
        acts = [entry.document() for entry in case.ledger.acts()]
        keys = read_vkeys(case.keys)
    known = items(acts)
    if item is not None and subject_of(item) not in known:
        raise refuse(f"The ledger knows no item {item}. `indicia custody show {folder}` lists all.")
    wanted = [subject_of(item)] if item is not None else known
    chains = [(subject, chain(acts, subject)) for subject in wanted]
    if as_json:
        found = [
            {"now": msgspec.to_builtins(holding(subject, steps)), "chain": msgspec.to_builtins(steps)}
            for subject, steps in chains
        ]
        give(found[0] if item is not None else found)
        return
    for subject, steps in chains:
        say(f"Chain of custody of {subject}")
        table(("Entry", "Time", "By", "Act", "What the ledger says"), _rows(steps, keys))
        say(_now(holding(subject, steps)))


def _rows(steps: list[Step], keys: list[VerifyKey]) -> Iterator[tuple[Any, ...]]:
    for step in steps:
        act = step.act
        words = _WORDS.get(act["action"], act["action"])
        yield act["seq"], act["time"], act["actor"], words, "; ".join(_facts(step, keys))
        for other in step.corrections:
            said = f"entry {other['details']['corrects']} is to be read: {other['details']['text']}"
            yield other["seq"], other["time"], other["actor"], "correction", said


def _facts(step: Step, keys: list[VerifyKey]) -> Iterator[str]:
    details = step.act["details"]
    if not is_whole(step.act):
        yield "this entry was changed: it lacks what its act must say (see `indicia verify`)"
        return
    if step.transfer:
        yield f"from {details['giver']} to {details['receiver']}: {step.transfer}"
        for person, signature in zip(("giver", "receiver"), details["signatures"], strict=False):
            known = signature["vkey"] in {key.text for key in keys}
            yield f"{person} signed with {signature['vkey']}" + (
                "" if known else " (not enrolled in this case)"
            )
    if step.act["action"] == "custody.link":
        yield f"evidence {details['evidence']}"
    for name, words in detail_words(details, _LEFT_OUT):
        yield f"{name.replace('_', ' ')}: {words}"


def _now(now: Holding) -> str:
    parts = [now.state]
    parts += [f"with {now.holder}"] if now.holder else []
    parts += [f"at {now.place}"] if now.place else []
    parts += [f"seals {', '.join(now.seals)}"] if now.seals else []
    parts += [f"condition {now.condition}"] if now.condition else []
    parts += [f"offered to {', '.join(now.waiting)}, not accepted yet"] if now.waiting else []
    return f"Now: {'; '.join(parts)}."
