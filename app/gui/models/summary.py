"""What a case holds, counted: the source of the tree on the left and of the status bar."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Any

import msgspec
from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.gui.models.found import FoundBook, FoundBy
from app.gui.models.made import Made, MadeBook
from app.gui.models.tree_sections import TagCount, tag_counts
from evidence.custody.ledger import Ledger
from evidence.ingest.runs import unfinished

_BESIDE = ("unallocated", "carved", "remembered", "slack")
"""Layers that stand beside a file system, or beside volumes, and say nothing of what these are."""


@dataclass(frozen=True)
class VolumeSummary:
    """A volume of an item, or (``number`` None) the item itself where it has no volumes."""

    number: int | None
    description: str
    entries: int
    read: bool
    reason: str


@dataclass(frozen=True)
class ItemSummary:
    """An evidence item. ``source`` is what its verification says, in the words of the status bar."""

    number: int
    name: str
    container: str
    size: int | None
    source: str
    volumes: tuple[VolumeSummary, ...]

    @property
    def entries(self) -> int:
        """File entries of all its volumes."""
        return sum(volume.entries for volume in self.volumes)


@dataclass(frozen=True)
class Summary:
    """Items in order; artifacts and problems counted by kind."""

    items: tuple[ItemSummary, ...] = ()
    artifacts: tuple[tuple[str, int], ...] = ()
    problems: tuple[tuple[str, int], ...] = ()
    findings: tuple[FoundBy, ...] = ()
    tags: tuple[TagCount, ...] = ()
    made: tuple[Made, ...] = ()
    """Reports and exports, newest first."""
    sandbox: str = ""
    """How far the workers of the last ingest were shut in, in the ledger's words."""
    interrupted: bool = False
    """Whether an item was begun and neither finished nor refused: its ingest can be resumed."""

    def total(self, view: str) -> int | None:
        """How many records of a view the catalog holds; None before they were counted."""
        if not self.items:
            return None
        if view == "entries":
            return sum(item.entries for item in self.items)
        return sum(count for _, count in (self.artifacts if view == "artifacts" else self.problems))


def load_summary(
    connection: sqlite3.Connection,
    ledger: Ledger,
    book: MadeBook | None = None,
    found: FoundBook | None = None,
) -> Summary:
    """Counts what the catalog holds now; the ledger says whether an ingest was interrupted.

    ``book`` and ``found``: what was read before, so that only what was added is read.
    """
    book = book or MadeBook()
    book.read(ledger)
    counted: dict[tuple[int, int | None], int] = {}
    for evidence, volume, count in connection.execute(
        "SELECT evidence, volume, count(*) FROM entries GROUP BY 1, 2"
    ):
        counted[(evidence, volume)] = count
    results: dict[int, set[str]] = {}
    for evidence, result in connection.execute("SELECT evidence, result FROM verifications ORDER BY seq"):
        results.setdefault(evidence, set()).add(result)
    bodies = [msgspec.json.decode(row[0]) for row in connection.execute("SELECT body FROM items ORDER BY id")]
    return Summary(
        items=tuple(_item(body, counted, results.get(body["id"], set())) for body in bodies),
        artifacts=tuple(
            map(tuple, connection.execute("SELECT kind, count(*) FROM artifacts GROUP BY kind ORDER BY kind"))
        ),
        problems=tuple(
            map(tuple, connection.execute("SELECT kind, count(*) FROM problems GROUP BY kind ORDER BY kind"))
        ),
        findings=(found or FoundBook()).read(connection, ledger),
        tags=tag_counts(connection, ledger),
        made=book.made,
        sandbox=book.sandbox,
        interrupted=bool(unfinished(ledger)),
    )


def source_words(results: set[str]) -> str:
    """What the results of an item's verification say together; for a person, in the context "Summary"."""
    if "mismatch" in results:
        return str(QT_TRANSLATE_NOOP("Summary", "MISMATCH: not the bytes that were acquired"))
    if "unreadable" in results:
        return str(QT_TRANSLATE_NOOP("Summary", "not verified: parts cannot be read"))
    if "match" in results:
        return str(QT_TRANSLATE_NOOP("Summary", "verified"))
    return (
        str(QT_TRANSLATE_NOOP("Summary", "no stored hash"))
        if results
        else str(QT_TRANSLATE_NOOP("Summary", "not verified yet"))
    )


def _item(body: dict[str, Any], counted: dict[tuple[int, int | None], int], results: set[str]) -> ItemSummary:
    number = body["id"]
    layers: dict[int | None, list[dict[str, Any]]] = {}
    for layer in body.get("layers", []):
        if layer["kind"] not in _BESIDE:
            layers.setdefault(layer["volume"], []).append(layer)
    for evidence, volume in counted:
        if evidence == number:
            layers.setdefault(volume, [])
    divided = any(volume is not None for volume in layers)
    volumes = [
        _volume(volume, found, counted.get((number, volume), 0))
        for volume, found in sorted(layers.items(), key=lambda each: (each[0] is None, each[0] or 0))
    ]
    shown = [volume for volume in volumes if volume.number is not None or volume.entries or not divided]
    source = (
        source_words(results)
        if results or body.get("container") != "directory"
        else str(QT_TRANSLATE_NOOP("Summary", "folder, no image"))
    )
    return ItemSummary(
        number,
        body.get("name", ""),
        body.get("container", ""),
        body.get("size"),
        source,
        tuple(shown),
    )


def _volume(number: int | None, layers: list[dict[str, Any]], entries: int) -> VolumeSummary:
    """A volume in the words of its innermost layer, which is its file system or what hides there instead."""
    if not layers:
        return VolumeSummary(number, "", entries, True, "")
    inner = layers[-1]
    description = inner["description"]
    reason = "" if inner["read"] else str(inner["reason"]).removeprefix(f"{description}: ")
    return VolumeSummary(number, description, entries, inner["read"], reason)
