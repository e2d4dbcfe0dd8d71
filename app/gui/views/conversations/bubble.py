"""What one message or call says, in words, ready to be drawn or copied."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Literal
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from analysis.people import People
from app.gui.marking.told import withheld
from app.gui.models.titles import field_title
from app.gui.people_words import party_text
from app.gui.words import (
    Sentences,
    block,
    count_text,
    duration_text,
    line,
    part_text,
    plural,
    size_text,
    time_text,
)

translate = QCoreApplication.translate

SHOWN_AT_MOST = 4000
"""Characters of a message that are drawn; the item dock shows all."""
Side = Literal["own", "other", "unknown"]
_SIDES: dict[str, Side] = {"incoming": "other", "outgoing": "own", "draft": "own"}
_CALL_SIDES: dict[str, Side] = {"outgoing": "own", "unknown": "unknown"}
_SAID = frozenset(
    (
        "body",
        "sender",
        "recipients",
        "service",
        "direction",
        "conversation",
        "conversation_name",
        "attachments",
    )
)
_CALL_SAID = frozenset(("number", "service", "direction", "duration_s", "answered", "video"))
_OFFSET = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d\S*?(Z|[+-]\d\d:?\d\d)\b")


@dataclass(frozen=True)
class Bubble(Sentences):
    """One record. ``number`` is its row number; all texts are safe to show.

    ``alerts`` say its state where that is not live; ``files`` are its attachments; ``stored`` holds the times as the
    store wrote them.
    """

    number: int
    id: str
    kind: str
    side: Side
    who: str
    text: str
    cut: int
    files: tuple[str, ...]
    alerts: tuple[str, ...]
    notes: tuple[str, ...]
    when: str
    foot: str
    place: str
    """What of ``foot`` is no content: item, id and locator."""
    stored: tuple[str, ...]

    def more(self) -> str:
        """How many characters of the text are not drawn, in words."""
        return self.tr("… {} more characters: see the item", "", plural(self.cut)).format(
            count_text(self.cut)
        )

    def as_text(self) -> str:
        """All of it as lines of text, with its id."""
        when = self.when or translate("Bubble", "no time is stated")
        parts = [f"[{self.id}] {when}", self.who, self.text]
        if self.cut:
            parts.append(self.more())
        parts += [*self.files, *self.alerts, *self.notes, self.foot, *self.stored]
        return "\n".join(part for part in parts if part)


def describe(
    number: int, body: dict[str, Any], people: People, zone: ZoneInfo, *, turned: bool = False
) -> Bubble:
    """The bubble of an artifact's record.

    ``turned`` is for the records of the other device of a conversation that was found on both: what came in there
    is the first device's own.
    """
    fields = {
        name: value for name, value in (body.get("fields") or {}).items() if value not in (None, [], "")
    }
    call = body.get("kind") == "call"
    direction = str(fields.get("direction", "unknown"))
    side: Side = _CALL_SIDES.get(direction, "other") if call else _SIDES.get(direction, "unknown")
    if turned:
        side = {"own": "other", "other": "own"}.get(side, side)  # type: ignore[assignment]
    text = _call_text(fields, direction) if call else block(str(fields.get("body", "")))
    when = time_text(body.get("time"), zone, fraction=True)
    place = _joined(
        translate("Bubble", "item {}").format(body["evidence"]),
        line(str(body["id"])),
        line(body.get("locator"), 60),
    )
    return Bubble(
        number=number,
        id=line(str(body["id"])),
        kind=str(body.get("kind")),
        side=side,
        who=_who(body, fields, people, call=call),
        text=text[:SHOWN_AT_MOST],
        cut=max(0, len(text) - SHOWN_AT_MOST),
        files=tuple(_file(each) for each in fields.get("attachments") or () if isinstance(each, dict)),
        alerts=_alerts(body),
        notes=tuple(_notes(body, fields, zone, _CALL_SAID if call else _SAID, when)),
        when=when,
        foot=_joined(direction_text(direction), line(fields.get("service")), place),
        place=place,
        stored=tuple(
            translate("Bubble", "{}, as stored: {}").format(line(name), line(raw, 120))
            for name, raw in sorted((body.get("times_raw") or {}).items())
        ),
    )


def unread(number: int, time: str | None, zone: ZoneInfo, reason: str) -> Bubble:
    """What stands in the place of a record that could not be read, and why. ``time`` is RFC 3339, in UTC."""
    return Bubble(
        number=number,
        id=translate("Bubble", "ledger entry {}").format(number),
        kind="",
        side="unknown",
        who=translate("Bubble", "A record is not shown"),
        text="",
        cut=0,
        files=(),
        alerts=(translate("Bubble", "It could not be read from the catalog: {}").format(line(reason, 200)),),
        notes=(translate("Bubble", "Open the conversation again to try once more."),),
        when=time_text(time, zone, fraction=True),
        foot=translate("Bubble", "ledger entry {}").format(number),
        place=translate("Bubble", "ledger entry {}").format(number),
        stored=(),
    )


def kept_back(bubble: Bubble, words: str) -> Bubble:
    """The bubble of a protected record: what the table shows of one, and ``words`` in the place of what it says.

    Who wrote and in which direction is what it says, too: the bubble stands on neither side.
    """
    return replace(
        bubble,
        side="unknown",
        who="",
        text=words,
        cut=0,
        files=(),
        notes=(),
        foot=bubble.place,
        stored=(),
    )


def direction_text(direction: str) -> str:
    """A direction in words."""
    return {
        "incoming": translate("Bubble", "incoming"),
        "outgoing": translate("Bubble", "outgoing"),
        "draft": translate("Bubble", "draft, not sent"),
        "unknown": translate("Bubble", "direction not stated"),
        "missed": translate("Bubble", "missed"),
        "rejected": translate("Bubble", "rejected"),
        "blocked": translate("Bubble", "blocked"),
        "voicemail": translate("Bubble", "voicemail"),
    }.get(direction, line(direction, 40))


def local_day(moment: str | None, zone: ZoneInfo) -> date | None:
    """The day of an RFC 3339 moment in a zone; None where there is no moment or the calendar ends before it."""
    if not moment:
        return None
    try:
        return datetime.fromisoformat(re.sub(r"\.\d+", "", moment)).astimezone(zone).date()
    except (ValueError, OverflowError):
        return None


def searched(body: dict[str, Any]) -> str:
    """What a search inside a conversation looks through: text with its earlier versions, subject, people, attachments.

    Nothing of a protected record that nobody said why they look at.
    """
    if withheld(str(body.get("id"))):
        return ""
    fields = body.get("fields") or {}
    parts = [fields.get(name) for name in ("body", "subject", "sender", "number", "name", "reply_text")]
    parts += fields.get("recipients") or ()
    parts += [each.get("body") for each in fields.get("edits") or ()]
    for each in fields.get("attachments") or ():
        parts += [each.get("name") or each.get("path"), each.get("text")]
    return "\n".join(str(part) for part in parts if part)


def _who(body: dict[str, Any], fields: dict[str, Any], people: People, *, call: bool) -> str:
    service, direction = str(fields.get("service") or ""), fields.get("direction")
    own = party_text(people, people.side(body["evidence"]))
    sender = fields.get("sender")
    if sender:
        key = people.key(str(sender), service)
        if key is None:
            return line(str(sender), 120)
        return own if people.side_of(key) == people.side(body["evidence"]) else party_text(people, key)
    if direction in ("outgoing", "draft"):
        return own
    if call and fields.get("number"):
        key = people.key(str(fields["number"]), service)
        return party_text(people, key) if key else line(str(fields["number"]), 120)
    return translate("Bubble", "No number is stated") if call else translate("Bubble", "No sender is stated")


def _call_text(fields: dict[str, Any], direction: str) -> str:
    parts = [
        translate("Bubble", "Video call") if fields.get("video") else translate("Bubble", "Call"),
        direction_text(direction),
    ]
    if "number" in fields:
        parts.append(line(str(fields["number"]), 120))
    if "duration_s" in fields:
        parts.append(_duration(fields["duration_s"]))
    if "answered" in fields:
        parts.append(
            translate("Bubble", "answered") if fields["answered"] else translate("Bubble", "not answered")
        )
    return " · ".join(parts)


def _duration(seconds: Any) -> str:
    try:
        return duration_text(float(seconds))
    except (ValueError, OverflowError):
        return line(seconds, 40)


def _file(attachment: dict[str, Any]) -> str:
    name = attachment.get("name") or str(attachment.get("path") or "").rpartition("/")[2]
    parts = (
        line(name, 120) or translate("Bubble", "no name"),
        line(attachment.get("mime"), 60),
        size_text(attachment.get("size")),
        line(attachment.get("text")),
    )
    return " · ".join(part for part in parts if part)


def _alerts(body: dict[str, Any]) -> tuple[str, ...]:
    state = body.get("state", "live")
    words = {
        "deleted": translate("Bubble", "Deleted in its store"),
        "recovered": translate("Bubble", "Recovered: no longer a live record"),
    }
    return () if state == "live" else (words.get(state, line(state, 40)),)


def _notes(
    body: dict[str, Any], fields: dict[str, Any], zone: ZoneInfo, said: frozenset[str], when: str
) -> list[str]:
    """All that is not said elsewhere: nothing that the record states is left out."""
    notes = []
    if body.get("kind") == "message" and "body" not in fields:
        notes.append(translate("Bubble", "No text"))
    if len(fields.get("recipients") or ()) > 1 or fields.get("direction") == "unknown":
        notes += (
            [translate("Bubble", "To: {}").format(line(fields["recipients"]))]
            if fields.get("recipients")
            else []
        )
    for name in sorted(set(fields) - said):
        notes += [f"{line(field_title(name))}: {each}" for each in _each(fields[name])]
    main = body.get("time")
    named = next((name for name, value in sorted((body.get("times") or {}).items()) if value == main), None)
    raw = (body.get("times_raw") or {}).get(named or "")
    if raw and (found := _OFFSET.search(str(raw))) and not when.endswith(_with_colon(found[1])):
        notes.append(translate("Bubble", "In the zone as stored: {}").format(line(found[0], 60)))
    for name, value in sorted((body.get("times") or {}).items()):
        if value and value != main:
            notes.append(f"{line(field_title(name))}: {time_text(value, zone, fraction=True)}")
    return notes


def _each(value: Any) -> list[str]:
    """A value in one line; of edits, reactions and other parts a line each."""
    if isinstance(value, list) and any(isinstance(part, dict) for part in value):
        return [line(part_text(part)) for part in value]
    return [line(value)]


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _with_colon(offset: str) -> str:
    if offset == "Z":
        return "+00:00"
    return offset if ":" in offset else f"{offset[:3]}:{offset[3:]}"
