"""interactionC.db, in which iOS and macOS keep who was in touch with whom, by which application."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact, Identifier, Interaction
from parsers.support import chat, core_data, epochs, rows
from parsers.support.stated import detail, details
from parsers.support.touch import CONTACT, INTERACTION, INTERACTION_MORE, keywords, participants, shared

_DIRECTIONS = {0: "incoming", 1: "outgoing"}


@parser(
    name="ios.interactions",
    version="1.0",
    match=["**/interactionC.db"],
    tables=[("ZINTERACTIONS.ZBUNDLEID", "ZINTERACTIONS.ZSENDER", "ZCONTACTS.ZIDENTIFIER")],
    emits=[Interaction, Contact],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Interaction | Contact]:
    """Reads ZINTERACTIONS with sender, recipients, what was shared and keywords, and every person of ZCONTACTS.

    Mechanisms stay numbers. Reference: the database's own schema (Core Data, NSDate; iOS 10 to 18); APOLLO
    (S. Edwards), interaction_contact_interactions*.txt; iLEAPP, interactionCcontacts.py.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("ZINTERACTIONS"):
        return
    contacts = list(tables.rows("ZCONTACTS", ("ZIDENTIFIER", "ZDISPLAYNAME"), CONTACT))
    people = rows.by_rowid(contacts)
    recipients = core_data.joined(tables, "INTERACTIONRECIPIENT", "RECIPIENTS")
    attached = core_data.joined(tables, "INTERACTIONS", "ATTACHMENTS")
    things = tables.by_id("ZATTACHMENT", (), ("ZCONTENTTEXT", "ZUTI", "ZCONTENTURL", "ZSIZEINBYTES"))
    words = keywords(tables)
    for row in tables.rows("ZINTERACTIONS", INTERACTION, INTERACTION_MORE):
        sender = people.get(row["ZSENDER"])
        others = [person for each in recipients.get(row.rowid, []) if (person := people.get(each))]
        direction = row.integer("ZDIRECTION")
        yield Interaction(
            locator=row.locator,
            state=row.state,
            app=row.text("ZBUNDLEID") or "",
            direction=None if direction is None else _DIRECTIONS.get(direction, str(direction)),
            mechanism=row.text("ZMECHANISM"),
            conversation=row.text("ZDOMAINIDENTIFIER"),
            account=row.text("ZACCOUNT"),
            sender=chat.text(sender, "ZIDENTIFIER"),
            recipients=tuple(name for each in others if (name := each.text("ZIDENTIFIER"))),
            participants=participants(sender, others),
            started=epochs.cocoa_s(row["ZSTARTDATE"]),
            ended=epochs.cocoa_s(row["ZENDDATE"]),
            created=epochs.cocoa_s(row["ZCREATIONDATE"]),
            details=(
                *details(row, *INTERACTION_MORE[2:]),
                *shared(things, attached.get(row.rowid, [])),
                *(each for word in words.get(row.rowid, []) for each in details(word)),
            ),
        )
    for person in contacts:
        name = person.text("ZIDENTIFIER")
        yield Contact(
            locator=person.locator,
            state=person.state,
            service="interactionC",
            name=person.text("ZDISPLAYNAME"),
            identifiers=(Identifier(identifier=name),) if name else (),
            created=epochs.cocoa_s(person["ZCREATIONDATE"]),
            details=tuple(detail(each, person[each]) for each in CONTACT[1:] if person[each]),
        )
