"""Messages of Threema on iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Message
from parsers.support import chat, epochs, rows, social, stated, threema_ios

_COLUMNS = ("Z_ENT", "ZDATE", "ZISOWN", "ZCONVERSATION", "ZSENDER", "ZID", "ZTEXT")
_OPTIONAL = (
    "ZCAPTION", "ZFILENAME", "ZMIMETYPE", "ZFILESIZE", "ZIMAGESIZE", "ZVIDEOSIZE", "ZAUDIOSIZE", "ZDURATION",
    "ZDURATION1", "ZQUOTEDMESSAGEID", "ZDELIVERYDATE", "ZREADDATE", "ZDELETEDAT", "ZLASTEDITEDAT", "ZREMOTESENTDATE",
    "ZLATITUDE", "ZLONGITUDE", "ZACCURACY", "ZPOINAME", "ZPOIADDRESS", "ZSENT", "ZDELIVERED", "ZREAD", "ZSENDFAILED",
    "ZUSERACK", "ZUSERACKDATE", "ZTYPE", "ZTYPE1", "ZARG",
)  # fmt: skip


@parser(
    name="ios.threema",
    version="1.0",
    match=["**/ThreemaData.sqlite"],
    tables=[("ZMESSAGE.ZISOWN", "ZMESSAGE.ZQUOTEDMESSAGEID", "ZCONTACT.ZIDENTITY")],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every row of ZMESSAGE with its reactions, earlier texts and files. ``type`` is the name of its entity.

    ``sent`` is when it was handed to the server (ZREMOTESENTDATE), which the application shows, else the date that the
    device gave it, which is a detail too. Numbers of types stay numbers. The application's other, encrypted form of the
    store (ThreemaDataEncrypted) is not read.
    Reference: parsers/support/threema_ios.py; CP-DF, iLEAPP Threema Parser (2026): places of files.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("ZMESSAGE", "ZISOWN"):
        return
    threads, kinds = threema_ios.Threads(tables), tables.by_id("Z_PRIMARYKEY", ("Z_NAME",))
    extras = threema_ios.Extras(tables, threads)
    for row in tables.rows("ZMESSAGE", _COLUMNS, _OPTIONAL):
        thread, mine, key = threads.rows.get(row["ZCONVERSATION"]), row.integer("ZISOWN"), row.rowid
        who = chat.text(threads.contacts.get(row["ZSENDER"]), "ZIDENTITY") or threads.other(thread)
        sender = who if mine == 0 else None
        place = any(row[each] for each in ("ZLATITUDE", "ZLONGITUDE"))
        yield Message(
            locator=row.locator,
            state=row.state,
            service=threema_ios.SERVICE,
            direction=chat.direction(mine),
            conversation=threads.identifier(thread),
            conversation_name=threads.title(thread),
            sender=sender,
            participants=social.sender(sender, threads.named_as(sender)),
            recipients=social.given(threads.other(thread)) if mine == 1 else (),
            body=chat.filled(row, "ZTEXT", "ZCAPTION"),
            type=chat.text(kinds.get(row["Z_ENT"]), "Z_NAME"),
            status=chat.words(row, "ZSENT", "ZDELIVERED", "ZREAD", "ZSENDFAILED"),
            identifier=threema_ios.named(row["ZID"]),
            account=chat.filled(thread, "ZGROUPMYIDENTITY"),
            reply_to=threema_ios.named(row["ZQUOTEDMESSAGEID"]),
            sent=epochs.cocoa_s(row["ZREMOTESENTDATE"] or row["ZDATE"]),
            delivered=epochs.cocoa_s(row["ZDELIVERYDATE"]),
            read=epochs.cocoa_s(row["ZREADDATE"]),
            edited=epochs.cocoa_s(row["ZLASTEDITEDAT"]),
            revoked=epochs.cocoa_s(row["ZDELETEDAT"]),
            deletion="deleted" if row["ZDELETEDAT"] else None,
            starred=extras.starred(key),
            latitude=stated.decimal(row, "ZLATITUDE") if place else None,
            longitude=stated.decimal(row, "ZLONGITUDE") if place else None,
            accuracy_m=stated.decimal(row, "ZACCURACY") if place else None,
            place=stated.joined(chat.filled(row, "ZPOINAME"), chat.filled(row, "ZPOIADDRESS")),
            reactions=extras.reactions(key),
            edits=extras.edits(key),
            attachments=extras.attachments(row),
            details=stated.details(row, "ZDATE", "ZUSERACK", "ZUSERACKDATE", "ZTYPE", "ZTYPE1", "ZARG"),
        )
