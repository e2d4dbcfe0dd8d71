"""What the table data of Android's address book holds of a contact: one row a value, its kind by a MIME type.

Reference: android.provider.ContactsContract.CommonDataKinds (columns of each kind; numbers of types); AOSP
packages/providers/ContactsProvider, ContactsDatabaseHelper.java (schema).
"""

from __future__ import annotations

from collections.abc import Iterator

from evidence.model.kinds import Detail, Identifier
from parsers.support import codes
from parsers.support.rows import Row, Tables

_ITEM = "vnd.android.cursor.item/"
_BIRTHDAY = 3  # Event.TYPE_BIRTHDAY
_EVENTS = {1: "anniversary", 2: "other"}
_PROTOCOLS = {0: "AIM", 1: "MSN", 2: "Yahoo", 3: "Skype", 4: "QQ", 5: "Google Talk", 6: "ICQ", 7: "Jabber"}
_WITH_FIELDS = (
    *("name", "phone_v2", "email_v2", "postal-address_v2", "organization", "note", "nickname", "website"),
    *("im", "sip_address", "group_membership", "contact_event"),
)


class Values:
    """The values of one contact by their kind: the MIME type without the part that all of Android's own begin with."""

    def __init__(self, found: list[tuple[str, Row]], groups: dict[int, Row]) -> None:
        self._found = found
        self._groups = groups

    def texts(self, wanted: str, column: str = "data1") -> tuple[str, ...]:
        """What rows of a kind hold in a column, in the table's order."""
        texts = (row.text(column) for kind, row in self._found if kind == wanted)
        return tuple(text for text in texts if text is not None)

    @property
    def identifiers(self) -> tuple[Identifier, ...]:
        """What the person is called in services: of messaging, of SIP, and what applications added of themselves."""
        return tuple(
            Identifier(identifier=text, service=_protocol(row) if kind == "im" else kind)
            for kind, row in self._found
            if (kind in ("im", "sip_address") or _of_an_application(kind)) and (text := row.text("data1"))
        )

    @property
    def birthday(self) -> str | None:
        """The day as written."""
        return next((text for row, text in self._days() if row.integer("data2") == _BIRTHDAY), None)

    @property
    def groups(self) -> tuple[str, ...]:
        """The titles of the person's groups; the number of one that has none."""
        numbers = self.texts("group_membership")
        rows = (
            self._groups.get(int(each)) if each.isdecimal() and len(each) < 20 else None for each in numbers
        )
        return tuple(
            (row.text("title") if row else None) or each for row, each in zip(rows, numbers, strict=True)
        )

    @property
    def details(self) -> tuple[Detail, ...]:
        """Days other than the birthday, and values of kinds that no field is for, by the kind's own name."""
        days = (
            Detail(
                name=row.text("data3") or codes.word(_EVENTS, row.integer("data2")) or "contact_event",
                value=text,
            )
            for row, text in self._days()
            if row.integer("data2") != _BIRTHDAY
        )
        rest = (
            Detail(name=f"{kind} {column}".strip(), value=text)
            for kind, row in self._found
            if kind not in _WITH_FIELDS and not _of_an_application(kind)
            for column in ("data1", "data2")
            if (text := row.text(column))
        )
        return (*days, *rest)

    def _days(self) -> Iterator[tuple[Row, str]]:
        for kind, row in self._found:
            if kind == "contact_event" and (text := row.text("data1")):
                yield row, text


class AddressBook:
    """The values of all raw contacts, read once."""

    def __init__(self, tables: Tables) -> None:
        self._types = tables.by_id("mimetypes", ("mimetype",))
        self._groups = tables.by_id("groups", (), ("title",))
        columns = ("data2", "data3", "data4", "data5", "data6")
        self._data = tables.grouped("data", "raw_contact_id", ("mimetype_id", "data1"), columns)

    def of(self, contact: int) -> Values:
        """Those of one raw contact."""
        return self._values(self._data.get(contact, []))

    def without(self, held: set[int]) -> Iterator[tuple[Row, Values]]:
        """Those of raw contacts that are none of these, one by one."""
        for contact, found in self._data.items():
            for row in found if contact not in held else ():
                if row["data1"] is not None:
                    yield row, self._values([row])

    def _values(self, found: list[Row]) -> Values:
        return Values([(self._kind(row), row) for row in found], self._groups)

    def _kind(self, row: Row) -> str:
        named = self._types.get(row["mimetype_id"])
        return ((named.text("mimetype") if named else None) or "").removeprefix(_ITEM)


def _of_an_application(kind: str) -> bool:
    """WhatsApp's ``vnd.com.whatsapp.profile`` and the like; Google's own kinds have a slash and hold other things."""
    return "." in kind and "/" not in kind


def _protocol(row: Row) -> str | None:
    return row.text("data6") or codes.word(_PROTOCOLS, row.integer("data5"))
