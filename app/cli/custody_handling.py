"""``indicia custody receive``, ``store``, ``condition``, ``seal``, ``unseal``, ``return``, ``dispose``, ``link``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from app.cli.acting import At, CaseFolder, Item, item_subject, moment_or_now, refuse
from app.cli.console import LARGEST, AsJson, give, say
from evidence.case import Case
from evidence.custody.acts import log
from evidence.custody.acts_base import Act, given
from evidence.custody.acts_handling import (
    Condition,
    Disposal,
    Link,
    Receipt,
    Return,
    SealsApplied,
    SealsBroken,
    Storage,
)

_Seals = Annotated[
    list[str] | None, typer.Option("--seal", metavar="NUMBER", help="A seal; may be repeated.")
]
_Place = Annotated[str, typer.Option(help="Where.")]
_State = Annotated[str, typer.Option(help="In what state the item is.")]
_Note = Annotated[str, typer.Option(help="What else is to be known.")]
_Authority = Annotated[str, typer.Option(help="Warrant, order or consent.")]


def add_to(group: typer.Typer) -> None:
    """Adds these commands."""
    for command in (receive, store, condition, seal, unseal, dispose, link):
        group.command(command.__name__)(command)
    group.command("return")(give_back)


def receive(
    folder: CaseFolder,
    item: Item,
    received_from: Annotated[str, typer.Option("--from", metavar="WHO", help="Who handed it over.")],
    place: _Place,
    at: Annotated[str, typer.Option(metavar="TIME", help="When by their clock, with its offset.")],
    description: Annotated[str, typer.Option(help="Make, model, serial number.")] = "",
    condition: _State = "",
    packaging: Annotated[str, typer.Option(help="What it came in.")] = "",
    seals: _Seals = None,
    authority: _Authority = "",
    scope: Annotated[str, typer.Option(help="What that allows to be examined.")] = "",
    as_json: AsJson = False,
) -> None:
    """Write down that an item was received."""
    act = Receipt(
        received_from=received_from,
        place=place,
        at=moment_or_now(at),
        description=given(description),
        condition=given(condition),
        packaging=given(packaging),
        seals=given(seals),
        authority=given(authority),
        scope=given(scope),
    )
    _log(folder, item, act, as_json, checkpoint=True)


def store(folder: CaseFolder, item: Item, place: _Place, note: _Note = "", as_json: AsJson = False) -> None:
    """Write down where an item was put."""
    _log(folder, item, Storage(place=place, note=given(note)), as_json)


def condition(
    folder: CaseFolder, item: Item, state: _State, note: _Note = "", as_json: AsJson = False
) -> None:
    """Write down in what state an item was found."""
    _log(folder, item, Condition(condition=state, note=given(note)), as_json)


def seal(
    folder: CaseFolder, item: Item, seals: _Seals = None, note: _Note = "", as_json: AsJson = False
) -> None:
    """Write down which seals were put on an item."""
    _log(folder, item, SealsApplied(seals=_some(seals), note=given(note)), as_json)


def unseal(
    folder: CaseFolder,
    item: Item,
    reason: Annotated[str, typer.Option(help="Why.")],
    seals: _Seals = None,
    note: _Note = "",
    as_json: AsJson = False,
) -> None:
    """Write down which seals of an item were broken, and why."""
    _log(folder, item, SealsBroken(seals=_some(seals), reason=reason, note=given(note)), as_json)


def give_back(
    folder: CaseFolder,
    item: Item,
    returned_to: Annotated[str, typer.Option("--to", metavar="WHO", help="Who took it.")],
    at: At = None,
    place: _Place = "",
    condition: _State = "",
    seals: _Seals = None,
    authority: _Authority = "",
    as_json: AsJson = False,
) -> None:
    """Write down that an item was given back."""
    act = Return(
        returned_to=returned_to,
        at=moment_or_now(at),
        place=given(place),
        condition=given(condition),
        seals=given(seals),
        authority=given(authority),
    )
    _log(folder, item, act, as_json)


def dispose(
    folder: CaseFolder,
    item: Item,
    method: Annotated[str, typer.Option(help="How: wiped, shredded, …")],
    authority: _Authority,
    at: At = None,
    witness: Annotated[str, typer.Option(metavar="WHO", help="Who saw it.")] = "",
    as_json: AsJson = False,
) -> None:
    """Write down that an item was destroyed or disposed of."""
    act = Disposal(method=method, authority=authority, at=moment_or_now(at), witness=given(witness))
    _log(folder, item, act, as_json)


def link(
    folder: CaseFolder,
    label: Annotated[str, typer.Argument(metavar="LABEL", help="The label that the physical item bears.")],
    evidence: Annotated[
        int, typer.Argument(max=LARGEST, metavar="N", help="The evidence item that was acquired from it.")
    ],
    as_json: AsJson = False,
) -> None:
    """Say which evidence item was acquired from a physical item, so that both have one chain of custody."""
    with Case.open(folder, write=True) as case:
        subject = item_subject(case, label)
        if not subject.startswith("item "):
            raise refuse(f"{label} is the number of an evidence item. Name the label of a physical item.")
        item_subject(case, str(evidence))
        entry = log(case.ledger, subject, Link(evidence=evidence))
    _tell(entry, subject, "custody.link", as_json)


def _log(folder: Path, item: str, act: Act, as_json: bool, *, checkpoint: bool = False) -> None:
    with Case.open(folder, write=True) as case:
        subject = item_subject(case, item)
        entry = log(case.ledger, subject, act)
        if checkpoint:
            case.checkpoint()
    _tell(entry, subject, act.action, as_json)


def _tell(entry: int, subject: str, action: str, as_json: bool) -> None:
    if as_json:
        give({"entry": entry, "item": subject, "act": action})
    else:
        say(f"Entry {entry}: {action} of {subject}. `indicia custody show` prints its chain of custody.")


def _some(seals: list[str] | None) -> list[str]:
    if not seals:
        raise refuse("Name the seals: --seal NUMBER, once for each.")
    return seals
