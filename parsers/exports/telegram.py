"""Chats in what Telegram Desktop exports as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account, Call, Contact, Message
from parsers.support import json_value, telegram_export
from parsers.support.json_file import EVERY, JsonFile, locator_of

_TYPES = ("message", "service")


@parser(
    name="exports.telegram",
    version="1.0",
    match=["**/result.json"],
    emits=[Account, Call, Contact, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account | Call | Contact | Message]:
    """Reads every message and call of the file's one chat, or the account, its contacts, and every message and call of
    all its chats and of those that it left.

    personal_information states the account; in the export of one chat nothing does, so the direction is unknown.
    A chat without a name is called by its type.
    Reference: https://core.telegram.org/import-export; parsers/support/telegram_export.py: times.
    """
    file = JsonFile(context)
    place, personal = next(file.each("personal_information"), ("", None))
    number = json_value.text(personal, "user_id")
    if number:
        yield telegram_export.account(place, personal)
    for locator, value in file.each("contacts", "list", EVERY):
        if isinstance(value, dict):
            yield telegram_export.contact(locator, value)
    own = (f"user{number}", f"user_id{number}") if number else ()
    one = {name: file.one(name) for name in ("id", "name")}
    for path, value in file.walk("messages", EVERY):
        if json_value.text(value, "type") in _TYPES:
            yield telegram_export.stated_in(locator_of(path), value, one, own, context)
    for chats in ("chats", "left_chats"):
        named: dict[str | int, dict[str, Any]] = {}
        for name in ("id", "type", "name"):
            for path, value in file.walk(chats, "list", EVERY, name):
                named.setdefault(path[2], {})["name" if name == "type" else name] = value
        for path, value in file.walk(chats, "list", EVERY, "messages", EVERY):
            if json_value.text(value, "type") in _TYPES:
                yield telegram_export.stated_in(locator_of(path), value, named.get(path[2]), own, context)
