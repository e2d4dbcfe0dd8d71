"""Join tables of Core Data, whose names hold the numbers of the entities, which versions of an application change.

Reference: Apple, Core Data (SQLite store): ``Z_<n><RELATION>`` with columns ``Z_<n><NAME>`` and ``Z_<m><RELATION>``,
which have a number behind them where another has the same name.
"""

from __future__ import annotations

import re
from typing import Any

from parsers.support.rows import Tables

_MOST_ENTITIES = 200


def joined(tables: Tables, relation: str, name: str) -> dict[Any, list[Any]]:
    """The keys of the objects called ``name`` by the key of the object that the relation leads back to."""
    for number in range(1, _MOST_ENTITIES):
        table = f"Z_{number}{relation}"
        columns = [each.upper() for each in tables.columns(table)]
        theirs = [each for each in columns if re.fullmatch(rf"Z_{number}{name}\d*", each)]
        ours = [each for each in columns if re.fullmatch(rf"Z_\d+{relation}\d*", each) and each not in theirs]
        if len(theirs) == len(ours) == 1:
            found: dict[Any, list[Any]] = {}
            for row in tables.live(table, (ours[0], theirs[0])):
                found.setdefault(row[ours[0]], []).append(row[theirs[0]])
            return found
    return {}
