"""Messages in Meta's answers to legal requests for Facebook and Instagram."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Conversation, Message
from parsers.support import meta_records, meta_return, page_entry


@parser(
    name="exports.meta_records",
    version="1.0",
    match=["**/records.html", "**/preservation*.html"],
    emits=[Conversation, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Conversation | Message]:
    """Reads every thread of the section unified_messages and its messages. Other sections are not read.

    A message whose author has the number that the request names as its target is outgoing.
    Reference: RLEAPP, fbigMessages and meta_records (2026): the form, and labels of one return, in English.
    """
    data = page_entry.whole(context, meta_records.MOST_BYTES)
    page = meta_records.Page(data, "request_parameters", "unified_messages")
    target = meta_records.text(page.section("request_parameters"), "Target") or ""
    own = (target,) if target.isdecimal() else ()
    for said in page.damage:
        context.warn(said)
    for section in page.section("unified_messages"):
        for record in section.records:
            for thread in meta_records.values(record, "Thread"):
                yield from meta_return.thread(thread, own)
