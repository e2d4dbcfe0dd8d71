"""Conditions on the catalog's views, in SQL: our own words, and whatever is compared as a parameter."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import orjson

from reports.moments import as_recorded
from reports.scope import Scope
from reports.selection import ArtifactSelection

Condition = tuple[Any, ...]
"""A comparison in SQL, then the value of each of its question marks."""


def of_selection(selection: ArtifactSelection) -> list[Condition]:
    """What an artifact must meet to be selected; tags apart, which stand in the ledger."""
    found: list[Condition] = []
    if selection.kinds:
        found.append(one_of("kind", selection.kinds))
    if selection.ids:
        found.append(one_of("id", selection.ids))
    for condition, value in (
        ("parser = ?", selection.parser),
        ("evidence = ?", selection.evidence),
        ("time >= ?", selection.since and as_recorded(selection.since)),
        ("time < ?", selection.until and as_recorded(selection.until)),
    ):
        if value is not None:
            found.append((condition, value))
    return found


def of_scope(scope: Scope) -> list[Condition]:
    """What an artifact must meet to be within the scope; people apart, whom its body names."""
    found: list[Condition] = []
    if scope.kinds:
        found.append(one_of("kind", scope.kinds))
    if scope.items:
        found.append(one_of("evidence", scope.items))
    undated = " OR time IS NULL" if scope.undated else ""
    if scope.since:
        found.append((f"(time >= ?{undated})", as_recorded(scope.since)))
    if scope.until:
        found.append((f"(time < ?{undated})", as_recorded(scope.until)))
    return found


def joined(conditions: Iterable[Condition]) -> tuple[str, tuple[Any, ...]]:
    """The WHERE clause that asks for all of them, and its values."""
    conditions = list(conditions)
    words = " AND ".join(condition for condition, *_ in conditions)
    return (f"WHERE {words}" if words else "", tuple(value for _, *values in conditions for value in values))


def one_of(column: str, values: Iterable[Any], unlike: bool = False) -> Condition:
    """That a column holds one of the values, or none of them (``unlike``).

    One parameter, whatever their number: a statement may have only so many.
    """
    listed = "NOT IN" if unlike else "IN"
    return (f"{column} {listed} (SELECT value FROM json_each(?))", as_list(values))  # noqa: S608 - our own words


def as_list(values: Iterable[Any]) -> str:
    """Values as the JSON array that ``json_each`` takes."""
    return orjson.dumps(list(values)).decode()
