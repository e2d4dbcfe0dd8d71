"""TeleGuard: whose store it is, and what a row of its messages is.

Reference: ALEAPP, module Teleguard (2026: tables, columns, types CALL, MEDIA and SERVICE, members of the metadata,
milliseconds since 1970; who has the number of the service's user wrote what went out).
"""

from __future__ import annotations

from evidence.model.kinds import Attachment, Call, Message
from parsers.support import epochs, json_text, json_value, social, stated
from parsers.support.rows import Row, Tables

SERVICE = "TeleGuard"
_DETAILS = ("userTime", "isEdited", "metadata")


def owners(tables: Tables) -> tuple[str, ...]:
    """The number of the account that the store is of; none where it does not say."""
    users = (row for row in tables.live("service", ("id", "data")) if row["id"] == "user")
    return social.given(*(json_value.text(json_value.decoded(row["data"]), "serverId") for row in users))


def item(row: Row, own: tuple[str, ...]) -> Call | Message:
    """A call, or a message of whatever type."""
    kind, sender = row.text("type"), row.text("sender") or None
    if kind == "CALL":
        return _call(row, own, sender)
    told = json_value.decoded(row["metadata"])
    files = json_value.at(told, "files")
    return Message(
        locator=row.locator,
        state=row.state,
        service=SERVICE,
        direction=social.direction(own, sender),
        conversation=row.text("chatId"),
        sender=sender,
        recipients=social.given(row.text("receiver")),
        body=row.text("content"),
        type=kind,
        status=row.text("status"),
        identifier=row.text("id"),
        sent=epochs.unix_ms(row["createDate"]),
        attachments=tuple(Attachment(name=name) for name in files) if isinstance(files, dict) else (),
        details=stated.details(row, *_DETAILS),
    )


def _call(row: Row, own: tuple[str, ...], sender: str | None) -> Call:
    told, receiver = json_text.members(row, "metadata"), row.text("receiver")
    direction = social.direction(own, sender)
    return Call(
        locator=row.locator,
        state=row.state,
        service=SERVICE,
        direction=direction,
        number=receiver if direction == "outgoing" else sender,
        answered=json_value.flag(told, "isSuccessfull"),
        status=json_value.text(told, "subtext"),
        conversation=row.text("chatId"),
        identifier=row.text("id"),
        started=epochs.unix_ms(row["createDate"]),
        details=stated.details(row, "content", *_DETAILS),
    )
