"""Matches and recommended people of Tinder on iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact
from parsers.support import chat, epochs, rows, social, stated

_USER = (
    "ZFIRSTNAME",
    "ZBIO",
    "ZCITYNAME",
    "ZPUBLICUSERNAME",
    "ZINSTAGRAMNAME",
    "ZISCURRENTUSER",
    "ZDISTANCEMILES",
)
_MATCH = ("ZISSUPERLIKEMATCH", "ZISFASTMATCH", "ZISBOOSTMATCH", "ZISEXPIRED", "ZMESSAGEDRAFT", "ZCREATED")
_RECOMMENDATION = ("ZRECTYPE", "ZRECSOURCE", "ZDIDREWIND", "ZSWIPENOTE")


@parser(
    name="tinder.people_ios",
    version="1.0",
    match=["**/Tinder/Tinder2.sqlite"],
    tables=[("ZMATCH.ZMATCHID", "ZMATCH.ZUSER", "ZUSER.ZUSERID", "ZUSER.ZISCURRENTUSER")],
    emits=[Contact],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact]:
    """Reads every row of ZMATCH and of ZRECOMMENDATION with its person of ZUSER, and of ZUSER the account's holder.

    A recommendation is a person whom the application held; not that anybody saw it. ZDISTANCEMILES is the distance that
    the application stored, in miles.
    Reference: iLEAPP, tinder (of Tinder 14.9.0): tables, columns and joins; times in seconds since 2001.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("ZMATCH", "ZUSER"):
        return
    users = tables.by_id("ZUSER", ("ZUSERID",), _USER)
    for row in users.values():
        if row["ZISCURRENTUSER"] == 1:
            yield _contact(row, row, "owner of the account", ())
    for row in tables.rows("ZMATCH", ("ZUSER",), _MATCH):
        yield _contact(row, users.get(row["ZUSER"]), "match", _MATCH[:-1])
    for row in tables.rows("ZRECOMMENDATION", ("ZUSER",), _RECOMMENDATION):
        yield _contact(row, users.get(row["ZUSER"]), "recommendation", _RECOMMENDATION)


def _contact(row: rows.Row, user: rows.Row | None, relation: str, columns: tuple[str, ...]) -> Contact:
    instagram = chat.text(user, "ZINSTAGRAMNAME")
    return Contact(
        locator=row.locator,
        state=row.state,
        service="Tinder",
        name=chat.text(user, "ZFIRSTNAME"),
        identifiers=social.identifiers(
            "Tinder", chat.text(user, "ZUSERID"), chat.text(user, "ZPUBLICUSERNAME")
        )
        + social.identifiers("Instagram", instagram),
        addresses=social.given(chat.text(user, "ZCITYNAME")),
        note=chat.text(user, "ZBIO"),
        relation=relation,
        created=epochs.cocoa_s(row["ZCREATED"]) if relation == "match" else None,
        details=stated.details(row, *columns) + (stated.details(user, "ZDISTANCEMILES") if user else ()),
    )
