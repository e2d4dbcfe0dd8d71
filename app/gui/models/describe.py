"""A record in words: the pairs of the Fields and Source tabs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.gui.models.columns import field_order
from app.gui.models.describe_item import stated
from app.gui.models.detail import Detail
from app.gui.models.pairs import Pair
from app.gui.models.summary import source_words
from app.gui.models.titles import field_title, kind_title
from app.gui.words import exact_size_text, part_text, time_text

translate = QCoreApplication.translate

_TIME_NAMES = {
    "modified": QT_TRANSLATE_NOOP("Describe", "Modified"),
    "accessed": QT_TRANSLATE_NOOP("Describe", "Accessed"),
    "changed": QT_TRANSLATE_NOOP("Describe", "Changed"),
    "born": QT_TRANSLATE_NOOP("Describe", "Created"),
}


def fields(detail: Detail, zone: ZoneInfo) -> list[Pair]:
    """What the record says."""
    if detail.table == "artifact":
        return list(_artifact(detail.body, zone))
    if detail.table == "problem":
        return list(_problem(detail.body))
    return list(_entry(detail.body, zone))


def source(detail: Detail) -> list[Pair]:
    """Where the record comes from, so that another expert finds it again."""
    return [*_file(detail), *_parser(detail), *_item(detail)]


def _entry(body: dict[str, Any], zone: ZoneInfo) -> Iterator[Pair]:
    yield Pair(translate("Describe", "Path"), body["path"])
    yield Pair(
        translate("Describe", "Type"), body["type"] if not body["mime"] else f"{body['type']}, {body['mime']}"
    )
    yield Pair(translate("Describe", "State"), *_state(body["state"], body.get("unconfirmed", False)))
    if body["size"] is not None:
        yield Pair(translate("Describe", "Size"), exact_size_text(body["size"]))
    times = {name: body["times"][name] for name in _TIME_NAMES if body["times"].get(name)}
    if times:
        yield Pair(translate("Describe", "Times, in {}").format(zone.key))
        for name, text in times.items():
            yield Pair(translate("Describe", str(_TIME_NAMES[name])), time_text(text, zone, fraction=True))
        if body.get("zone_assumed"):
            note = translate(
                "Describe", "The file system stores local time without a zone; it was read as UTC."
            )
            yield Pair(translate("Describe", "Zone"), note, "warning", icon="problem")
    yield Pair(translate("Describe", "Digests of all bytes"))
    yield from _digests(body)
    if body.get("parsers"):
        yield Pair(translate("Describe", "Offered to"), ", ".join(body["parsers"]))
    for problem in body.get("problems", ()):
        yield Pair(translate("Describe", "Problem"), problem, "bad", icon="problem")
    if body.get("path_raw"):
        yield Pair(translate("Describe", "Path, raw bytes"), body["path_raw"], fixed=True)


def _artifact(body: dict[str, Any], zone: ZoneInfo) -> Iterator[Pair]:
    yield Pair(kind_title(body["kind"]))
    for name, value in _ordered(body["kind"], body["fields"]):
        if value in (None, "", []):
            continue
        title = field_title(name)
        if isinstance(value, list) and any(isinstance(each, dict) for each in value):
            yield from (Pair(title, part_text(each), field=name) for each in value)
        else:
            yield Pair(title, value, field=name)
    yield Pair(translate("Describe", "State"), *_state(body["state"], False))
    raw = body.get("times_raw", {})
    if body["times"]:
        yield Pair(translate("Describe", "Times, in {}").format(zone.key))
    for name, text in _ordered(body["kind"], body["times"]):
        shown_time = time_text(text, zone, fraction=True) or translate("Describe", "no possible moment")
        stored = translate("Describe", "stored as {}").format(raw[name]) if name in raw else ""
        value = f"{shown_time}\n{stored}".rstrip()
        plain = str(raw.get(name, "")).rpartition(" (")[0] or str(raw.get(name, ""))
        yield Pair(field_title(name), value, field=name, stored=text, raw=plain)


def _ordered(kind: str, fields: dict[str, Any]) -> list[tuple[str, Any]]:
    """The fields as the tables order them; a canonical record has them by the alphabet."""
    known = [name for name in field_order(kind) if name in fields]
    return [(name, fields[name]) for name in (*known, *(name for name in fields if name not in known))]


def _problem(body: dict[str, Any]) -> Iterator[Pair]:
    yield Pair(translate("Describe", "Problem"), body["kind"].replace("_", " "), "bad", icon="problem")
    yield Pair(translate("Describe", "What happened"), body["message"])
    if body["path"]:
        yield Pair(translate("Describe", "Path"), body["path"])
    if body.get("locator"):
        yield Pair(translate("Describe", "Locator"), body["locator"])


def _state(state: str, unconfirmed: bool) -> tuple[str, str]:
    if unconfirmed:
        return translate(
            "Describe", "{}, unconfirmed: nothing confirms that these are the file's own bytes"
        ).format(state), "warning"
    return state, "text" if state == "live" else "warning"


def _digests(body: dict[str, Any]) -> Iterator[Pair]:
    if body["sha256"] is None:
        yield Pair(
            translate("Describe", "Digests"),
            translate("Describe", "none: not all bytes could be read, or there are none"),
            "muted",
        )
        return
    for name, title in (("sha256", "SHA-256"), ("sha1", "SHA-1"), ("md5", "MD5")):
        yield Pair(title, body[name], fixed=True)


def _file(detail: Detail) -> Iterator[Pair]:
    entry = detail.entry
    yield Pair(translate("Describe", "File entry"))
    if entry is None:
        yield Pair(
            translate("Describe", "Path"),
            detail.body.get("path") or translate("Describe", "the evidence item as a whole"),
        )
        return
    yield Pair(translate("Describe", "Path"), entry["path"])
    yield Pair(
        translate("Describe", "Volume"),
        entry["volume"]
        if entry["volume"] is not None
        else translate("Describe", "none: the item is not divided"),
    )
    yield Pair(translate("Describe", "PathSpec"), entry["pathspec"], fixed=True)
    yield Pair(translate("Describe", "ID"), entry["id"])
    yield from _digests(entry)


def _parser(detail: Detail) -> Iterator[Pair]:
    body = detail.body
    if detail.table == "artifact":
        yield Pair(translate("Describe", "Parser"))
        yield Pair(translate("Describe", "Stated by"), f"{body['parser']} {body['parser_version']}".strip())
        yield Pair(translate("Describe", "Locator"), body["locator"], fixed=True)
        yield Pair(translate("Describe", "Artifact ID"), body["id"])


def _item(detail: Detail) -> Iterator[Pair]:
    item = detail.item
    if not item:
        return
    yield Pair(translate("Describe", "Evidence item"))
    yield Pair(translate("Describe", "Item"), f"{item['id']} · {item['name']}")
    yield Pair(translate("Describe", "Read from"), item["path"])
    if item.get("container") == "directory":
        yield Pair(translate("Describe", "Size"), translate("Describe", "none of its own: a folder"))
    elif item.get("size") is not None:
        yield Pair(translate("Describe", "Size"), exact_size_text(item["size"]))
    words = source_words({each["result"] for each in detail.verification})
    role = "good" if words == "verified" else "bad" if words.startswith("MISMATCH") else "warning"
    yield Pair(
        translate("Describe", "Source"),
        translate("Summary", words),
        role,
        icon="ok" if role == "good" else "problem",
    )
    for check in detail.verification:
        yield from _verification(check)
    yield from stated(item)


def _verification(check: dict[str, Any]) -> Iterator[Pair]:
    algorithm = str(check.get("algorithm", "")).upper()
    if check.get("expected"):
        yield Pair(translate("Describe", "{}, acquisition").format(algorithm), check["expected"], fixed=True)
    if check.get("found"):
        yield Pair(translate("Describe", "{}, computed here").format(algorithm), check["found"], fixed=True)
