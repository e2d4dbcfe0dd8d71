"""The chain of custody of one item, from its acquisition to now, read from the ledger's acts.

Reference: docs/ledger-format.md section 2; ISO/IEC 27037:2012 clause 6.1.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from evidence.custody.acts import is_whole
from evidence.custody.canonical import CanonicalError
from evidence.custody.corrections import corrections_of, with_corrections
from evidence.custody.transfer import faults, statement_digest

Document = dict[str, Any]
_ABOUT_ITEMS = ("evidence.", "ingest.", "custody.", "acquire.", "tool.")


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """One act on an item, with the corrections of it.

    ``transfer`` is empty but for transfers: ``accepted``, ``not accepted yet`` or ``does not hold``.
    """

    act: Document
    corrections: tuple[Document, ...] = ()
    transfer: str = ""


class Holding(msgspec.Struct, frozen=True, kw_only=True):
    """How an item stands after the last act: who has it, where, under which seals, in what state.

    ``waiting``: to whom it was offered without their signature. Empty texts where the ledger does not say.
    """

    item: str
    holder: str = ""
    place: str = ""
    seals: tuple[str, ...] = ()
    condition: str = ""
    waiting: tuple[str, ...] = ()
    state: str = "held"


def subject_of(item: str) -> str:
    """What acts name an item by: ``evidence 3`` for a number, ``item LABEL`` for the label of a thing."""
    return f"evidence {int(item)}" if item.isascii() and item.isdigit() else f"item {item}"


def items(acts: Iterable[Document]) -> list[str]:
    """The subjects of all items that the ledger knows, in the order of their first act."""
    found = (act["subject"] for act in acts if act["action"].startswith(_ABOUT_ITEMS))
    return [subject for subject in dict.fromkeys(found) if subject.startswith(("evidence ", "item "))]


def chain(acts: Sequence[Document], subject: str) -> list[Step]:
    """Every act on the item, and on the thing that it was acquired from, in order."""
    wanted = {subject, *_origins(acts, subject)}
    corrections = corrections_of(acts)
    accepted = {_digest(act) for act in acts if is_accepted(act)}
    return [
        Step(
            act=act,
            corrections=tuple(with_corrections(act, corrections)),
            transfer=_state(act, accepted) if act["action"] == "custody.transfer" else "",
        )
        for act in acts
        if act["subject"] in wanted and act["action"].startswith(_ABOUT_ITEMS)
    ]


def is_accepted(act: Document) -> bool:
    """Whether an act is a transfer that both people signed."""
    if act["action"] != "custody.transfer" or not is_whole(act):
        return False
    return len(act["details"]["signatures"]) == 2 and not any(faults(act["details"]))


def holding(subject: str, steps: Iterable[Step]) -> Holding:
    """How the item stands after these steps."""
    now = Holding(item=subject)
    for step in steps:
        details = step.act["details"]
        change = _CHANGES.get(step.act["action"])
        if not is_whole(step.act):
            continue
        if step.act["action"] == "custody.transfer":
            now = _after_transfer(now, step)
        elif change is not None:
            now = msgspec.structs.replace(now, **change(now, details))
        if step.act["action"] == "custody.receive":
            now = msgspec.structs.replace(now, holder=step.act["actor"])
    return now


def _origins(acts: Iterable[Document], subject: str) -> set[str]:
    """The things that an evidence item was acquired from."""
    links = (act for act in acts if act["action"] == "custody.link" and is_whole(act))
    return {act["subject"] for act in links if f"evidence {act['details'].get('evidence')}" == subject}


def _digest(act: Document) -> str:
    try:
        return statement_digest(act["details"])
    except CanonicalError:
        return ""


def _state(act: Document, accepted: set[str]) -> str:
    if not is_whole(act) or any(faults(act["details"])):
        return "does not hold"
    return "accepted" if _digest(act) in accepted else "not accepted yet"


def _after_transfer(now: Holding, step: Step) -> Holding:
    details = step.act["details"]
    receiver = details["receiver"]
    if step.transfer == "not accepted yet":
        return msgspec.structs.replace(now, waiting=(*now.waiting, receiver))
    if step.transfer == "does not hold" or len(details["signatures"]) != 2:
        return now
    changes = {key: details[key] for key in ("place", "condition") if key in details}
    seals = {"seals": tuple(details["seals"])} if "seals" in details else {}
    return msgspec.structs.replace(now, holder=receiver, **changes, **seals)


def _received(now: Holding, details: Document) -> dict[str, Any]:
    return {
        "state": "held",
        "place": details["place"],
        "seals": tuple(details.get("seals", ())),
        "condition": details.get("condition", ""),
    }


def _returned(now: Holding, details: Document) -> dict[str, Any]:
    return {**_gone(now, details), "state": "returned", "holder": details["returned_to"]}


def _disposed_of(now: Holding, details: Document) -> dict[str, Any]:
    return {**_gone(now, details), "state": "disposed of", "holder": ""}


def _gone(now: Holding, details: Document) -> dict[str, Any]:
    return {"place": details.get("place", ""), "seals": tuple(details.get("seals", now.seals))}


_CHANGES: dict[str, Any] = {
    "custody.receive": _received,
    "custody.store": lambda now, details: {"place": details["place"]},
    "custody.condition": lambda now, details: {"condition": details["condition"]},
    "custody.seal": lambda now, details: {"seals": (*now.seals, *details["seals"])},
    "custody.unseal": lambda now, details: {
        "seals": tuple(seal for seal in now.seals if seal not in details["seals"])
    },
    "custody.return": _returned,
    "custody.dispose": _disposed_of,
}
