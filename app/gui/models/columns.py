"""The columns of the tables: what they are called, where they come from and how they are written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, get_args, get_origin, get_type_hints
from zoneinfo import ZoneInfo

import msgspec

from app.gui.marking.told import tags_text
from app.gui.models.titles import NAMES, title
from app.gui.words import count_text, left_to_right, line, time_text, yes_no
from evidence.catalog.marks import RANKED, SAID
from evidence.model.kinds import KINDS
from evidence.model.timestamp import Timestamp


@dataclass(frozen=True)
class Column:
    """One column. ``sql`` is an expression over the table; ``width`` counts average characters."""

    title: str
    sql: str
    width: int = 18
    write: Callable[[Any, ZoneInfo], str] = lambda value, _: line(value)
    right: bool = False
    fixed: bool = False
    """Whether it is written with characters that are all as wide."""
    field: str = ""
    """What the filter language calls it; empty where it has no word for it."""
    marks: bool = False
    """Whether it says what people said of the record: ``sql`` is its id, and marks are asked for order and export."""

    @property
    def is_content(self) -> bool:
        """Whether it is what a parser read in the evidence: of a protected record it is kept back."""
        return "'$.fields" in self.sql

    @property
    def order(self) -> str:
        """What rows are sorted by, an expression over the table."""
        return RANKED if self.marks else self.sql

    @property
    def exported(self) -> str:
        """What a file holds of it, an expression over the table."""
        return SAID if self.marks else self.sql

    def heading(self) -> str:
        """The title in the language of the window."""
        return title(self.title)


def _time(value: Any, zone: ZoneInfo) -> str:
    return time_text(value, zone)


def _count(value: Any, _: ZoneInfo) -> str:
    return count_text(value) if isinstance(value, int) else line(value)


def _short(value: Any, _: ZoneInfo) -> str:
    return "" if not value else left_to_right(f"{value[:16]}…")


def _list(value: Any, _: ZoneInfo) -> str:
    """A list arrives from SQLite as JSON text."""
    if not isinstance(value, str) or not value.startswith("["):
        return line(value)
    try:
        return line(msgspec.json.decode(value))
    except msgspec.DecodeError:
        return line(value)


def _bool(value: Any, _: ZoneInfo) -> str:
    return "" if value is None else yes_no(bool(value))


_TAGS = Column("Tags", "id", 24, lambda value, _: tags_text(str(value or "")), field="tag", marks=True)
_NAME = "substr(path, length(rtrim(path, replace(path, '/', ''))) + 1)"
_FOLDER = "rtrim(rtrim(path, replace(path, '/', '')), '/')"
_STATE = "state || CASE WHEN unconfirmed THEN ', unconfirmed' ELSE '' END"

FILES = (
    Column("Name", _NAME, 30, field="name"),
    Column("State", _STATE, 24, field="state"),
    Column("Size, bytes", "size", 13, _count, right=True, field="size"),
    Column("Type", "coalesce(mime, type)", 25, field="type"),
    Column("Modified", "modified", 25, _time, field="modified"),
    Column("Folder", _FOLDER, 38, field="folder"),
    Column("SHA-256", "sha256", 18, _short, fixed=True, field="sha256"),
    Column("Created", "born", 25, _time, field="born"),
    Column("Accessed", "accessed", 25, _time, field="accessed"),
    Column("Changed", "changed", 25, _time, field="changed"),
    Column("Item", "evidence", 6, _count, right=True, field="evidence"),
    Column("Volume", "volume", 8, _count, right=True, field="volume"),
    Column("ID", "id", 10, field="id"),
    _TAGS,
)

PROBLEMS = (
    Column("Problem", "kind", 17, field="kind"),
    Column("What happened", "message", 60, field="message"),
    Column("Path", "path", 40, field="path"),
    Column("Parser", "parser", 16, field="parser"),
    Column("Item", "evidence", 6, _count, right=True, field="evidence"),
    _TAGS,
)

_FIRST = {
    "message": ("direction", "sender", "recipients", "body", "service", "conversation_name"),
    "call": ("direction", "number", "name", "duration_s", "service"),
    "contact": ("name", "phones", "emails", "organization"),
    "location": ("latitude", "longitude", "altitude_m", "accuracy_m"),
    "media": ("format", "width", "height", "make", "model", "latitude", "longitude", "taken_local"),
    "web_visit": ("title", "url", "browser", "visit_count"),
    "log_event": ("name", "event", "subject", "container", "log"),
    "download": ("target", "url", "status", "received_bytes", "browser"),
    "account": ("service", "identifier", "name", "username", "type"),
    "app_usage": ("app", "event", "duration_s", "count", "component"),
    "bluetooth_device": ("name", "address", "alias", "type"),
    "booking": ("title", "service", "type", "origin", "destination", "amount", "currency"),
    "bookmark": ("title", "url", "list", "folder", "app"),
    "calendar_event": ("title", "place", "calendar", "participants", "note"),
    "cell_tower": ("technology", "mcc", "mnc", "area", "cell", "latitude", "longitude"),
    "conversation": ("conversation_name", "service", "type", "participants", "conversation"),
    "cookie": ("host", "name", "value", "path", "app"),
    "credential": ("service", "username", "secret", "type"),
    "device": ("name", "value", "property", "device"),
    "device_event": ("event", "value", "unit", "app", "log"),
    "external": ("title", "details", "tool", "table"),
    "file_reference": ("name", "path", "mime", "size", "origin"),
    "form_entry": ("field", "value", "app", "url"),
    "health_record": ("type", "value", "unit", "device"),
    "installed_app": ("identifier", "name", "version", "installer"),
    "interaction": ("app", "mechanism", "direction", "sender", "recipients"),
    "keyboard_word": ("text", "count", "list", "app"),
    "note": ("title", "body", "folder", "service"),
    "notification": ("app", "title", "body", "channel"),
    "permission": ("app", "permission", "granted", "status"),
    "reminder": ("title", "type", "due_local", "note", "list"),
    "sim": ("number", "iccid", "imsi", "operator"),
    "transaction": ("direction", "amount", "currency", "participants", "note", "service", "status"),
    "voicemail": ("number", "name", "duration_s", "transcript"),
    "web_search": ("query", "service", "app", "result"),
    "wifi_network": ("ssid", "bssid", "security", "password"),
}
_WIDE = {
    "body": 52,
    "url": 46,
    "title": 34,
    "target": 38,
    "note": 30,
    "addresses": 30,
    "conversation_name": 20,
    "details": 40,
    "transcript": 40,
    "path": 38,
    "participants": 30,
}
_NARROW = {
    "direction": 10,
    "service": 10,
    "width": 8,
    "height": 8,
    "format": 8,
    "latitude": 12,
    "longitude": 12,
}

_TIME = Column("Time", "time", 25, _time, field="time")
_SOURCE = (
    Column("State", "state", 10, field="state"),
    Column("Source path", "path", 40, field="path"),
    Column("Locator", "locator", 20, field="locator"),
    Column("Parser", "parser", 17, field="parser"),
    Column("ID", "id", 12, field="id"),
)


def artifact_columns(kind: str | None) -> tuple[Column, ...]:
    """The columns of one kind of artifact, its telling fields first; of all kinds, what they share."""
    if kind is None:
        return (_TIME, Column("Kind", "kind", 12, field="kind"), _summary_column(), _TAGS, *_SOURCE)
    if kind not in KINDS:
        fields = Column("Fields", "json_extract(body, '$.fields')", 70)
        return (_TIME, fields, _TAGS, *_SOURCE)
    return (_TIME, *_field_columns(kind), _TAGS, *_SOURCE)


def field_order(kind: str) -> list[str]:
    """The names of a kind's fields, its telling ones first; nothing for a kind that is not known."""
    if kind not in KINDS:
        return []
    declared = [field.name for field in msgspec.structs.fields(KINDS[kind])]
    first = _FIRST.get(kind, ())
    return [*first, *(name for name in declared if name not in first)]


