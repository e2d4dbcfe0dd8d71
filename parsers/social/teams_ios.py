"""Messages of Microsoft Teams on iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Call, Contact, Message
from parsers.support import chat, epochs, rows, social, stated, teams

_COLUMNS = ("ZTSID", "ZTHREADID", "ZFROM", "ZIMDISPLAYNAME", "ZCONTENT", "ZARRIVALTIME")
_OPTIONAL = ("ZTS_ISSENTBYME", "ZTHREADTYPE", "ZTS_MESSAGEBASETYPE", "ZTS_MESSAGECONTENTTYPE")


@parser(
    name="teams.messages_ios",
    version="1.0",
    match=["**/SkypeSpacesDogfood/*/Skype*.sqlite"],
    tables=[("ZSMESSAGE.ZTHREADID", "ZSMESSAGE.ZIMDISPLAYNAME", "ZSMESSAGE.ZARRIVALTIME")],
    emits=[Call, Contact, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Call | Contact | Message]:
    """Reads every row of ZSMESSAGE, the calls in ZMESSAGEPROPERTIES, and every row of ZUSER and ZDEVICECONTACTHASH.

    The last is the device's own address book. The body is the markup as stored.
    Reference: iLEAPP, teams (of Microsoft Teams 6.13): columns and their meanings; times in seconds since 2001;
    parsers/support/teams.py: the JSON of a call.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("ZSMESSAGE", "ZTHREADID"):
        return
    threads = chat.one(tables, "ZTHREAD", "ZTSID", (), ("ZTHREADTOPIC",))
    for row in tables.rows("ZSMESSAGE", _COLUMNS, _OPTIONAL):
        sender = row.text("ZFROM")
        yield Message(
            locator=row.locator,
            state=row.state,
            service=teams.SERVICE,
            direction=chat.direction(row.integer("ZTS_ISSENTBYME")),
            conversation=row.text("ZTHREADID"),
            conversation_name=chat.text(threads.get(row["ZTHREADID"]), "ZTHREADTOPIC"),
            sender=sender,
            participants=social.sender(sender, row.text("ZIMDISPLAYNAME")),
            body=row.text("ZCONTENT"),
            identifier=row.text("ZTSID"),
            sent=epochs.cocoa_s(row["ZARRIVALTIME"]),
            details=stated.details(row, "ZTHREADTYPE", "ZTS_MESSAGEBASETYPE", "ZTS_MESSAGECONTENTTYPE"),
        )
    for row in tables.rows("ZMESSAGEPROPERTIES", ("ZPROPERTIES",)):
        if entry_of_log := teams.logged(row):
            yield teams.call(row, entry_of_log)
    for table, phone in (("ZUSER", "ZTELEPHONENUMBER"), ("ZDEVICECONTACTHASH", "ZPHONENUMBER")):
        for row in tables.rows(table, ("ZDISPLAYNAME",), (phone, "ZEMAIL", "ZTS_LASTSYNCEDAT")):
            yield Contact(
                locator=row.locator,
                state=row.state,
                service=teams.SERVICE,
                name=row.text("ZDISPLAYNAME"),
                phones=social.given(row.text(phone)),
                emails=social.given(row.text("ZEMAIL")),
                details=stated.details(row, "ZTS_LASTSYNCEDAT"),
            )
