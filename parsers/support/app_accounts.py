"""What an application on Android states in its preferences of the account that is signed in to it.

Android keeps the state before a write beside a file of preferences (``….xml.bak``) until the write is complete, so that
of one that did not end the earlier state is there, too.

Reference: AOSP, frameworks/base, android.app.SharedPreferencesImpl (writeToFile, makeBackupFile), ContextImpl
(getSharedPreferencesPath: the folder shared_prefs of the application's own).
"""

from __future__ import annotations

import re

from evidence.contract.context import Context
from evidence.model.kinds import Detail
from parsers.support.android_xml.elements import MOST_BYTES
from parsers.support.shared_preferences import Preference, read

_PLACE = re.compile(r"bytes (\d+)\+(\d+)")
_FOLDER = "shared_prefs"


def places(*names: str) -> list[str]:
    """Globs of these files of preferences, and of their earlier states."""
    return [f"**/{name}.xml{end}" for name in names for end in ("", ".bak")]


def application(path: str) -> str | None:
    """The application whose folder ``shared_prefs`` a file lies in, of its path; None where it lies elsewhere."""
    _, _, above = path.rpartition("/")[0].rpartition(f"/{_FOLDER}")[0].rpartition("/")
    return above if f"/{above}/{_FOLDER}/" in path and "." in above else None


class Stated:
    """Preferences by name; of one that stands twice the last."""

    def __init__(self, all_: tuple[Preference, ...]) -> None:
        self.all = all_
        self._named = {each.name: each for each in all_}

    def text(self, *names: str) -> str | None:
        """The first of these that is a text or number and not empty."""
        for name in names:
            value = self._value(name)
            if isinstance(value, str | int) and not isinstance(value, bool) and value != "":
                return str(value)
        return None

    def integer(self, name: str) -> int | None:
        """A whole number."""
        value = self._value(name)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def details(self, *names: str) -> tuple[Detail, ...]:
        """Those of these that are stated, as stored."""
        found = ((name, self._value(name)) for name in names)
        return tuple(
            Detail(name=name, value=value)
            for name, value in found
            if isinstance(value, str | int) and value != ""
        )

    def locator(self, *names: str) -> str:
        """The bytes from the first to the last of these that are stated."""
        found = (_PLACE.fullmatch(self._named[name].locator) for name in names if name in self._named)
        spans = [(int(place[1]), int(place[1]) + int(place[2])) for place in found if place]
        start, end = min(span[0] for span in spans), max(span[1] for span in spans)
        return f"bytes {start}+{end - start}"

    def _value(self, name: str) -> object:
        return self._named[name].value if name in self._named else None


def opened(context: Context) -> Stated | None:
    """The entry's preferences; None, with a warning, where they cannot be read. What is damaged is warned of."""
    with context.open() as file:
        data = file.read(MOST_BYTES + 1)
    try:
        found = read(data)
    except ValueError as error:
        context.warn(f"not preferences of Android that can be read: {error}")
        return None
    for sentence in found.damage:
        context.warn(f"the preferences are damaged: {sentence}")
    return Stated(found.all)
