"""What Skype's main.db (versions 4 to 7) says beside its messages, and names of version 8.

Reference: schema of main.db as published with plaso's plug-in skype and with tools; seconds since 1970.
"""

from __future__ import annotations

from collections.abc import Iterator

from evidence.model.kinds import Account, Attachment, Call, Contact, Identifier, Participant
from parsers.support import chat, epochs, stated
from parsers.support.rows import Row, Tables

SERVICE = "Skype"
CALL = ("host_identity", "name", "is_unseen_missed", "is_conference", "conv_dbid", "topic", "is_active")
CONTACT = (
    "fullname", "displayname", "given_displayname", "phone_home", "phone_office", "phone_mobile", "emails", "birthday",
    "country", "city", "about", "isblocked", "is_permanent", "liveid_membername",
)  # fmt: skip
PERSON = ("first_name", "last_name", "display_name")
"""Columns of person and user in version 8 on Android."""
_FILE = ("filename", "filepath", "filesize", "chatmsg_guid", "partner_handle", "type", "status")


class Store:
    """Accounts, conversations, files and members of calls, read once."""

    def __init__(self, tables: Tables) -> None:
        self._own = {row.text("skypename") for row in tables.live("Accounts", ("skypename",))} - {None, ""}
        self._places = tables.by_id("Conversations", ("identity",), ("displayname",))
        self._files = tables.grouped("Transfers", "chatmsg_guid", (), _FILE)
        self._members = tables.grouped(
            "CallMembers", "call_db_id", ("identity",), ("dispname", "duration", "status")
        )

    def mine(self, author: str | None) -> int | None:
        """1 of the owner's, 0 of others', None where the store names no account or no author."""
        return int(author in self._own) if author and self._own else None

    def conversation(self, row: Row) -> tuple[str | None, str | None]:
        """What the conversation of a message is named by and called."""
        place = self._places.get(row["convo_id"])
        return chat.filled(place, "identity") or chat.filled(row, "chatname"), chat.filled(
            place, "displayname"
        )

    def files(self, row: Row) -> tuple[Attachment, ...]:
        """The files that were sent with a message."""
        guid = row["guid"]
        found = self._files.get(guid, []) if guid else []
        return tuple(
            Attachment(
                path=chat.filled(each, "filepath"), name=each.text("filename"), size=each.integer("filesize")
            )
            for each in found
        )

    def call(self, row: Row) -> Call:
        """A row of Calls."""
        members = self._members.get(row.rowid, [])
        others = [each for each in members if each.text("identity") not in self._own]
        incoming = row.integer("is_incoming")
        place = self._places.get(row["conv_dbid"])
        return Call(
            locator=row.locator,
            state=row.state,
            service=SERVICE,
            direction="unknown" if incoming is None else "incoming" if incoming else "outgoing",
            number=others[0].text("identity") if len(others) == 1 else None,
            duration_s=row.number("duration"),
            participants=tuple(
                Participant(
                    identifier=each.text("identity"),
                    name=chat.filled(each, "dispname"),
                    status=chat.words(each, "duration", "status"),
                )
                for each in members
            ),
            conversation=chat.filled(place, "identity"),
            conversation_name=chat.filled(place, "displayname"),
            identifier=chat.filled(row, "name"),
            started=epochs.unix_s(row["begin_timestamp"]),
            details=stated.details(row, "host_identity", "is_unseen_missed", "is_conference", "topic"),
        )


def author(row: Row) -> tuple[Participant, ...]:
    """Who wrote a message, with the name that was shown."""
    identity, name = row.text("author"), chat.filled(row, "from_dispname")
    return (Participant(identifier=identity, name=name, role="author"),) if identity and name else ()


def contact(row: Row) -> Contact:
    """A row of Contacts."""
    phones = (chat.filled(row, column) for column in ("phone_mobile", "phone_home", "phone_office"))
    return Contact(
        locator=row.locator,
        state=row.state,
        service=SERVICE,
        name=chat.filled(row, "given_displayname", "fullname", "displayname"),
        nickname=chat.filled(row, "displayname"),
        phones=tuple(phone for phone in phones if phone),
        emails=tuple(_emails(row)),
        note=chat.filled(row, "about"),
        birthday=chat.filled(row, "birthday"),
        identifiers=tuple(_names(row)),
        blocked=chat.flag(row, "isblocked"),
        details=stated.details(row, "country", "city", "is_permanent"),
    )


def account(row: Row) -> Account:
    """A row of Accounts: who was signed in."""
    phones = (chat.filled(row, column) for column in ("phone_mobile", "phone_home", "phone_office"))
    return Account(
        locator=row.locator,
        state=row.state,
        service=SERVICE,
        identifier=row.text("skypename"),
        username=chat.filled(row, "liveid_membername"),
        name=chat.filled(row, "fullname", "displayname"),
        own=True,
        phones=tuple(phone for phone in phones if phone),
        emails=tuple(_emails(row)),
        details=stated.details(row, "country", "city", "birthday"),
    )


def person_name(row: Row | None) -> str | None:
    """How somebody is called in version 8."""
    parts = (chat.filled(row, "first_name"), chat.filled(row, "last_name"))
    return stated.joined(*parts, by=" ") or chat.filled(row, "display_name")


def _emails(row: Row) -> Iterator[str]:
    """Addresses stand one behind the other, with spaces between them."""
    yield from (chat.filled(row, "emails") or "").split()


def _names(row: Row) -> Iterator[Identifier]:
    for column in ("skypename", "liveid_membername"):
        if found := chat.filled(row, column):
            yield Identifier(identifier=found, service=SERVICE, label=column)
