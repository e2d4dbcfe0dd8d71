"""NTFS's journal of changes to files and folders."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import LogEvent
from parsers.support import epochs
from parsers.support.usn_record import PAGE, DamagedPageError, UsnRecord, file_text, next_sound, records

_CHUNK = 256 * PAGE
_ZERO = bytes(_CHUNK)
_REASONS = (
    *("DATA_OVERWRITE", "DATA_EXTEND", "DATA_TRUNCATION", None, "NAMED_DATA_OVERWRITE", "NAMED_DATA_EXTEND"),
    *("NAMED_DATA_TRUNCATION", None, "FILE_CREATE", "FILE_DELETE", "EA_CHANGE", "SECURITY_CHANGE"),
    *("RENAME_OLD_NAME", "RENAME_NEW_NAME", "INDEXABLE_CHANGE", "BASIC_INFO_CHANGE", "HARD_LINK_CHANGE"),
    *("COMPRESSION_CHANGE", "ENCRYPTION_CHANGE", "OBJECT_ID_CHANGE", "REPARSE_POINT_CHANGE", "STREAM_CHANGE"),
    *("TRANSACTED_CHANGE", "INTEGRITY_CHANGE", "DESIRED_STORAGE_CLASS_CHANGE", *(None,) * 6, "CLOSE"),
)


@parser(
    name="windows.usn_journal",
    version="1.1",
    match=["**/$UsnJrnl:$J"],
    emits=[LogEvent],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[LogEvent]:
    """Reads every record of versions 2 and 3: name, file, folder, reasons and time. Zeros before them are skipped.

    Behind damage it goes on with the next record of the page whose number is its own place in the journal.
    Reference: Microsoft, USN_RECORD_V2, USN_RECORD_V3 (winioctl.h) and "Change Journals".
    """
    with context.open() as file:
        start = 0
        while chunk := file.read(_CHUNK):
            if chunk != _ZERO:
                for at in range(0, len(chunk), PAGE):
                    yield from _page(chunk[at : at + PAGE], start + at, context)
            start += len(chunk)


def _page(page: bytes, start: int, context: Context) -> Iterator[LogEvent]:
    at: int | None = 0
    while at is not None:
        try:
            for record in records(page, at):
                yield _event(record, start)
            return
        except DamagedPageError as error:
            at = next_sound(page, error.offset, start)
            left, end = ("the rest of its page is", len(page)) if at is None else ("this is", at)
            where = f"bytes {start + error.offset}+{end - error.offset}"
            context.warn(f"{error}, so {left} not read", where)


def _event(record: UsnRecord, start: int) -> LogEvent:
    return LogEvent(
        locator=f"bytes {start + record.offset}+{record.length}",
        log="$UsnJrnl",
        sequence_number=record.number,
        event=", ".join(_reasons(record.reasons)),
        name=record.name.decode("utf-16-le", "backslashreplace"),
        subject=file_text(record.file),
        container=file_text(record.parent),
        details=f"attributes 0x{record.attributes:08x}, source 0x{record.source:08x}, security {record.security}",
        logged=epochs.filetime(record.moment),
    )


def _reasons(bits: int) -> Iterator[str]:
    for place in range(32):
        if bits >> place & 1:
            name = _REASONS[place] if place < len(_REASONS) else None
            yield name or f"0x{1 << place:08x}"
