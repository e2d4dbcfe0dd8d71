"""Messages in Meta's answers to legal requests for Facebook and Instagram."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Message
from parsers.support import meta_records, meta_return, page_entry

_MESSAGE = {"Author", "Sent", "Body"}


@parser(
    name="exports.meta_records",
    version="1.0",
    match=["**/records.html", "**/preservation*.html"],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every message of every thread of the section unified_messages. Other sections are not read.

    A message whose author has the number that the request names as its target is outgoing.
    Reference: RLEAPP, fbigMessages and meta_records (2026): the form, and labels of one return, in English.
    """
    data = page_entry.whole(context, meta_records.MOST_BYTES)
    page = meta_records.Page(data, "request_parameters", "unified_messages")
    target = meta_records.text(page.section("request_parameters"), "Target") or ""
    own = (target,) if target.isdecimal() else ()
    for section in page.section("unified_messages"):
        for record in section.records:
            for thread in meta_records.values(record, "Thread"):
                name = thread.text.strip("() ")
                for block in thread.records:
                    if any(each.label in _MESSAGE for each in block):
                        yield meta_return.message(block, name, own)
