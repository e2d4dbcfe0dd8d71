"""Browsing history in what Google hands out of an account."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Detail, WebVisit
from parsers.support import epochs, json_value
from parsers.support.json_file import EVERY, JsonFile


@parser(
    name="exports.google_chrome",
    version="1.0",
    match=["**/*.json"],
    marks=[b'"Browser History"'],
    emits=[WebVisit],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[WebVisit]:
    """Reads every element of Browser History. client_id is the synchronized device's.

    Names of files are in the account's language, so the file is known by what it holds.
    Reference: RLEAPP, chromeHistory; HPI, my.google.takeout: members of the JSON; times in microseconds since 1970.
    """
    for locator, value in JsonFile(context).each("Browser History", EVERY):
        device = json_value.text(value, "client_id")
        yield WebVisit(
            locator=locator,
            browser="Chrome (Google account)",
            url=json_value.text(value, "url") or "",
            title=json_value.text(value, "title"),
            transition=json_value.filled(value, "page_transition", "page_transition_qualifier"),
            visited=epochs.unix_us(json_value.integer(value, "time_usec")),
            details=(Detail(name="client_id", value=device),) if device else (),
        )
