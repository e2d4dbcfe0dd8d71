"""What Threema's store on iOS calls people and threads.

Reference: threema-ios, ThreemaData.xcdatamodeld, ThreemaDataV54 (entities Contact, Conversation, Message; a group has
a groupId; dates are NSDate) and what sets remoteSentDate; iLEAPP, Threema (2026), with CP-DF, iLEAPP Threema Parser:
the tables that Core Data makes of them, places of files.
"""

from __future__ import annotations

from typing import Any

from evidence.model.kinds import Attachment, Edit, Reaction
from parsers.support import chat, epochs, stated
from parsers.support.rows import Row, Tables

SERVICE = "Threema"
THREAD = ("ZCONTACT", "ZGROUPID", "ZGROUPNAME")
SIZES = ("ZFILESIZE", "ZIMAGESIZE", "ZVIDEOSIZE", "ZAUDIOSIZE")
_FILES = ("ZFILEDATA", "ZIMAGEDATA", "ZVIDEODATA", "ZAUDIODATA")
_OUTSIDE = b"\x02"
"""The first byte of data that Core Data keeps in a file of its own, which the rest names."""
_NAMES = ("ZFIRSTNAME", "ZLASTNAME", "ZPUBLICNICKNAME")


class Threads:
    """The contacts and conversations of a store, by their primary keys."""

    def __init__(self, tables: Tables) -> None:
        self.contacts = tables.by_id("ZCONTACT", ("ZIDENTITY", *_NAMES))
        self.rows = tables.by_id("ZCONVERSATION", THREAD, ("ZGROUPMYIDENTITY",))

    def identifier(self, thread: Row | None) -> str | None:
        """The group's id, else who the other one is."""
        return None if thread is None else named(thread["ZGROUPID"]) or self.other(thread)

    def other(self, thread: Row | None) -> str | None:
        """The identity of the other one; None in a group."""
        if thread is None or thread["ZGROUPID"] is not None:
            return None
        return chat.text(self.contacts.get(thread["ZCONTACT"]), "ZIDENTITY")

    def title(self, thread: Row | None) -> str | None:
        """The group's name, else that of the other one."""
        if thread is None or thread["ZGROUPID"] is not None:
            return chat.filled(thread, "ZGROUPNAME")
        return name(self.contacts.get(thread["ZCONTACT"]))

    def named_as(self, identity: str | None) -> str | None:
        """The name of the contact with this identity."""
        rows = (each for each in self.contacts.values() if identity and each.text("ZIDENTITY") == identity)
        return name(next(rows, None))


def name(contact: Row | None) -> str | None:
    """First and last name, else the nickname that somebody gave themselves."""
    full = (chat.filled(contact, "ZFIRSTNAME"), chat.filled(contact, "ZLASTNAME"))
    return stated.joined(*full, by=" ") or chat.filled(contact, "ZPUBLICNICKNAME")


def named(value: Any) -> str | None:
    """An identifier that is stored as bytes, in hexadecimal."""
    return value.hex() if isinstance(value, bytes) and value else None


class Extras:
    """What other tables hold of messages: reactions, earlier texts, marks and files."""

    def __init__(self, tables: Tables, threads: Threads) -> None:
        self._contacts = threads.contacts
        self._reactions = tables.grouped("ZMESSAGEREACTION", "ZMESSAGE", ("ZDATE", "ZREACTION", "ZCREATOR"))
        self._edits = tables.grouped("ZMESSAGEHISTORYENTRY", "ZMESSAGE", ("ZEDITDATE", "ZTEXT"))
        self._stars = chat.one(tables, "ZMESSAGEMARKERS", "ZMESSAGE", ("ZSTAR",))
        self._files = [chat.one(tables, table, "ZMESSAGE", ("ZDATA",)) for table in _FILES]

    def reactions(self, message: int) -> tuple[Reaction, ...]:
        """Who reacted how; of the owner nobody is named."""
        return tuple(
            Reaction(reaction=sign, who=chat.text(self._contacts.get(each["ZCREATOR"]), "ZIDENTITY")).at(
                epochs.cocoa_s(each["ZDATE"])
            )
            for each in self._reactions.get(message, ())
            if (sign := chat.filled(each, "ZREACTION"))
        )

    def edits(self, message: int) -> tuple[Edit, ...]:
        """The versions that the store keeps, the newest among them where it does."""
        return tuple(
            Edit(body=each.text("ZTEXT")).at(epochs.cocoa_s(each["ZEDITDATE"]))
            for each in self._edits.get(message, ())
        )

    def starred(self, message: int) -> bool | None:
        """Whether the message is marked."""
        return chat.flag(self._stars.get(message), "ZSTAR")

    def attachments(self, row: Row) -> tuple[Attachment, ...]:
        """The file of a message; without a path where it lies in the database or was not loaded."""
        file = next((found[row.rowid] for found in self._files if row.rowid in found), None)
        size = next((found for each in SIZES if (found := row.integer(each))), None)
        if file is None and size is None and row["ZFILENAME"] is None:
            return ()
        data = None if file is None else file["ZDATA"]
        lies = None
        if isinstance(data, bytes) and data[:1] == _OUTSIDE:
            lies = data[1:].split(b"\0")[0].decode("ascii", "backslashreplace")
        return (
            Attachment(
                path=f".ThreemaData_SUPPORT/_EXTERNAL_DATA/{lies}" if lies else None,
                name=row.text("ZFILENAME"),
                mime=row.text("ZMIMETYPE"),
                size=size,
                duration_s=row.number("ZDURATION") or row.number("ZDURATION1") or None,
            ),
        )
