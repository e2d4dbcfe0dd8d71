"""How long applications of iOS were used with the keyboard."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import AppUsage
from evidence.model.timestamp import Timestamp
from parsers.support import plist_tree, written_time
from parsers.support.stated import detail, number_text


@parser(
    name="ios.keyboard_use", version="1.0", match=["**/Keyboard/app_usage_database.plist"], emits=[AppUsage]
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[AppUsage]:
    """Reads every use of every application: since when, its seconds, and those with the keyboard as details.

    Reference: iLEAPP, keyboard.py (the keys, seconds).
    """
    top = plist_tree.opened(context)
    for app, uses in top.items() if isinstance(top, dict) else ():
        for number, use in enumerate(uses if isinstance(uses, list) else ()):
            start, times = (plist_tree.at(use, key) for key in ("startDate", "keyboardTimes"))
            yield AppUsage(
                locator=plist_tree.locator(app, number),
                app=app,
                event="keyboard use",
                source="app_usage_database",
                duration_s=number_text(plist_tree.at(use, "appTime")),
                started=start if isinstance(start, Timestamp) else written_time.moment(start),
                details=tuple(
                    detail("keyboardTimes", each)
                    for each in (times if isinstance(times, list) else ())
                    if isinstance(each, int | float | str)
                ),
            )
