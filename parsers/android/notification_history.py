"""The notifications that Android showed and keeps for its user to look back."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Detail, Notification
from parsers.support import epochs
from parsers.support.protobuf.declared import Declaration, Known, read

_MOST = 64 << 20
_ICON = {8: Known("uri", "text")}
_ENTRY = {
    1: Known("package", "text"), 2: Known("package_at", "int"), 3: Known("channel_name", "text"),
    4: Known("channel_name_at", "int"), 5: Known("channel_id", "text"), 6: Known("channel_id_at", "int"),
    7: Known("uid", "int"), 8: Known("user_id", "int"), 9: Known("posted", "int"), 10: Known("title", "text"),
    11: Known("text", "text"), 12: Known("icon", _ICON), 13: Known("conversation", "text"),
    14: Known("conversation_at", "int"),
}  # fmt: skip
_FILE: Declaration = {
    1: Known("pool", {2: Known("strings", "text", many=True)}), 3: Known("notifications", _ENTRY, many=True),
}  # fmt: skip


@parser(
    name="android.notification_history",
    version="1.0",
    match=["**/notification_history/history/1*"],
    emits=[Notification],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Notification]:
    """Reads the files of Android 11 and later, one an hour or so, where the history is switched on.

    Reference: AOSP frameworks/base, core/proto/android/server/notificationhistory.proto;
    com.android.server.notification.NotificationHistoryProtoHelper (names by their place in a pool, counted from 1).
    """
    with context.open() as file:
        found = read(file.read(_MOST), _FILE)
    if not entry.path.rpartition("/")[2].isdecimal() or (found.damage and found["pool"] is None):
        return
    pool = found.at("pool", "strings") or ()
    if found.damage:
        context.warn(f"what stands behind the damage was not read: {found.damage}", f"bytes 0+{entry.size}")
    for field, each in zip(found.places.get("notifications", ()), found["notifications"], strict=True):
        words = {
            name: each[name]
            or (pool[place - 1] if 0 < (place := each[f"{name}_at"] or 0) <= len(pool) else None)
            for name in ("package", "channel_name", "channel_id", "conversation")
        }
        details = {"channel_id": words["channel_id"], "uid": each["uid"], "user_id": each["user_id"]}
        details |= {"icon_uri": each.at("icon", "uri")}
        yield Notification(
            locator=field.locator,
            app=words["package"] or "",
            title=each["title"],
            body=each["text"],
            channel=words["channel_name"],
            conversation=words["conversation"],
            posted=epochs.unix_ms(each["posted"]),
            details=tuple(
                Detail(name=name, value=value) for name, value in details.items() if value is not None
            ),
        )
