"""Kik on iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Attachment, Contact, Identifier, Message
from parsers.support import chat, epochs, kik, rows, stated

_KIND: dict[int | None, str] = {1: "received", 2: "sent", 3: "group admin", 4: "group message"}
_USER = ("ZUSERNAME", "ZDISPLAYNAME", "ZFIRSTNAME", "ZLASTNAME", "ZEMAIL", "ZPPURL", "ZTYPE", "ZFLAGS")


@parser(
    name="ios.kik",
    version="1.0",
    match=["**/kik.sqlite"],
    tables=[("ZKIKMESSAGE.ZBODY", "ZKIKMESSAGE.ZUSER", "ZKIKUSER.ZJID")],
    emits=[Contact, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact | Message]:
    """Reads every row of ZKIKMESSAGE with its attachments, and of ZKIKUSER.

    ``ZUSER`` is the other side, a group's own entry in groups; of a type other than 1 and 2 the direction is unknown.
    Reference: plaso's plug-in ios_kik (schema, NSDate); iLEAPP's Kik artifact (types; iOS 17 and 18, Kik 16 and 17).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("ZKIKMESSAGE"):
        return
    users = tables.by_id("ZKIKUSER", ("ZJID",), ("ZDISPLAYNAME", "ZUSERNAME"))
    files = tables.grouped("ZKIKATTACHMENT", "ZMESSAGE", ("ZCONTENT",))
    columns = ("ZBODY", "ZUSER", "ZTYPE", "ZTIMESTAMP", "ZRECEIVEDTIMESTAMP")
    for row in tables.rows("ZKIKMESSAGE", columns, ("ZSTATE", "ZSYSTEMSTATE", "ZSTANZAID")):
        kind, user = row.integer("ZTYPE"), users.get(row["ZUSER"])
        other = chat.filled(user, "ZJID", "ZUSERNAME")
        yield Message(
            locator=row.locator,
            state=row.state,
            service=kik.SERVICE,
            direction="incoming" if kind == 1 else "outgoing" if kind == 2 else "unknown",
            conversation=other,
            conversation_name=chat.filled(user, "ZDISPLAYNAME", "ZUSERNAME"),
            sender=other if kind == 1 else None,
            recipients=(other,) if kind == 2 and other else (),
            body=row.text("ZBODY"),
            type=None if kind is None else _KIND.get(kind, f"type {kind}"),
            identifier=chat.filled(row, "ZSTANZAID"),
            status=chat.words(row, "ZSTATE", "ZSYSTEMSTATE"),
            sent=epochs.cocoa_s(row["ZTIMESTAMP"]),
            received=epochs.cocoa_s(row["ZRECEIVEDTIMESTAMP"]) if kind != 2 else None,
            attachments=tuple(Attachment(name=each.text("ZCONTENT")) for each in files.get(row.rowid, [])),
        )
    for row in tables.rows("ZKIKUSER", ("ZJID",), _USER):
        found = ((column, chat.filled(row, column)) for column in ("ZJID", "ZUSERNAME"))
        email = chat.filled(row, "ZEMAIL")
        parts = (chat.filled(row, column) for column in ("ZFIRSTNAME", "ZLASTNAME"))
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=kik.SERVICE,
            name=chat.filled(row, "ZDISPLAYNAME") or stated.joined(*parts, by=" "),
            emails=(email,) if email else (),
            identifiers=tuple(
                Identifier(identifier=value, service=kik.SERVICE, label=column)
                for column, value in found
                if value
            ),
            photo=chat.filled(row, "ZPPURL"),
            details=stated.details(row, "ZTYPE", "ZFLAGS"),
        )
