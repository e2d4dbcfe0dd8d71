"""What the address book of iOS holds of a person in other tables: values, their parts and labels, groups."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import chain
from typing import Any

from evidence.model.kinds import Detail, Identifier
from parsers.support import rows
from parsers.support.stated import detail

# kABPersonPhoneProperty and so on, as they stand in ABMultiValue.property
PHONE, EMAIL, ADDRESS, URL = 3, 4, 5, 22
_MESSAGING, _RELATED, _PROFILE = 13, 23, 46
_OWN_FIELDS = (PHONE, EMAIL, ADDRESS, URL, _MESSAGING, _PROFILE)


class AddressBook:
    """The values of all persons, read once."""

    def __init__(self, tables: rows.Tables) -> None:
        self._values: dict[Any, list[rows.Row]] = {}
        self._left: list[rows.Row] = []
        for value in tables.rows("ABMultiValue", ("record_id", "property", "value"), ("label",)):
            person = value["record_id"]
            group = self._values.get(person, [])
            if person is None or (group and group[0].state != value.state):
                self._left.append(value)
            else:
                self._values.setdefault(person, []).append(value)
        self._parts = tables.grouped("ABMultiValueEntry", "parent_id", ("value",), ("key",))
        self._labels = tables.by_id("ABMultiValueLabel", ("value",))
        self._keys = tables.by_id("ABMultiValueEntryKey", ("value",))
        self._members = tables.grouped("ABGroupMembers", "member_id", ("group_id",))
        self._groups = tables.by_id("ABGroup", ("Name",))
        self._stores = tables.by_id("ABStore", ("Name",), ("MeIdentifier",))
        self._owners = {store["MeIdentifier"] for store in self._stores.values()}

    def left(self, persons: set[int]) -> Iterator[rows.Row]:
        """Numbers and addresses of none of these persons, and deleted ones of those who have others now."""
        gone = (each for person, found in self._values.items() if person not in persons for each in found)
        return (
            each for each in chain(gone, self._left) if each["property"] in (PHONE, EMAIL) and each["value"]
        )

    def texts(self, person: int | None, wanted: int) -> tuple[str, ...]:
        """The values of one property."""
        return tuple(text for value in self._of(person, wanted) if (text := value.text("value")))

    def addresses(self, person: int | None) -> tuple[str, ...]:
        """Postal addresses, each with its parts joined by commas."""
        return tuple(map(self._address, self._of(person, ADDRESS)))

    def identifiers(self, person: int | None) -> tuple[Identifier, ...]:
        """Names in services: of instant messaging, then of social profiles."""
        found = []
        for value in (*self._of(person, _MESSAGING), *self._of(person, _PROFILE)):
            parts = dict(self._named(value))
            own = parts.get("username") or parts.get("identifier") or parts.get("url")
            if own:
                found.append(
                    Identifier(identifier=own, service=parts.get("service"), label=self._label(value))
                )
        return tuple(found)

    def groups(self, person: int | None) -> tuple[str, ...]:
        """The names of the groups that the person is in."""
        found = (self._groups.get(row["group_id"]) for row in self._members.get(person, []))
        return tuple(name for group in found if group and (name := group.text("Name")))

    def account(self, person: rows.Row) -> str | None:
        """The name of the store that the person stands in."""
        store = self._stores.get(person["StoreID"])
        return store.text("Name") if store else None

    def details(self, person: int) -> tuple[Detail, ...]:
        """Labels of values, names of relatives, and values of properties that no field is for.

        Also that a store names this row as that of its owner.
        """
        found = [detail("MeIdentifier of a store", person)] if person in self._owners else []
        for value in self._values.get(person, []):
            label, kind = self._label(value), value["property"]
            text = self._address(value) if kind == ADDRESS else value["value"]
            if text is None:
                continue
            if kind == _RELATED:
                found.append(detail(f"related name ({label})" if label else "related name", text))
            elif kind not in _OWN_FIELDS:
                found.append(detail(f"property {kind} ({label})" if label else f"property {kind}", text))
            elif label:
                found.append(detail(f"label of {text}", label))
        return tuple(found)

    def _of(self, person: int | None, wanted: int) -> list[rows.Row]:
        return [value for value in self._values.get(person, []) if value["property"] == wanted]

    def _address(self, value: rows.Row) -> str:
        return ", ".join(text for _, text in self._named(value))

    def _label(self, value: rows.Row) -> str | None:
        row = self._labels.get(value["label"])
        text = row.text("value") if row else None
        return text.removeprefix("_$!<").removesuffix(">!$_") if text else None

    def _named(self, value: rows.Row) -> list[tuple[str | None, str]]:
        found = []
        for part in self._parts.get(value.rowid, []):
            key = self._keys.get(part["key"])
            if text := part.text("value"):
                found.append((key.text("value") if key else None, text))
        return found


def birthday(stored: Any) -> str | None:
    """The day that seconds since 2001 fall on in UTC; without its year where that is 1604, Apple's mark for none."""
    try:
        day = datetime(2001, 1, 1, tzinfo=UTC) + timedelta(seconds=float(stored))
    except (TypeError, ValueError, OverflowError):
        return None
    return f"--{day:%m-%d}" if day.year == 1604 else f"{day:%Y-%m-%d}"
