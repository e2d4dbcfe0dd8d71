"""What messages and calls of Android's providers have in common: boxes, subscriptions, threads, columns of details.

Reference: AOSP packages/providers/TelephonyProvider, MmsSmsDatabaseHelper.java (threads.recipient_ids: numbers of rows
of canonical_addresses, with spaces between); android.provider.Telephony (TextBasedSmsColumns, BaseMmsColumns).
"""

from __future__ import annotations

from typing import Literal

from evidence.model.kinds import Detail
from parsers.support import stated
from parsers.support.rows import Row, Tables

_BOXES = {1: "inbox", 2: "sent", 3: "draft", 4: "outbox", 5: "failed", 6: "queued"}
_READ: dict[int | None, str] = {0: "unread", 1: "read"}
_MOST = 250
"""People of a thread that are named."""


class Box:
    """The box that a message lies in, in words, with ``read`` or ``unread`` of a received one; what follows of it."""

    def __init__(self, row: Row, column: str) -> None:
        number = row.integer(column)
        read = _READ.get(row.integer("read")) if number == 1 else None
        word = None if number is None else _BOXES.get(number, f"{column.removeprefix('msg_')} {number}")
        self.words = stated.joined(word, read)
        self.incoming, self.draft = number == 1, number == 3
        self.unsent = number in (3, 4, 5, 6)
        self.direction: Literal["incoming", "outgoing", "draft", "unknown"] = (
            "incoming"
            if self.incoming
            else "draft"
            if self.draft
            else "outgoing"
            if number in _BOXES
            else "unknown"
        )


class Threads:
    """The threads of a database, by the number that its messages carry."""

    def __init__(self, tables: Tables) -> None:
        self._threads = tables.by_id("threads", (), ("recipient_ids",))
        self._addresses = tables.by_id("canonical_addresses", (), ("address",))
        self._people: dict[int, tuple[str, ...]] = {}

    def people(self, message: Row) -> tuple[str, ...]:
        """The addresses of a message's thread; none where the thread is not there any more."""
        thread = self._threads.get(message["thread_id"])
        if thread is None:
            return ()
        if thread.rowid not in self._people:
            self._people[thread.rowid] = self._named(thread)
        return self._people[thread.rowid]

    def _named(self, thread: Row) -> tuple[str, ...]:
        numbers = (thread.text("recipient_ids") or "").split(" ", _MOST)
        if len(numbers) > _MOST:
            thread.context.warn(
                f"of the people of the thread only the first {_MOST} were read", thread.locator
            )
        rows = (
            self._addresses.get(int(each)) for each in numbers[:_MOST] if each.isdecimal() and len(each) < 20
        )
        return tuple(address for row in rows if row is not None and (address := row.text("address")))


def subscription(row: Row) -> str | None:
    """The number of the subscription (row of siminfo in telephony.db) that a message went by; -1 stands for none."""
    number = row.integer("sub_id")
    return None if number is None or number < 0 else str(number)


def in_bin(row: Row) -> str | None:
    """The folder of a message that lies in Samsung's bin, whose tables alone have bin_timestamp."""
    return "bin" if row["bin_timestamp"] is not None else None


XIAOMI = ("deleted", "sync_state", "block_type", "timed", "out_time", "mx_status", "mx_type", "mx_id", "favorite_date",
          "fake_cell_type", "url_risky_type")  # fmt: skip
"""Columns that Xiaomi adds to sms and pdu.

Reference: miui.provider.ExtraTelephony, decompiled (DeletableSyncColumns, Sms, Mms).
"""


def state(row: Row) -> Literal["live", "deleted", "recovered"]:
    """Deleted where Xiaomi's columns say so: the row stays until the deletion was told to its cloud."""
    marked = row["sync_state"] is not None and row.integer("deleted")
    return "deleted" if marked and row.state == "live" else row.state


def set_details(row: Row, *columns: str) -> tuple[Detail, ...]:
    """Those of these columns that hold something: neither an empty text nor 0, with which most are filled."""
    return stated.details(row, *columns, but=tuple(column for column in columns if not row[column]))
