"""Messages, calls and voicemail of Google Voice in what Google hands out of an account."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Attachment, Call, Conversation, Detail, Message, Participant, Voicemail
from parsers.support import page_entry, social, stated, voice_page, written_time

_SERVICE = "Google Voice"
_MOST_OTHERS = 50
_DIRECTION: dict[str, Literal["outgoing", "incoming", "missed"]] = {
    "placed": "outgoing", "received": "incoming", "missed": "missed",
}  # fmt: skip


@parser(
    name="exports.google_voice",
    version="1.0",
    match=["**/Voice/*/*.html"],
    emits=[Call, Conversation, Message, Voicemail],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Call | Conversation | Message | Voicemail]:
    """Reads every message, call and voicemail of a page, and who takes part. A voicemail's text is made by Google.

    The conversation of messages is the numbers of the others, in their order; the name of the file where it has none.
    Reference: parsers/support/voice_page.py names the sources of the form; times in RFC 3339.
    """
    data = page_entry.whole(context, voice_page.MOST_BYTES)
    page = voice_page.VoicePage(data)
    kind = next((label for label in page.labels if label in ("voicemail", *_DIRECTION)), None)
    others = tuple(page.others)[:_MOST_OTHERS]
    conversation = ", ".join(others) or entry.path.rpartition("/")[2].partition(" - ")[0]
    labels = stated.joined(*page.labels, page.deletion)
    if len(page.others) > _MOST_OTHERS:
        context.warn(f"only the first {_MOST_OTHERS} of {len(page.others)} others are named")
    if not all(item.call for item in page.items):
        yield Conversation(
            locator=f"bytes 0+{len(data)}",
            service=_SERVICE,
            conversation=conversation,
            participants=tuple(
                Participant(identifier=each, name=page.others[each] or None) for each in others
            ),
        )
    for item in page.items:
        place, moment = f"bytes {item.start}+{item.end - item.start}", written_time.moment(item.time)
        files, name = tuple(Attachment(path=each) for each in item.files), item.name or None
        number, seconds = item.number, item.seconds
        if item.call and kind == "voicemail":
            yield Voicemail(
                locator=place, number=number, name=name, duration_s=seconds, attachments=files, received=moment,
                status=labels, transcript=item.body,
            )  # fmt: skip
        elif item.call:
            yield Call(
                locator=place, service=_SERVICE, direction=_DIRECTION.get(kind or "", "unknown"), number=number,
                name=name, duration_s=seconds, status=labels, started=moment,
                details=tuple(Detail(name="file", value=each) for each in item.files),
            )  # fmt: skip
        else:
            own = social.given(number) if item.own else ()
            yield Message(
                locator=place,
                service=_SERVICE,
                direction="outgoing" if item.own else "incoming" if number else "unknown",
                conversation=conversation,
                sender=number,
                recipients=others if item.own else (),
                participants=social.sender(number, name, own),
                body=item.body,
                status=labels,
                deletion=page.deletion,
                sent=moment,
                attachments=files,
            )
