"""The evidence items: what each is, its layers and its hashes."""

from __future__ import annotations

from typing import Any

from reports.context import Context
from reports.document import Block, Column, KeyValues, Paragraph, Section, Table
from reports.sections.verification import item_result, result_short, result_words
from reports.text import line

_ALGORITHMS = {"md5": "MD5", "sha1": "SHA-1", "sha256": "SHA-256"}


def items(context: Context) -> Section:
    """One part an item."""
    facts = context.facts
    intro = Paragraph(
        "An acquisition hash was stored in the container when the evidence was acquired. A "
        "verification hash was computed by Indicia from the data that was read for this examination. "
        "They are two things, and only their equality says that the data is still what was acquired."
    )
    parts = tuple(
        _item(item, [row for row in facts.verifications if row["evidence"] == item["id"]])
        for item in facts.items
    )
    blocks: tuple[Block, ...] = (intro,) if parts else (Paragraph("The case holds no evidence item."),)
    return Section("Evidence items", blocks, parts)


def _item(item: dict[str, Any], rows: list[dict[str, Any]]) -> Section:
    segments = item.get("segments") or []
    facts = [
        ("Number", str(item["id"])),
        ("Name", line(str(item["name"]))),
        ("Container", line(str(item["container"]))),
        (
            "Size",
            f"{item['size']:,} bytes" if item.get("size") is not None else "not stated by the container",
        ),
        ("Location when examined", line(str(item["path"]))),
    ]
    if len(segments) > 1:
        facts.append(
            ("Segments", f"{len(segments):,}: {line(str(segments[0]))} to {line(str(segments[-1]))}")
        )
    facts += [
        (line(str(name)), line(str(value)))
        for name, value in (item.get("details") or {}).items()
        if name != ("segments")
    ]
    result = item_result(rows)
    blocks: list[Block] = [
        KeyValues(tuple(facts)),
        Paragraph(
            f"Result: {result_words(result)}", "warning" if result in ("mismatch", "unreadable") else "body"
        ),
    ]
    hashes = _hashes(item, rows)
    if hashes.rows:
        blocks.append(hashes)
    layers = item.get("layers") or []
    if layers:
        blocks.append(_layers(layers))
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


def _layers(layers: list[dict[str, Any]]) -> Table:
    rows = []
    for layer in layers:
        read = (
            "read"
            if layer.get("read")
            else f"NOT READ: {line(str(layer.get('reason') or 'no reason recorded'))}"
        )
        what = f"{line(str(layer.get('kind', '')))}: {line(str(layer.get('description', '')))}"
        rows.append((line(str(layer.get("pathspec", ""))), what, read))
    return Table((Column("Layer", 4), Column("What it is", 7), Column("Read", 6)), tuple(rows), "Layers")
