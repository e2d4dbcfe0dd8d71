"""What Google's application on Android kept as recent: searches, and pages that were opened from it."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import WebSearch, WebVisit
from evidence.model.timestamp import Timestamp
from parsers.support import epochs, stated
from parsers.support.protobuf import numbered
from parsers.support.protobuf.wire import Field, Message

_APP, _MOST = "com.google.android.googlequicksearchbox", 64 << 20
_KNOWN = ("4", "5", "7.1", "7.3")
_NAMES = {
    "1": "id",
    "7.2": "domain",
    "8.1": "category",
    "8.2": "engine",
    "9": "screenshot",
    "17": "second time",
}


@parser(
    name="android.google_recents",
    version="1.0",
    match=[
        "**/com.google.android.googlequicksearchbox/files/recently/*",
        "**/com.google.android.googlequicksearchbox/files/accounts/*/RecentsDataStore.pb",
    ],
    emits=[WebSearch, WebVisit],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[WebSearch | WebVisit]:
    """Reads every record of the file, field 1: one with a page is a visit, one without it a search. What else it holds
    is among the details, by name where it was published; a screenshot is a file whose name ends in its number.

    Reference: ALEAPP, googleQuickSearchboxRecent (numbers of fields and their meanings, milliseconds since 1970).
    """
    with context.open() as file:
        data = file.read(_MOST + 1)
    if len(data) > _MOST:
        context.warn(f"only the first {_MOST} bytes were read")
    message = Message(data[:_MOST])
    if message.damage and message.all(1):
        context.warn(f"not all of it was read: {message.damage}")
    for field in message.all(1):
        record = field.message
        if record is not None and (record.at(4) or record.at(5) or record.at(7)):
            yield _record(field, record)


def _record(field: Field, record: Message) -> WebSearch | WebVisit:
    query, url = (_text(record.at(*path)) for path in ((5,), (7, 1)))
    more = ((each.name, each.value) for each in numbered.details(record) if each.name not in _KNOWN)
    details = tuple(stated.detail(_NAMES.get(name, name), value) for name, value in more)
    at = record.at(4)
    when: Timestamp | None = epochs.unix_ms(at.unsigned) if at is not None and at.unsigned else None
    if url is None:
        return WebSearch(
            locator=field.locator,
            service="Google",
            app=_APP,
            query=query or "",
            searched=when,
            details=details,
        )
    asked = (stated.detail("query", query),) if query else ()
    title, details = _text(record.at(7, 3)), (*asked, *details)
    return WebVisit(
        locator=field.locator, browser="Google", url=url, title=title, visited=when, details=details
    )


def _text(field: Field | None) -> str | None:
    return None if field is None else field.text