def _field_columns(kind: str) -> tuple[Column, ...]:
    hints = get_type_hints(KINDS[kind])
    times = (Timestamp, Timestamp | None)
    names = [
        name for name in field_order(kind) if name not in ("locator", "state") and hints[name] not in times
    ]
    return tuple(_field_column(name, hints[name]) for name in names)


def _field_column(name: str, hint: Any) -> Column:
    called = NAMES.get(name, name.replace("_", " ").capitalize())
    width = _WIDE.get(name) or _NARROW.get(name) or 18
    column = Column(called, f"json_extract(body, '$.fields.{name}')", width, field=f"field.{name}")
    choices = get_args(hint) or (hint,)
    if any(get_origin(each) is tuple for each in (hint, *choices)):
        return replace(column, write=_list)
    if bool in choices:
        return replace(column, write=_bool, width=10)
    return replace(column, write=_count, right=True, width=12) if int in choices else column


def _summary_column() -> Column:
    telling = (
        *("body", "title", "number", "name", "url", "target", "model", "format"),
        *("query", "text", "transcript", "ssid", "amount", "event", "app", "service"),
    )
    parts = ", ".join(f"json_extract(body, '$.fields.{name}')" for name in telling)
    return Column("What it says", f"coalesce({parts})", 60, field="text")
