"""Messages of Google Chat in what Google hands out of an account."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Attachment, Conversation, Message, Participant, Reaction
from parsers.support import json_value, social, written_time
from parsers.support.json_file import EVERY, JsonFile

_SERVICE = "Google Chat"


@parser(
    name="exports.google_chat",
    version="1.0",
    match=["**/Google Chat/*/*/messages.json", "**/Google Chat/*/*/group_info.json"],
    emits=[Conversation, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Conversation | Message]:
    """Reads every element of messages, and of group_info.json the group with its members.

    The conversation is the name of the folder. Whose account it is, is not stated.
    Times are words of English; those of other forms stay text.
    Reference: RLEAPP, googleChat; https://developers.google.com/workspace/chat/api/reference/rest/v1/spaces.messages.
    """
    folder = entry.path.rpartition("/")[0].rpartition("/")[2]
    if entry.path.lower().endswith("/group_info.json"):
        for locator, value in JsonFile(context).each():
            yield _group(locator, value, folder)
        return
    for locator, value in JsonFile(context).each("messages", EVERY):
        creator, quoted = json_value.at(value, "creator"), json_value.at(value, "quoted_message_metadata")
        sender = json_value.filled(creator, "email", "name")
        gone = written_time.moment(json_value.at(value, "deleted_date"))
        yield Message(
            locator=locator,
            service=_SERVICE,
            direction="unknown",
            conversation=folder,
            sender=sender,
            participants=social.sender(json_value.text(creator, "email"), json_value.text(creator, "name")),
            body=json_value.text(value, "text"),
            type=json_value.text(creator, "user_type"),
            identifier=json_value.text(value, "message_id"),
            status=json_value.text(value, "message_state"),
            reply_to=json_value.text(quoted, "message_id"),
            reply_text=json_value.text(quoted, "text"),
            reply_sender=json_value.filled(json_value.at(quoted, "creator"), "email", "name"),
            sent=written_time.moment(json_value.at(value, "created_date")),
            edited=written_time.moment(json_value.at(value, "updated_date")),
            deletion="deleted" if gone or json_value.at(value, "deletion_metadata") else None,
            revoked=gone,
            attachments=tuple(
                Attachment(
                    path=json_value.text(each, "export_name"), name=json_value.text(each, "original_name")
                )
                for each in json_value.objects(value, "attached_files")
            ),
            reactions=tuple(
                Reaction(reaction=json_value.text(each, "emoji", "unicode") or "", who=json_value.whole(who))
                for each in json_value.objects(value, "reactions")
                for who in json_value.each(each, "reactor_emails")
                if isinstance(who, str)
            ),
        )


def _group(locator: str, value: Any, folder: str) -> Conversation:
    name, members = json_value.filled(value, "name"), json_value.objects(value, "members")
    people = ((json_value.filled(each, part) for part in ("email", "name", "user_type")) for each in members)
    return Conversation(
        locator=locator, service=_SERVICE, conversation=folder, conversation_name=name,
        participants=tuple(Participant(identifier=email, name=name, role=kind) for email, name, kind in people),
    )  # fmt: skip
