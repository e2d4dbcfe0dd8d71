"""The evidence items: what each is, its condition, its dates and its layers."""

from __future__ import annotations

from typing import Any

from reports.context import Context
from reports.document import Block, Column, KeyValues, Paragraph, Section, Table
from reports.sections.handling import handled, received_at, steps_of
from reports.sections.words import own_section
from reports.text import counted, line

_RELATE = "The results in this report relate only to the items that are described here."


def items(context: Context) -> Section:
    """One part an item."""
    facts = context.facts
    parts = tuple(_item(context, item) for item in facts.items)
    if not parts:
        return Section("Evidence items", (Paragraph("No evidence item of the case may be shown."),))
    return Section("Evidence items", (Paragraph(_RELATE),), (*own_section(context, "condition"), *parts))


def _item(context: Context, item: dict[str, Any]) -> Section:
    segments = item.get("segments") or []
    facts = [
        ("Number", str(item["id"])),
        ("Name", line(str(item["name"]))),
        ("Container", line(str(item["container"]))),
        ("Size", _size(item)),
        ("Location when examined", line(str(item["path"]))),
    ]
    if len(segments) > 1:
        facts.append(
            ("Segments", f"{len(segments):,}: {line(str(segments[0]))} to {line(str(segments[-1]))}")
        )
    facts += [
        (line(str(name)), line(str(value)))
        for name, value in (item.get("details") or {}).items()
        if name != "segments"
    ]
    blocks: list[Block] = [KeyValues((*facts, *_custody(context, item)))]
    layers = item.get("layers") or []
    if layers:
        blocks.append(_layers(layers))
    return Section(f"Item {item['id']}: {line(str(item['name']))}", tuple(blocks))


def _size(item: dict[str, Any]) -> str:
    if item["container"] == "directory":
        return "none of its own: the item is a folder"
    return counted(item["size"], "byte") if item.get("size") is not None else "not stated by the container"


def _custody(context: Context, item: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    """When it came, in what state, and when it was read, from the ledger."""
    chain = handled(context, item["id"])
    now = chain.now
    runs = [run for run in context.facts.runs if run["evidence"] == item["id"]]
    started = [str(run["at"]) for run in runs if run["state"] == "started"]
    ended = [str(run["at"]) for run in runs if run["state"] == "finished"]
    return (
        ("Received", received_at(steps_of(context, chain))),
        ("Condition", line(now.condition) or "The ledger states no condition of the item."),
        ("Seals", ", ".join(map(line, now.seals)) or "none stated"),
        ("Examined from", started[0] if started else "not read"),
        ("Examined until", ended[-1] if ended else "reading did not end"),
    )


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
