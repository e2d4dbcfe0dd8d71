"""Matches, recommended and other people of Tinder on iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact
from parsers.support import rows, tinder_ios

_MATCH = (
    "ZMATCHID", "ZISSUPERLIKEMATCH", "ZISFASTMATCH", "ZISBOOSTMATCH", "ZISTOPPICKSMATCH", "ZISEXPIRED", "ZMATCHSEEN",
    "ZVIEWED", "ZFOLLOWING", "ZSUBSCRIPTIONTIER", "ZMESSAGEDRAFT", "ZSERVERMESSAGECOUNT", "ZLASTACTIVITY", "ZTOUCHED",
    "ZEXPIRATIONDATE",
)  # fmt: skip
_RECOMMENDATION = (
    "ZRECOMMENDATIONID", "ZRECTYPE", "ZRECSOURCE", "ZSUBSOURCE", "ZISNEW", "ZDIDREWIND", "ZSWIPENOTE",
    "ZEXPIRATIONDATE",
)  # fmt: skip


@parser(
    name="tinder.people_ios",
    version="1.0",
    match=["**/Tinder/Tinder2.sqlite"],
    tables=[("ZMATCH.ZMATCHID", "ZMATCH.ZUSER", "ZUSER.ZUSERID", "ZUSER.ZISCURRENTUSER")],
    emits=[Contact],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact]:
    """Reads every row of ZMATCH and of ZRECOMMENDATION with its person of ZUSER, then who is left of ZUSER.

    A recommendation is a person whom the application held; not that anybody saw it. ZDISTANCEMILES is the distance that
    the application stored, in miles. Times among the details are stored in seconds since 2001. Of somebody without a
    relation nothing says why the application held them: a match may be gone.
    Reference: iLEAPP, tinder (of Tinder 14.9.0): tables, columns and joins; times in seconds since 2001.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("ZMATCH", "ZUSER"):
        return
    people = tinder_ios.People(tables)
    for row in tables.rows("ZMATCH", ("ZUSER",), (*_MATCH, "ZCREATED")):
        yield people.contact(row, row["ZUSER"], "match", _MATCH)
    for row in tables.rows("ZRECOMMENDATION", ("ZUSER",), _RECOMMENDATION):
        yield people.contact(row, row["ZUSER"], "recommendation", _RECOMMENDATION)
    for number, row in people.users.items():
        if row["ZISCURRENTUSER"] == 1:
            yield people.contact(row, number, "owner of the account", ())
        elif number not in people.told:
            yield people.contact(row, number, None, ())
