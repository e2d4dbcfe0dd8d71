"""Messages of iOS and macOS that were typed and not sent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Message
from parsers.support import keyed, plist_tree
from parsers.support.keyed_archive import Thing


@parser(
    name="ios.message_drafts",
    version="1.0",
    match=["**/SMS/Drafts/*/composition.plist", "**/Messages/Drafts/*/composition.plist"],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads text and subject of the draft. The folder is named after the thread that it was typed in.

    A draft without a thread lies in the folder Pending. When it was typed is the file's own time, not in the file.
    Reference: iLEAPP, draftMessage.py; NSKeyedArchiver (texts are archived NSAttributedStrings).
    """
    top = plist_tree.opened(context)
    text, subject = (_text(plist_tree.at(top, name), name, context) for name in ("text", "subject"))
    folders = entry.path.replace("\\", "/").split("/")
    if text is not None or subject is not None:
        yield Message(
            locator=plist_tree.locator("text" if text is not None else "subject"),
            service="Messages",
            direction="draft",
            conversation=folders[-2] if len(folders) > 1 else None,
            subject=subject,
            body=text,
        )


def _text(stored: Any, name: str, context: Context) -> str | None:
    """A text as it stands, or archived; None where there is none, with a warning where it cannot be read."""
    if isinstance(stored, bytes):
        try:
            stored = keyed.read(stored)
        except ValueError as error:
            context.warn(f"{name} cannot be read: {error}", plist_tree.locator(name))
            return None
    if isinstance(stored, Thing):
        return stored.text
    return stored if isinstance(stored, str) else None
