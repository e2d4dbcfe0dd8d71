"""The two forms of protobuf in which Android keeps its statistics of use.

Reference: AOSP frameworks/base, core/proto/android/server/usagestatsservice.proto (Android 10) and
usagestatsservice_v2.proto (Android 11 and later, names as tokens of a table beside the intervals).
"""

from __future__ import annotations

from pathlib import PurePosixPath

from evidence.contract.context import Context
from parsers.support.protobuf.declared import Declaration, Found, Known, read

MOST_BYTES = 256 << 20
"""Of a file, what is read."""
_SUM = {
    3: Known("last_active", "int"), 4: Known("total_active", "int"), 5: Known("last_event", "int"),
    6: Known("launches", "int"), 8: Known("last_service", "int"), 9: Known("total_service", "int"),
    10: Known("last_visible", "int"), 11: Known("total_visible", "int"), 12: Known("last_component", "int"),
}  # fmt: skip
_COUNT = {1: Known("count", "int"), 2: Known("time", "int")}
_SCREEN = {
    10: Known("interactive", _COUNT), 11: Known("non_interactive", _COUNT),
    12: Known("keyguard_shown", _COUNT), 13: Known("keyguard_hidden", _COUNT),
}  # fmt: skip
_POOL = {1: Known("size", "int"), 2: Known("strings", "text", many=True)}
NAMED: Declaration = {
    1: Known("end", "int"), 2: Known("pool", _POOL), **_SCREEN,
    20: Known("packages", {1: Known("package", "text"), 2: Known("package_at", "int"), **_SUM}, many=True),
    22: Known("events", {
        1: Known("package", "text"), 2: Known("package_at", "int"), 3: Known("class", "text"),
        4: Known("class_at", "int"), 5: Known("time", "int"), 7: Known("type", "int"),
        9: Known("shortcut", "text"), 11: Known("bucket", "int"), 12: Known("channel", "text"),
        13: Known("channel_at", "int"), 15: Known("root_package_at", "int"), 16: Known("root_class_at", "int"),
    }, many=True),
}  # fmt: skip
"""Android 10: names in full, or their place in a pool, counted from 1."""
TOKENS: Declaration = {
    1: Known("end", "int"), 2: Known("major", "int"), **_SCREEN,
    20: Known("packages", {1: Known("package_at", "int"), **_SUM}, many=True),
    22: Known("events", {
        1: Known("package_at", "int"), 2: Known("class_at", "int"), 3: Known("time", "int"),
        5: Known("type", "int"), 7: Known("shortcut_at", "int"), 8: Known("bucket", "int"),
        9: Known("channel_at", "int"), 11: Known("root_package_at", "int"), 12: Known("root_class_at", "int"),
    }, many=True),
}  # fmt: skip
"""Android 11 and later: names as tokens of the table."""
_TABLE: Declaration = {
    2: Known("packages", {1: Known("token", "int"), 2: Known("strings", "text", many=True)}, many=True)
}


class Names:
    """The names that an interval's numbers stand for: 0 and None are none, 1 is the first of its list.

    Of Android 10 there is one list, the interval's own pool; later each package has one, the first of it is its own
    name, and the packages are numbered themselves.
    """

    def __init__(self, pool: tuple[str, ...] | None, table: Found | None = None) -> None:
        self._pool = pool
        self._lists = {each["token"]: each["strings"] for each in table["packages"]} if table else {}

    def package(self, stated: Found, name: str = "package") -> str | None:
        """The package that a sum or an event is of; None where its number is not known."""
        if self._pool is None:
            return _at(self._lists.get(stated[f"{name}_at"], ()), 1)
        return stated[name] or _at(self._pool, stated[f"{name}_at"])

    def text(self, stated: Found, name: str) -> str | None:
        """Another text of an event: its class, channel or shortcut."""
        place = stated[f"{name}_at"]
        if self._pool is None:
            return _at(self._lists.get(stated["package_at"], ()), place)
        return stated[name] or _at(self._pool, place)


def in_proto(data: bytes, names: Found | None) -> tuple[Found, Names]:
    """The file of an interval and what its numbers stand for; ``names`` is the table, where there is one.

    The field 2 says which form it is: it holds the version, of Android 10 the pool.
    """
    found = read(data, TOKENS)
    if found["major"] is not None:
        return found, Names(None, names)
    found = read(data, NAMED)
    return found, Names(found.at("pool", "strings") or ())


def table(context: Context, path: str) -> Found | None:
    """The table of names: the file ``mappings`` beside the folders of intervals; None where there is none."""
    try:
        with context.open((PurePosixPath(path).parent.parent / "mappings").as_posix()) as file:
            return read(file.read(MOST_BYTES), _TABLE)
    except FileNotFoundError:
        return None


def _at(names: tuple[str, ...], place: int | None) -> str | None:
    return names[place - 1] if place is not None and 0 < place <= len(names) else None
