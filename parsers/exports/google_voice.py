"""Messages, calls and voicemail of Google Voice in what Google hands out of an account."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Attachment, Call, Message, Participant, Voicemail
from parsers.support import voice_page, written_time

_SERVICE = "Google Voice"
_DIRECTION: dict[str, Literal["outgoing", "incoming", "missed"]] = {
    "placed": "outgoing", "received": "incoming", "missed": "missed",
}  # fmt: skip


@parser(
    name="exports.google_voice",
    version="1.0",
    match=["**/Voice/Calls/*.html"],
    emits=[Call, Message, Voicemail],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Call | Message | Voicemail]:
    """Reads every message and every call of a page. Text that Google made of a voicemail is not read.

    The conversation of messages is the numbers of the others, in their order; the name of the file where it has none.
    Reference: parsers/support/voice_page.py names the sources of the form; times in RFC 3339.
    """
    with context.open() as file:
        data = file.read(voice_page.MOST_BYTES + 1)
    if len(data) > voice_page.MOST_BYTES:
        context.warn(f"the page is larger than {voice_page.MOST_BYTES} bytes and was not read")
        return
    page = voice_page.VoicePage(data)
    kind = next((label for label in page.labels if label in ("voicemail", *_DIRECTION)), None)
    members = tuple(Participant(identifier=each, name=name or None) for each, name in page.others.items())
    conversation = ", ".join(page.others) or entry.path.rpartition("/")[2].partition(" - ")[0]
    labels = ", ".join(page.labels) or None
    for item in page.items:
        place, moment = f"bytes {item.start}+{item.end - item.start}", written_time.moment(item.time)
        files = tuple(Attachment(path=each) for each in item.files)
        if not item.call:
            yield Message(
                locator=place,
                service=_SERVICE,
                direction="outgoing" if item.own else "incoming" if item.number else "unknown",
                conversation=conversation,
                sender=item.number,
                recipients=tuple(page.others) if item.own else (),
                participants=members,
                body=item.body,
                sent=moment,
                attachments=files,
            )
        elif kind == "voicemail":
            yield Voicemail(
                locator=place,
                number=item.number,
                name=item.name or None,
                duration_s=item.seconds,
                attachments=files,
                received=moment,
            )
        else:
            yield Call(
                locator=place,
                service=_SERVICE,
                direction=_DIRECTION.get(kind or "", "unknown"),
                number=item.number,
                name=item.name or None,
                duration_s=item.seconds,
                status=labels,
                started=moment,
            )
