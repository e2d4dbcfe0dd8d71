"""Contacts and conversations of Threema on iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact, Conversation, Participant
from parsers.support import chat, core_data, epochs, rows, social, stated, threema_ios

_PERSON = (
    "ZVERIFIEDEMAIL", "ZVERIFIEDMOBILENO", "ZJOBTITLE", "ZDEPARTMENT", "ZCREATEDAT", "ZCNCONTACTID", "ZSTATE",
    "ZHIDDEN", "ZVERIFICATIONLEVEL", "ZWORKCONTACT",
)  # fmt: skip
_THREAD = ("ZLASTUPDATE", "ZUNREADMESSAGECOUNT", "ZGROUPMYIDENTITY", "ZVISIBILITY", "ZCATEGORY", "ZMARKED")


@parser(
    name="ios.threema_people",
    version="1.0",
    match=["**/ThreemaData.sqlite"],
    tables=[("ZCONTACT.ZIDENTITY", "ZCONTACT.ZPUBLICNICKNAME", "ZCONVERSATION.ZGROUPMYIDENTITY")],
    emits=[Contact, Conversation],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact | Conversation]:
    """Reads every row of ZCONTACT and of ZCONVERSATION, a group with its members; the owner is not among these.

    Numbers of visibility, category, state and level of verification stay numbers.
    Reference: parsers/support/threema_ios.py names the sources.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("ZCONTACT", "ZIDENTITY"):
        return
    threads = threema_ios.Threads(tables)
    members = core_data.joined(tables, "GROUPCONVERSATIONS", "MEMBERS")
    for row in tables.rows("ZCONTACT", ("ZIDENTITY", "ZFIRSTNAME", "ZLASTNAME", "ZPUBLICNICKNAME"), _PERSON):
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=threema_ios.SERVICE,
            name=threema_ios.name(row),
            nickname=chat.filled(row, "ZPUBLICNICKNAME"),
            identifiers=social.identifiers(threema_ios.SERVICE, row.text("ZIDENTITY")),
            phones=social.given(row.text("ZVERIFIEDMOBILENO")),
            emails=social.given(row.text("ZVERIFIEDEMAIL")),
            title=chat.filled(row, "ZJOBTITLE"),
            organization=chat.filled(row, "ZDEPARTMENT"),
            created=epochs.cocoa_s(row["ZCREATEDAT"]),
            details=stated.details(
                row, "ZCNCONTACTID", "ZVERIFICATIONLEVEL", "ZSTATE", "ZHIDDEN", "ZWORKCONTACT"
            ),
        )
    for row in tables.rows("ZCONVERSATION", threema_ios.THREAD, _THREAD):
        people = [threads.contacts.get(each) for each in members.get(row.rowid, ())]
        yield Conversation(
            locator=row.locator,
            state=row.state,
            service=threema_ios.SERVICE,
            conversation=threads.identifier(row),
            conversation_name=threads.title(row),
            type="group" if row["ZGROUPID"] is not None else None,
            account=chat.filled(row, "ZGROUPMYIDENTITY"),
            unread=row.integer("ZUNREADMESSAGECOUNT"),
            participants=tuple(
                Participant(identifier=each.text("ZIDENTITY"), name=threema_ios.name(each))
                for each in people
                if each is not None
            ),
            modified=epochs.cocoa_s(row["ZLASTUPDATE"]),
            details=stated.details(row, "ZVISIBILITY", "ZCATEGORY", "ZMARKED"),
        )
