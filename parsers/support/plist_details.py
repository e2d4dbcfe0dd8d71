"""What no field of a kind holds of a property list, as details."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from evidence.contract.context import Context
from evidence.model.kinds import Detail
from parsers.support import json_details, keyed


def rest(found: dict[str, Any], used: Collection[str], context: Context, locator: str) -> tuple[Detail, ...]:
    """Each value that does not stand under one of the ``used`` keys; none where nothing is left."""
    left = keyed.plain({key: value for key, value in found.items() if key not in used})
    return json_details.details(left, context, locator) if left else ()
