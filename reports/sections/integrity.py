"""Acquisition and verification hashes of each item, side by side."""

from __future__ import annotations

from typing import Any

from reports.context import Context
from reports.document import Block, Column, Paragraph, Section, Table
from reports.sections.verification import item_result, result_short, result_words
from reports.text import line

_ALGORITHMS = {"md5": "MD5", "sha1": "SHA-1", "sha256": "SHA-256"}


def integrity(context: Context) -> Section:
    """What was compared with what, item by item; the digests of single files stand in the manifest."""
    facts = context.facts
    intro = Paragraph(
        "An acquisition hash is one that a container stores since the evidence was acquired; many store none. A "
        "verification hash was computed by Indicia from the data that was read for this examination. "
        "They are two things. Only where both are there and equal do they say that the data is still what was "
        "acquired."
    )
    parts = tuple(
        _item(item, [row for row in facts.verifications if row["evidence"] == item["id"]])
        for item in facts.items
    )
    return Section("Integrity", (intro, Paragraph(_files(context), "note")), parts)


def _files(context: Context) -> str:
    """Where the digests of single files stand."""
    where = "stand in the attached manifest.hashdeep, whose export is itself an entry of the ledger."
    if context.redactions is None:
        return f"MD5, SHA-1 and SHA-256 of each file that was read {where}"
    return (
        f"MD5, SHA-1 and SHA-256 of files that were read {where} In this redacted version names in it are redacted, "
        "and small files may be missing, because what such a file holds could be guessed and tried."
    )


def _item(item: dict[str, Any], rows: list[dict[str, Any]]) -> Section:
    result = item_result(rows)
    blocks: list[Block] = [
        Paragraph(
            f"Result: {result_words(result)}", "warning" if result in ("mismatch", "unreadable") else "body"
        ),
    ]
    hashes = _hashes(item, rows)
    if hashes.rows:
        blocks.append(hashes)
    return Section(f"Item {item['id']}: {line(str(item['name']))}", tuple(blocks))


def _hashes(item: dict[str, Any], rows: list[dict[str, Any]]) -> Table:
    stored = {str(name): str(value) for name, value in (item.get("stored_hashes") or {}).items()}
    body = []
    for row in rows:
        name = str(row["algorithm"])
        expected = stored.pop(name, None) or row.get("expected") or "none stored"
        body.append(
            (
                _ALGORITHMS.get(name, name),
                line(str(expected)),
                line(str(row.get("found") or "–")),
                result_short(str(row["result"])),
            )
        )
    body += [
        (_ALGORITHMS.get(name, name), line(value), "–", ("not compared")) for name, value in stored.items()
    ]
    columns = (
        Column("Algorithm", 6),
        Column("Acquisition hash (stored)", 21, "code"),
        Column("Verification hash (computed)", 21, "code"),
        Column("Result", 11),
    )
    return Table(columns, tuple(body), "Hashes of the whole item")
