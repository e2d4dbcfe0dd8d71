"""Messages of Tinder on iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Attachment, Message
from parsers.support import chat, epochs, rows, social, stated

_OPTIONAL = (
    "ZTYPE", "ZMESSAGEID", "ZCLIENTCREATED", "ZSUBTYPE", "ZLIKED", "ZVIEWED", "ZISHIDDEN", "ZMEDIAURL", "ZPHOTOURL",
    "ZLOCALIMAGEURL", "ZLINKURL",
)  # fmt: skip
_URLS = ("ZMEDIAURL", "ZPHOTOURL", "ZLOCALIMAGEURL", "ZLINKURL")


@parser(
    name="tinder.messages_ios",
    version="1.0",
    match=["**/Tinder/Tinder2.sqlite"],
    tables=[("ZMESSAGE.ZFROMUSERID", "ZMESSAGE.ZMATCH", "ZMATCH.ZMATCHID")],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every row of ZMESSAGE with its match and the names of ZUSER, which marks the account's holder.

    What ZCLIENTCREATED tells besides ZCREATED is not published: it is a detail, in seconds since 2001. The sender
    com.tinder.inbox.user is the application itself.
    Reference: iLEAPP, tinder (of Tinder 14.9.0): tables, columns and joins; times in seconds since 2001.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("ZMESSAGE", "ZFROMUSERID"):
        return
    users = tables.by_id("ZUSER", ("ZUSERID",), ("ZFIRSTNAME", "ZISCURRENTUSER"))
    own = social.given(*(each.text("ZUSERID") for each in users.values() if each["ZISCURRENTUSER"] == 1))
    names = {each["ZUSERID"]: each.text("ZFIRSTNAME") for each in users.values()}
    matches = tables.by_id("ZMATCH", ("ZMATCHID",), ("ZUSER",))
    for row in tables.rows("ZMESSAGE", ("ZCREATED", "ZFROMUSERID", "ZTEXT", "ZMATCH"), _OPTIONAL):
        match = matches.get(row["ZMATCH"])
        sender = row.text("ZFROMUSERID")
        yield Message(
            locator=row.locator,
            state=row.state,
            service="Tinder",
            direction=social.direction(own, sender),
            conversation=chat.text(match, "ZMATCHID"),
            conversation_name=chat.text(users.get(match["ZUSER"]), "ZFIRSTNAME") if match else None,
            sender=sender,
            participants=social.sender(sender, names.get(row["ZFROMUSERID"]), own),
            body=row.text("ZTEXT"),
            type=row.text("ZTYPE"),
            identifier=row.text("ZMESSAGEID"),
            account=own[0] if len(own) == 1 else None,
            sent=epochs.cocoa_s(row["ZCREATED"]),
            attachments=tuple(Attachment(url=url) for url in social.given(*map(row.text, _URLS))),
            details=stated.details(row, "ZSUBTYPE", "ZLIKED", "ZVIEWED", "ZISHIDDEN", "ZCLIENTCREATED"),
        )
