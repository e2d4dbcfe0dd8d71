"""Skype's databases s4l-*.db, on Android, iOS and desktops."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact, Conversation, Identifier, Message, Participant
from parsers.support import epochs, json_value, rows, skype_s4l, stated


@parser(
    name="skype.s4l",
    version="1.0",
    match=["**/s4l-*.db"],
    tables=[("messagesv12.nsp_pk", "messagesv12.nsp_data", "profilecachev8.nsp_data")],
    emits=[Contact, Conversation, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact | Conversation | Message]:
    """Reads every row of messagesv12, of conversationsv14 or v13, and of profilecachev8: JSON objects in nsp_data.

    A text is as it was stored, with its marks; what a call, a file or a card holds is in it. Edits are not read.
    Reference: parsers/support/skype_s4l.py names the sources.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("messagesv12", "nsp_data"):
        return
    store = skype_s4l.Store(tables)
    for row, data in skype_s4l.objects(tables, "messagesv12"):
        yield store.message(row, data)
    for table in skype_s4l.PLACES:
        for row, data in skype_s4l.objects(tables, table):
            held = skype_s4l.place(data)
            identifier = json_value.filled(held, "id")
            members = (json_value.filled(each, "id") for each in json_value.objects(held, "_threadMembers"))
            yield Conversation(
                locator=row.locator,
                state=row.state,
                service=skype_s4l.SERVICE,
                account=store.own,
                conversation=identifier,
                conversation_name=store.name(identifier),
                participants=tuple(
                    Participant(identifier=one, name=store.name(one)) for one in members if one
                ),
                created=epochs.unix_ms(json_value.integer(held, "_threadProps", "createdat")),
            )
    for row, data in skype_s4l.objects(tables, skype_s4l.PEOPLE):
        mri = json_value.filled(data, "mri")
        phones = (json_value.filled(each, "number") for each in json_value.objects(data, "phones"))
        known = (("city", json_value.filled(data, "city")), ("birthday", json_value.filled(data, "birthday")))
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=skype_s4l.SERVICE,
            name=skype_s4l.name_of(data),
            phones=tuple(phone for phone in phones if phone),
            note=json_value.filled(data, "mood"),
            identifiers=(Identifier(identifier=mri, service=skype_s4l.SERVICE),) if mri else (),
            details=tuple(stated.detail(name, value) for name, value in known if value),
        )
