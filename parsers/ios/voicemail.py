"""The voicemail of iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Attachment, Voicemail
from parsers.support import chat, epochs, rows
from parsers.support.stated import details

_COLUMNS = ("date", "sender", "callback_num", "duration", "trashed_date", "flags")
_MORE = ("remote_uid", "expiration", "label", "uuid", "receiver")


@parser(
    name="ios.voicemail",
    version="1.0",
    match=["**/Library/Voicemail/voicemail.db"],
    tables=[("voicemail.sender", "voicemail.callback_num", "voicemail.trashed_date")],
    emits=[Voicemail],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Voicemail]:
    """Reads every row of voicemail; its recording is the file beside the database that has the row's number as name.

    ``account`` is the card (ICCID) that the table map names for the row's label. Flags stay a number.
    The transcript is that of a column which some versions have; files beside the recording that hold one are not read.
    Reference: the database's own schema (seconds since 1970; trashed_date since 2001; iOS 3 to 18); iLEAPP,
    voicemail.py; msgvault (transcription).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("voicemail", "date"):
        return
    recordings = {path.rpartition("/")[2]: path for path in context.siblings()}
    cards = chat.one(tables, "map", "label", ("account",))
    for row in tables.rows("voicemail", _COLUMNS, (*_MORE, "transcription")):
        recording = recordings.get(f"{row.rowid}.amr")
        yield Voicemail(
            locator=row.locator,
            state=row.state,
            number=row.text("sender"),
            callback=row.text("callback_num"),
            duration_s=row.number("duration"),
            transcript=chat.filled(row, "transcription"),
            account=chat.text(cards.get(row["label"]), "account"),
            status=chat.words(row, "flags"),
            attachments=(Attachment(path=recording),) if recording else (),
            received=epochs.unix_s(row["date"]),
            trashed=epochs.cocoa_s(row["trashed_date"]),
            details=details(row, *_MORE),
        )
