"""What analysis derives from records of the catalog."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import msgspec


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """A statement that an analyzer derived: what the data is, never what it means.

    ``about`` is what it is about, in the analyzer's spelling; an analyzer states one finding about each. ``statement``
    is a sentence whose words are fixed in the analyzer: whatever comes from evidence stands in ``about`` and
    ``fields`` alone. ``records`` are ids of the records that it rests on, where these are too many the first ones in
    an order that is always the same; ``records_total`` is how many they are. Numbers are integers or decimal text,
    never floats. Analyzer, version and id are stamped by who runs the analyzer, not stated here.
    """

    about: str
    statement: str
    records: tuple[str, ...]
    records_total: int
    fields: dict[str, Any] = {}


def finding_id(analyzer: str, about: str) -> str:
    """The id of what an analyzer finds about something: the same in every case and on every host.

    Reference: docs/ledger-format.md section 2, "Records".
    """
    # A list of two texts has the same form in RFC 8785 as here.
    form = json.dumps([analyzer, about], ensure_ascii=False, separators=(",", ":"))
    return f"f-{hashlib.sha256(form.encode('utf-8')).hexdigest()[:32]}"
