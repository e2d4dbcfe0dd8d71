"""What Viber's Contacts.data on iOS says of a message beside its text: reactions, answers, edits, mentions, forwards.

Reference: a published reader of an own iPhone's Contacts.data (2026): ZLIKE has a row for each person and message with
ZMESSAGETOKEN, ZSENDER (a member; NULL is the owner), ZLIKEVALUE (1 to 5 a sign, 0 taken back) and ZUNICODEREACTION;
ZMETADATA and ZCLIENTMETADATA are JSON objects. iLEAPP: ``quote`` and ``generalFwdInfo`` of ZMETADATA.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.model.kinds import Interaction, Participant, Reaction
from parsers.support import chat, json_value, stated
from parsers.support.rows import Row, Tables
from parsers.support.viber_ios import MESSAGES, SERVICE, Store

_DETAILS = (
    "ZSTATEDATE", "ZLIKESCOUNT", "ZTIMEBOMBDURATION", "ZTIMEBOMBTIMESTAMP", "ZMETADATA", "ZCLIENTMETADATA",
)  # fmt: skip
COLUMNS = ("ZSYSTEMTYPE", "ZCALLTYPE", "ZBEINGDELETED", "ZFORWARDTYPE", *_DETAILS)
_GONE = "systemGeneralMessageRemoved"
_SIGNS = {1: "❤️", 2: "😂", 3: "😮", 4: "😢", 5: "😡"}
_MENTION = 0


class Likes:
    """Reactions by the token of their message, each given once."""

    def __init__(self, tables: Tables, store: Store) -> None:
        self._store, self._told = store, tables.has("ZLIKE", "ZSENDER")
        self._named = tables.has(MESSAGES, "ZTOKEN")
        self._rows: dict[str, list[Row]] = {}
        columns = ("ZSENDER", "ZLIKEVALUE")
        for rows in tables.grouped("ZLIKE", "ZMESSAGETOKEN", columns, ("ZUNICODEREACTION",)).values():
            self._rows.setdefault(rows[0].text("ZMESSAGETOKEN") or "", []).extend(rows)

    def of(self, message: Row) -> tuple[Reaction, ...]:
        """Those to a message: by ZLIKE, else, in a conversation of two, by its own ZCLIENTMETADATA."""
        token = chat.filled(message, "ZTOKEN")
        found = self._rows.pop(token, []) if token else []
        return tuple(map(self._reaction, found)) or tuple(_between_two(message))

    def left(self) -> Iterator[Interaction]:
        """Those to messages that are not in the database; none where no message says its token."""
        for row in (row for rows in self._rows.values() for row in rows) if self._named else ():
            found = self._reaction(row)
            yield Interaction(
                locator=row.locator,
                state=row.state,
                app=SERVICE,
                mechanism="reaction",
                direction="outgoing" if found.own else None,
                sender=found.who,
                participants=(Participant(identifier=found.who, name=found.name),) if found.name else (),
                details=stated.details(row, "ZMESSAGETOKEN", "ZLIKEVALUE", "ZUNICODEREACTION"),
            )

    def _reaction(self, row: Row) -> Reaction:
        sender = row["ZSENDER"]
        person = self._store.person(sender)
        sign, value = chat.filled(row, "ZUNICODEREACTION"), row.integer("ZLIKEVALUE")
        return Reaction(
            reaction=sign or _sign(value),
            who=person.identifier if person and person.identifier else row.text("ZSENDER"),
            name=person.name if person else None,
            removed=True if value == 0 and not sign else None,
            own=True if sender is None and self._told and "ZSENDER" not in row.lost else None,
        )


def told(row: Row) -> dict[str, Any]:
    """What was answered, who is named, where it was forwarded from, that it is gone; of an edit, of which message."""
    stored = json_value.decoded(row["ZMETADATA"])
    quote, edit = json_value.at(stored, "quote"), json_value.filled(json_value.at(stored, "edit"), "token")
    forward, named = json_value.at(stored, "generalFwdInfo"), json_value.at(stored, "textMetaInfo")
    named = json_value.decoded(named) if isinstance(named, str) else named
    system = chat.filled(row, "ZSYSTEMTYPE")
    return {
        "type": chat.filled(row, "ZCALLTYPE") or system or ("edit" if edit else None),
        "deletion": "ZBEINGDELETED" if row.integer("ZBEINGDELETED") else system if system == _GONE else None,
        "reply_to": json_value.filled(quote, "token"),
        "reply_text": json_value.filled(quote, "text"),
        "mentions": tuple(
            who
            for each in json_value.objects(named)
            if json_value.integer(each, "type") == _MENTION and (who := json_value.filled(each, "memberId"))
        ),
        "forwarded": True if forward or row.integer("ZFORWARDTYPE") else None,
        "forwarded_from": json_value.filled(forward, "orig_chat_id"),
        "details": (
            *stated.details(row, *_DETAILS),
            *((stated.detail("edit_of", edit),) if edit else ()),
        ),
    }


def _between_two(message: Row) -> Iterator[Reaction]:
    stored = json_value.at(json_value.decoded(message["ZCLIENTMETADATA"]), "Reactions1on1OnMessageMetadata")
    for name, own in (("interlocutorReaction", None), ("stableReaction", True)):
        found = json_value.at(stored, name, "type")
        value = json_value.integer(found)
        sign = _sign(value) if value is not None else json_value.text(found)
        if sign:
            yield Reaction(reaction=sign, own=own)


def _sign(value: int | None) -> str:
    return "" if not value else _SIGNS.get(value, f"type {value}")
