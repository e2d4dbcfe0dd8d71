"""Shows ``verify --read-data`` while it runs."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path

import orjson
import typer

from app.check import Check, UnknownTargetError
from app.cli.bar import display
from app.cli.console import EXIT_BAD_USE, LARGEST, complain
from app.cli.stopping import stopping
from app.read_data import ReadData
from evidence.contract.keys import Secret
from evidence.ingest.events import ItemStarted, Progress
from evidence.ingest.pool import WorkerStartError
from evidence.model.names import shown

_DIGITS = len(str(LARGEST)) - 1


def read_again(
    folder: Path, places: Mapping[int, Path], done: list[ReadData], secrets: tuple[Secret, ...] = ()
) -> Iterator[Check]:
    """The checks of a case's evidence, with a bar on a terminal. Ctrl+C stops it: what was read until then is counted.

    What it found is added to ``done``.
    """
    with closing(ReadData(folder, places, secrets=secrets)) as data, stopping(data), display() as screen:
        done.append(data)
        try:
            for event in data.checks():
                match event:
                    case ItemStarted(item, path):
                        screen.begin(item, path)
                    case Progress():
                        screen.update(
                            event, f"{event.entries_done:,} of {event.entries_total:,} entries read again"
                        )
                    case Check():
                        yield event
        except (sqlite3.DatabaseError, orjson.JSONDecodeError, WorkerStartError) as error:
            said = f"The evidence could not be held against the records: {shown(str(error))}"
            yield Check("read data", True, said, partial=True)


def must_be_case(target: Path) -> None:
    """Raises UnknownTargetError where there is no evidence to read again: that hides nothing of other targets."""
    if not (target / "case.json").is_file():
        raise UnknownTargetError(f"--read-data reads the evidence of a case again; {target} is no case.")


def places_of(words: Sequence[str], targets: Sequence[Path]) -> dict[int, Path]:
    """``N=PATH`` of each word. Ends the command where one is something else."""
    places = {}
    for word in words:
        number, equals, path = word.partition("=")
        good = number.isascii() and number.isdigit() and len(number) <= _DIGITS
        if not equals or not good or not path:
            complain(
                f"--evidence {word}: write the item's number, = and its new place, such as 1=/mnt/phone.tar."
            )
            raise typer.Exit(EXIT_BAD_USE)
        if int(number) in places:
            complain(f"--evidence {word}: item {int(number)} has a place already. Name one for each item.")
            raise typer.Exit(EXIT_BAD_USE)
        places[int(number)] = Path(path)
    if places and len(targets) != 1:
        complain("--evidence names the items of one case: give one case as TARGET.")
        raise typer.Exit(EXIT_BAD_USE)
    return places
