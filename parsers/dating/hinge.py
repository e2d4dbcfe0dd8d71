"""People and their media of Hinge on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact, FileReference
from parsers.support import epochs, hinge, rows, social, stated


@parser(
    name="hinge.people",
    version="1.0",
    match=["**/co.hinge.app/databases/db"],
    tables=[("profiles.userId", "profiles.firstName", "profiles.didJustJoin", "subject_media.userId")],
    emits=[Contact, FileReference],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact | FileReference]:
    """Reads every row of profiles with the answers of subject_answers, and of subject_media and player_media (the
    account's own), which hold addresses, not pictures.

    A profile is a person whom the application kept, not that anybody looked at it; ``created`` and ``modified`` are
    when it wrote the row. Codes are details. Answers of somebody without a profile are a contact of their own.
    Reference: ALEAPP, hinge (2026: tables, columns, milliseconds since 1970, member ``response`` of an answer).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("profiles", "userId"):
        return
    answers = tables.grouped("subject_answers", "userId", ("answerData",), ("questionId",))
    names, held = {}, set()
    for row in tables.rows(
        "profiles", ("userId", "firstName"), ("lastName", "jobTitle", "created", "updated", *hinge.TOLD)
    ):
        names[row["userId"]] = name = stated.joined(row.text("firstName"), row.text("lastName"), by=" ")
        held.add(row["userId"])
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=hinge.SERVICE,
            name=name,
            identifiers=social.identifiers(hinge.SERVICE, row.text("userId")),
            title=row.text("jobTitle"),
            created=epochs.unix_ms(row["created"]),
            modified=epochs.unix_ms(row["updated"]),
            details=(*stated.details(row, *hinge.TOLD), *hinge.answers(answers.get(row["userId"], ()))),
        )
    for who, found in answers.items():
        for row in found if who not in held else ():
            yield Contact(
                locator=row.locator,
                state=row.state,
                service=hinge.SERVICE,
                identifiers=social.identifiers(hinge.SERVICE, row.text("userId")),
                details=tuple(hinge.answers((row,))),
            )
    for table, word in (("subject_media", "media of a profile"), ("player_media", "the account's own media")):
        for row in tables.rows(table, hinge.MEDIA, hinge.MORE):
            yield hinge.media(row, word, names.get(row["userId"]))
