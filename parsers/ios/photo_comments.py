"""Comments, likes and captions in iCloud's shared albums, of Photos.sqlite."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Message
from evidence.model.kinds.attachment import Attachment
from evidence.model.kinds.participant import Participant
from parsers.support import chat, epochs, photo_library, rows
from parsers.support.stated import details

_TABLE, _PEOPLE = "ZCLOUDSHAREDCOMMENT", "ZCLOUDSHAREDALBUMINVITATIONRECORD"
_PERSON = "ZCOMMENTERHASHEDPERSONID"
_NAMES = ("ZINVITEEFULLNAME", "ZINVITEEFIRSTNAME", "ZINVITEELASTNAME")
_OF = ("ZCOMMENTEDASSET", "ZLIKEDASSET")
_MORE = ("ZCOMMENTCLIENTDATE", "ZCOMMENTTYPE")


@parser(
    name="ios.photo_comments",
    version="1.0",
    match=["**/PhotoData/Photos.sqlite", "**/*.photoslibrary/database/Photos.sqlite"],
    tables=[(f"{_TABLE}.ZCOMMENTDATE", f"{_TABLE}.ZISMYCOMMENT")],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every row of ZCLOUDSHAREDCOMMENT with the picture that it is about; ``type`` is what the store marks it as.

    ``sender`` is the hashed number of a person, that of ios.photo_invitations and ios.shared_albums; the name beside it
    is that of an invitation.
    Reference: the database's own schema (Core Data, NSDate); osxphotos (R. Turnbull, MIT), comments and likes.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has(_TABLE):
        return
    people = chat.one(tables, _PEOPLE, "ZINVITEEHASHEDPERSONID", (), _NAMES)
    assets = tables.by_id(
        "ZASSET" if tables.has("ZASSET") else "ZGENERICASSET", (), ("ZDIRECTORY", "ZFILENAME")
    )
    marks = ("ZISLIKE", "ZISCAPTION", "ZISMYCOMMENT")
    for row in tables.rows(
        _TABLE, ("ZCOMMENTDATE", "ZCOMMENTTEXT", _PERSON, *marks), ("ZCLOUDGUID", *_OF, *_MORE)
    ):
        person = people.get(row[_PERSON]) if row[_PERSON] is not None else None
        name = chat.filled(person, *_NAMES)
        asset = next((found for each in _OF if (found := assets.get(row[each]))), None)
        sender = row.text(_PERSON)
        yield Message(
            locator=row.locator,
            state=row.state,
            service="iCloud shared albums",
            direction=chat.direction(row.integer("ZISMYCOMMENT")),
            type="like"
            if chat.flag(row, "ZISLIKE")
            else "caption"
            if chat.flag(row, "ZISCAPTION")
            else "comment",
            identifier=row.text("ZCLOUDGUID"),
            sender=sender,
            participants=(Participant(identifier=sender, name=name, role="author"),) if name else (),
            body=row.text("ZCOMMENTTEXT"),
            attachments=(Attachment(path=photo_library.path(asset)),) if asset else (),
            sent=epochs.cocoa_s(row["ZCOMMENTDATE"]),
            details=details(row, *_MORE, *(() if asset else _OF)),
        )
