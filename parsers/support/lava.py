"""What a LEAPP states of its run beside the database of LAVA: its name and version, and what each table is.

Reference: iLEAPP and ALEAPP, scripts/lavafuncs.py and admin/docs/module_updates.md (up to LAVA's schema version 2).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from evidence.contract.context import Context
from parsers.support import json_value

TOOL = "LEAPP"
"""Where the tool does not say its name."""
_FILES = ("_lava_data.lava", "_lava_data.json")
_MOST = 256 << 20


@dataclass(frozen=True, slots=True)
class Stated:
    """What is stated of one table. ``times`` are the columns that hold seconds since 1970 UTC, in their order."""

    title: str | None = None
    source: str | None = None
    times: tuple[str, ...] = ()
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """One run of the tool, and its tables by their name in small letters."""

    tool: str = TOOL
    version: str | None = None
    tables: dict[str, Stated] = field(default_factory=dict)


def beside(context: Context, folder: PurePosixPath) -> Run | None:
    """The run that a file in this folder describes; None where there is none, with a warning where it is damaged."""
    for name in _FILES:
        try:
            with context.open((folder / name).as_posix()) as file:
                found = json_value.decoded(file.read(_MOST))
        except FileNotFoundError:
            continue
        if not isinstance(found, dict):
            context.warn(f"{name} cannot be read: the tool's name and what its tables are stay unknown")
        return run(found)
    return None


def run(stated: Any) -> Run:
    """The run that a decoded ``_lava_data`` describes."""
    tables: dict[str, Stated] = {}
    categories = json_value.at(stated, "artifacts")
    for category in categories.values() if isinstance(categories, dict) else ():
        for each in category if isinstance(category, list) else ():
            if name := json_value.text(each, "tablename"):
                # Modules that share a table are counted together; what it is called, the first of them says.
                tables[name.lower()] = _table(each, tables.get(name.lower()))
    return Run(*named(json_value.at(stated, "parser_info")), tables)


def named(info: Any) -> tuple[str, str | None]:
    """The tool's name and version."""
    return json_value.filled(info, "leapp_name") or TOOL, json_value.filled(info, "leapp_version")


def _table(stated: Any, known: Stated | None) -> Stated:
    count = json_value.integer(stated, "record_count")
    if known is not None:
        both = None if count is None or known.count is None else known.count + count
        return Stated(known.title, known.source, known.times, both)
    return Stated(
        json_value.filled(stated, "name"),
        json_value.filled(stated, "source_path"),
        tuple(
            name
            for each in json_value.each(stated, "object_columns")
            if json_value.text(each, "type") == "datetime" and (name := json_value.text(each, "name"))
        ),
        count,
    )
