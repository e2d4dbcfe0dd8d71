"""The tasks that Android's list of recent applications holds."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import AppUsage
from evidence.model.timestamp import Timestamp
from parsers.support import epochs, xml_entry

_DETAILS = (
    *("task_id", "affinity", "root_affinity", "effective_uid", "user_id", "task_type", "last_description"),
    *("task_affiliation", "calling_uid", "calling_package", "orig_activity", "first_active_time"),
    *("last_active_time", "window_mode"),
)
_INTENT = ("action", "data", "type", "component", "flags")


@parser(name="android.recent_tasks", version="1.0", match=["**/recent_tasks/*_task.xml"], emits=[AppUsage])
def parse(entry: ParsedEntry, context: Context) -> Iterator[AppUsage]:
    """Reads a file of recent_tasks: the activity, when the task was last moved to the front or back, and its intent.

    A time is stored with a minus where the task was moved to the back: ``used`` is the moment without it, its raw value
    has it.
    The picture of the task is ``snapshots/TASK_ID.jpg`` in the folder above; it is a file entry of its own.
    Reference: AOSP frameworks/base, com.android.server.wm.Task (saveToXml) and TaskPersister, formerly
    com.android.server.am.TaskRecord (Android 5 and later; ABX from Android 12 on), android.content.Intent (saveToXml).
    """
    root = xml_entry.opened(context, "task")
    if root is None:
        return
    activity = root.get("real_activity") or root.get("orig_activity")
    intent = root.at_path("intent")
    component = activity or (intent.get("component") if intent is not None else None)
    yield AppUsage(
        locator=root.locator,
        app=(component or "").partition("/")[0] or root.get("affinity") or "",
        event="recent task",
        component=component,
        source="recent tasks",
        used=_moved(root.get("last_time_moved")),
        details=(
            *xml_entry.details(root, *_DETAILS),
            *(xml_entry.details(intent, *_INTENT) if intent is not None else ()),
        ),
    )


def _moved(stored: str | None) -> Timestamp | None:
    found = epochs.unix_ms(stored.removeprefix("-")) if stored is not None else None
    return None if found is None or stored is None else Timestamp(found.unix_ns, stored, found.encoding)
