"""Conversations and people of Instagram's database of direct messages on Android.

Reference: the application's CREATE statements of direct.db as decompiled and published; HPI, my.instagram.android
(members of the JSON in threads.thread_info, whose account session states); instagrapi, types.py (is_sent_by_viewer,
reactions of a message); mautrix/instagram, thread_item.py (likes of a message).
"""

from __future__ import annotations

from typing import Any

from evidence.model.kinds import Participant, Reaction
from parsers.support import epochs, json_value, social
from parsers.support.rows import Tables

SERVICE = "Instagram"


class Threads:
    """What each thread is called, and the displayed names of those who take part in any."""

    def __init__(self, tables: Tables) -> None:
        self.own = frozenset(
            number for row in tables.rows("session", ("user_id",)) if (number := row.text("user_id"))
        )
        self._threads: dict[str, Any] = {}
        self._names: dict[str, str] = {}
        for row in tables.rows("threads", ("thread_info",), ("thread_id",)):
            info = json_value.decoded(row["thread_info"])
            for thread in social.given(row.text("thread_id"), json_value.text(info, "thread_id")):
                self._threads.setdefault(thread, info)
            for user in users(info):
                name = json_value.filled(user, "full_name", "username")
                if name and (number := identifier(user)):
                    self._names.setdefault(number, name)

    def title(self, thread: str | None) -> str | None:
        """The title of a thread, where it has one."""
        return json_value.filled(self._threads.get(thread), "thread_title") if thread else None

    def direction(self, value: Any, sender: str | None) -> social.Direction:
        """As the message's JSON says, else seen from the accounts of all sessions."""
        mine = json_value.flag(value, "is_sent_by_viewer")
        return social.direction(self.own, sender) if mine is None else "outgoing" if mine else "incoming"

    def name(self, number: str | None) -> str | None:
        """The displayed name of a user."""
        return self._names.get(number) if number is not None else None


def users(info: Any) -> list[Any]:
    """Who takes part in a thread, as its JSON names them: who invited, then the others."""
    inviter = json_value.at(info, "inviter")
    return [*([inviter] if isinstance(inviter, dict) else []), *json_value.objects(info, "recipients")]


def identifier(user: Any) -> str | None:
    """The number of a user, under the name that the version of the application gives it."""
    return json_value.filled(user, "id", "pk_id", "pk")


def participants(info: Any, own: frozenset[str]) -> tuple[Participant, ...]:
    """Those who take part, each once."""
    found = {}
    for user in users(info):
        number = identifier(user)
        found[number] = Participant(
            identifier=number,
            name=json_value.filled(user, "full_name", "username"),
            own=number in own if own and number else None,
        )
    return tuple(found.values())


def reactions(message: Any) -> tuple[Reaction, ...]:
    """The signs that somebody put to a message, and of older messages who liked them."""
    found = json_value.at(message, "reactions")
    return tuple(
        Reaction(
            reaction=json_value.text(each, "emoji") or ("like" if name == "likes" else ""),
            who=json_value.text(each, "sender_id"),
        ).at(epochs.unix_us(json_value.integer(each, "timestamp")))
        for name in ("likes", "emojis")
        for each in json_value.objects(found, name)
    )
