"""The people whom Tinder's database on iOS holds: their names, schools and photographs.

Reference: iLEAPP, tinder (of Tinder 14.9.0): tables, columns and joins.
"""

from __future__ import annotations

from typing import Any

from evidence.model.kinds import Contact
from parsers.support import chat, epochs, rows, social, stated

_PERSON = (
    "ZDISTANCEMILES", "ZBIRTHDATE", "ZGENDER", "ZCUSTOMGENDER", "ZVERIFIED", "ZLIKED", "ZSUPERLIKED", "ZSNUMBER",
)  # fmt: skip
_NAMES = (
    "ZFIRSTNAME",
    "ZBIO",
    "ZCITYNAME",
    "ZUSERLOCATIONNAME",
    "ZPUBLICUSERNAME",
    "ZINSTAGRAMNAME",
    "ZSCHOOL",
)


class People:
    """Who stands in ZUSER, and of whom a contact was ``told``."""

    def __init__(self, tables: rows.Tables) -> None:
        self.users = tables.by_id("ZUSER", ("ZUSERID",), (*_NAMES, *_PERSON, "ZISCURRENTUSER"))
        self.told: set[Any] = set()
        self._schools = tables.by_id("ZSCHOOL", ("ZNAME",))
        self._photos: dict[Any, list[str]] = {}
        for row in tables.rows("ZPHOTO", ("ZIMAGEURL",), ("ZMEDIAUSER", "ZUSER")):
            who = row["ZUSER"] if row["ZMEDIAUSER"] is None else row["ZMEDIAUSER"]
            self._photos.setdefault(who, []).extend(social.given(row.text("ZIMAGEURL")))

    def contact(self, row: rows.Row, number: Any, relation: str | None, columns: tuple[str, ...]) -> Contact:
        """What the row and these columns of it state, with the person who has this number in ZUSER."""
        self.told.add(number)
        user = self.users.get(number)
        school = self._schools.get(user["ZSCHOOL"]) if user else None
        return Contact(
            locator=row.locator,
            state=row.state,
            service="Tinder",
            name=chat.text(user, "ZFIRSTNAME"),
            identifiers=social.identifiers(
                "Tinder", chat.text(user, "ZUSERID"), chat.text(user, "ZPUBLICUSERNAME")
            )
            + social.identifiers("Instagram", chat.text(user, "ZINSTAGRAMNAME")),
            addresses=social.given(chat.text(user, "ZCITYNAME"), chat.text(user, "ZUSERLOCATIONNAME")),
            organization=chat.filled(school, "ZNAME"),
            note=chat.text(user, "ZBIO"),
            relation=relation,
            urls=tuple(self._photos.get(number, ())) if user else (),
            created=epochs.cocoa_s(row["ZCREATED"]) if relation == "match" else None,
            details=(stated.details(row, *columns) if columns else ()) + stated.details(user, *_PERSON),
        )
