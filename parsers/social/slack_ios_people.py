"""People and channels of Slack on iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact, Conversation, Participant
from parsers.support import epochs, rows, social, stated

_SERVICE = "Slack"
_USER = (
    "ZNAME", "ZFIRSTNAME", "ZLASTNAME", "ZEMAIL", "ZPHONE", "ZTEAMID", "ZISME", "ZISOWNER", "ZISADMIN", "ZISBOT",
    "ZTIMEZONE",
)  # fmt: skip
_CHANNEL = ("ZTYPE", "ZPURPOSETEXT", "ZCREATED", "ZCREATORID", "ZIMUSERID", "ZFIRSTMESSAGETIMESTAMP")
_TYPE = {0: "channel", 2: "direct message"}


@parser(
    name="slack.people_ios",
    version="1.0",
    match=["**/ModelDatabase/db.sqlite"],
    tables=[("ZCOREDATAUSER.ZTSID", "ZCOREDATAUSER.ZREALNAME", "ZCOREDATACONVERSATION.ZTSID")],
    emits=[Contact, Conversation],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact | Conversation]:
    """Reads every row of ZCOREDATAUSER and of ZCOREDATACONVERSATION. Type 0 is a channel, 2 a direct message.

    Reference: iLEAPP, slack (of Slack 24.07): columns and their meanings; times in seconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("ZCOREDATAUSER", "ZTSID"):
        return
    for row in tables.rows("ZCOREDATAUSER", ("ZTSID", "ZREALNAME"), _USER):
        parts = stated.joined(row.text("ZFIRSTNAME"), row.text("ZLASTNAME"), by=" ")
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=_SERVICE,
            name=row.text("ZREALNAME") or parts,
            identifiers=social.identifiers(_SERVICE, row.text("ZTSID"), row.text("ZNAME")),
            phones=social.given(row.text("ZPHONE")),
            emails=social.given(row.text("ZEMAIL")),
            relation="owner of the account" if row["ZISME"] == 1 else None,
            details=stated.details(row, "ZTEAMID", "ZISOWNER", "ZISADMIN", "ZISBOT", "ZTIMEZONE"),
        )
    for row in tables.rows("ZCOREDATACONVERSATION", ("ZTSID", "ZNAME"), _CHANNEL):
        kind = row.integer("ZTYPE")
        named = (("ZCREATORID", "creator"), ("ZIMUSERID", "member"))
        yield Conversation(
            locator=row.locator,
            state=row.state,
            service=_SERVICE,
            conversation=row.text("ZTSID"),
            conversation_name=row.text("ZNAME"),
            type=None if kind is None else _TYPE.get(kind, f"type {kind}"),
            note=row.text("ZPURPOSETEXT"),
            created=epochs.unix_s(row["ZCREATED"]),
            participants=tuple(
                Participant(identifier=found, role=role)
                for column, role in named
                if (found := row.text(column))
            ),
            details=stated.details(row, "ZFIRSTMESSAGETIMESTAMP"),
        )
