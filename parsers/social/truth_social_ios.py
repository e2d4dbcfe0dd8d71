"""Chats of Truth Social on iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Attachment, Message, Reaction
from parsers.support import chat, epochs, rows, social, stated

_COLUMNS = ("ZCHATID", "ZTYPE", "ZCREATEDAT")
_OPTIONAL = (
    "ZCONTENT", "ZTEXT", "ZMESSAGEID", "ZACCOUNTID", "ZACCOUNTID1", "ZURL", "ZISUNREAD", "ZISHIDDEN", "ZFAILEDTOSEND",
    "ZMESSAGEEXPIRATION", "ZCHANGEDBYACCOUNTID", "ZINVITEDACCOUNTID", "ZINVITEDBYACCOUNTID",
)  # fmt: skip
_ACCOUNT = ("ZDISPLAYNAME", "ZACCT")


@parser(
    name="truth_social.chats_ios",
    version="1.0",
    match=["**/chat/v1/*/ChatModel.sqlite"],
    tables=[("ZMANAGEDEVENTBASE.ZCHATID", "ZMANAGEDEVENTBASE.ZMESSAGEID", "ZMANAGEDCHAT.ZOWNEDBYACCOUNTID")],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every row of ZMANAGEDEVENTBASE: messages and what else happened in a chat, by its type.

    The body is HTML as stored. The chat states the account that owns it, and that of the other one, by whose name it is
    called.
    Reference: iLEAPP, truthSocial (2026): tables, columns and their meanings; times in seconds since 2001.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("ZMANAGEDEVENTBASE", "ZCHATID"):
        return
    chats = chat.one(tables, "ZMANAGEDCHAT", "ZSERVERID", (), ("ZOWNEDBYACCOUNTID", "ZOTHERACCOUNTID"))
    people = chat.one(tables, "ZMANAGEDACCOUNT", "ZSERVERID", (), _ACCOUNT)
    files = tables.grouped("ZMANAGEDATTACHMENT", "ZMESSAGE", (), ("ZTYPE", "ZURL", "ZREMOTEURL"))
    signs = tables.grouped("ZMANAGEDREACTION", "ZMESSAGE", (), ("ZNAME",))
    for row in tables.rows("ZMANAGEDEVENTBASE", _COLUMNS, _OPTIONAL):
        thread = chats.get(row["ZCHATID"])
        sender = chat.filled(row, "ZACCOUNTID1", "ZACCOUNTID")
        own = social.given(chat.text(thread, "ZOWNEDBYACCOUNTID"))
        other = people.get(thread["ZOTHERACCOUNTID"]) if thread else None
        yield Message(
            locator=row.locator,
            state=row.state,
            service="Truth Social",
            direction=social.direction(own, sender),
            conversation=row.text("ZCHATID"),
            conversation_name=chat.filled(other, *_ACCOUNT),
            sender=sender,
            participants=social.sender(sender, chat.filled(people.get(sender), *_ACCOUNT), own),
            body=chat.filled(row, "ZCONTENT", "ZTEXT"),
            type=row.text("ZTYPE"),
            identifier=row.text("ZMESSAGEID"),
            account=own[0] if own else None,
            url=row.text("ZURL"),
            sent=epochs.cocoa_s(row["ZCREATEDAT"]),
            attachments=tuple(
                Attachment(text=each.text("ZTYPE"), url=chat.filled(each, "ZURL", "ZREMOTEURL"))
                for each in files.get(row.rowid, [])
            ),
            reactions=tuple(Reaction(reaction=each.text("ZNAME") or "") for each in signs.get(row.rowid, [])),
            details=stated.details(row, *_OPTIONAL[6:]),
        )
