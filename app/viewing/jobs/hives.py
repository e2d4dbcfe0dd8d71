"""Keys and values of a registry hive with their bytes, some at a time, and what is left of deleted ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Literal

from app.viewing.messages import (
    HiveData,
    HiveInfo,
    HiveKey,
    HiveKeys,
    HiveLeft,
    HiveValue,
    HiveValues,
    Part,
    Place,
)
from evidence.contract.source import ByteSource
from evidence.model.names import shown
from parsers.support.hive.cells import Hive, HiveError, Span
from parsers.support.hive.keys import Key, below, class_of, key_in, path_of
from parsers.support.hive.leftovers import deleted
from parsers.support.hive.values import Data, Value, data_of, value_in, values_of

KEYS_PAGE = 1_000
VALUES_PAGE = 500
LEFT_AT_MOST = 5_000
_NAME, _PATH, _CELL, _RAW_CELL = 300, 2_000, 400, 128
_DATA_AT_MOST = 1 << 16
_FIRST_BYTES = 4_096
_SPANS_AT_MOST = 64
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_FLAGS = {0x01: "volatile", 0x02: "mount", 0x10: "link", 0x40: "predefined"}
_KINDS = (
    "REG_NONE", "REG_SZ", "REG_EXPAND_SZ", "REG_BINARY", "REG_DWORD", "REG_DWORD_BIG_ENDIAN", "REG_LINK",
    "REG_MULTI_SZ", "REG_RESOURCE_LIST", "REG_FULL_RESOURCE_DESCRIPTOR", "REG_RESOURCE_REQUIREMENTS_LIST", "REG_QWORD",
)  # fmt: skip
_TEXTS, _LISTED = (1, 2, 6), 7
_NUMBERS: dict[int, tuple[int, Literal["little", "big"]]] = {
    4: (4, "little"), 5: (4, "big"), 11: (8, "little"),
}  # fmt: skip
_Arguments = Mapping[str, str | int]


def info(files: Sequence[ByteSource], _: _Arguments) -> HiveInfo:
    """The hive and its root key. Raises HiveError where there is none to show."""
    hive = Hive(files[0])
    root = _key(hive, key_in(hive, hive.cell(hive.root)))
    name, form = shown(hive.name[:_NAME]), f"{hive.major}.{hive.minor}"
    return HiveInfo(root, form, name, _moment(hive.written), hive.dirty, hive.cut_off)


def keys(files: Sequence[ByteSource], arguments: _Arguments) -> HiveKeys:
    """The keys below the one at ``offset``, from number ``skip`` on."""
    hive = Hive(files[0])
    found = below(hive, _asked(hive, arguments), int(arguments.get("skip", 0)))
    page = [_listed_key(hive, each) for each in islice(found, KEYS_PAGE + 1)]
    return HiveKeys(tuple(page[:KEYS_PAGE]), len(page) > KEYS_PAGE)


def values(files: Sequence[ByteSource], arguments: _Arguments) -> HiveValues:
    """The values of the key at ``offset``, from number ``skip`` on."""
    hive = Hive(files[0])
    found = values_of(hive, _asked(hive, arguments), int(arguments.get("skip", 0)))
    page = [
        _damaged_value(each) if isinstance(each, HiveError) else _value(hive, each)
        for each in islice(found, VALUES_PAGE + 1)
    ]
    return HiveValues(tuple(page[:VALUES_PAGE]), len(page) > VALUES_PAGE)


def data(files: Sequence[ByteSource], arguments: _Arguments) -> HiveData:
    """The data of the value at ``offset``."""
    hive = Hive(files[0])
    offset = int(arguments["offset"])
    found = value_in(hive, hive.free_around(offset) if arguments.get("left") else hive.cell(offset))
    held = data_of(hive, found, _DATA_AT_MOST)
    worded = _is_text(found.kind) or _is_number(found.kind, held.data)
    lines = tuple(map(shown, _lines(found.kind, held.data))) if worded else ()
    size = sum(each.length for each in held.spans)
    more = f"The first {_DATA_AT_MOST:,} bytes are shown as text." if worded and size > _DATA_AT_MOST else ""
    return HiveData(lines, held.data[:_FIRST_BYTES], size, f"{held.note} {more}".strip())


def left(files: Sequence[ByteSource], _: _Arguments) -> HiveLeft:
    """What is left of deleted keys and values, each up to a limit."""
    hive = Hive(files[0])
    keys_left: list[HiveKey] = []
    values_left: list[HiveValue] = []
    more = False
    for found in deleted(hive):
        if isinstance(found, Key):
            if len(keys_left) < LEFT_AT_MOST:
                keys_left.append(_key(hive, found, "\\".join(path_of(hive, found))))
                continue
        elif len(values_left) < LEFT_AT_MOST:
            values_left.append(_value(hive, found))
            continue
        more = True
        if len(keys_left) == len(values_left) == LEFT_AT_MOST:
            break
    return HiveLeft(tuple(keys_left), tuple(values_left), more)


def _asked(hive: Hive, arguments: _Arguments) -> Key:
    offset = int(arguments["offset"])
    return key_in(hive, hive.free_around(offset) if arguments.get("left") else hive.cell(offset))


def _listed_key(hive: Hive, listed: int | HiveError) -> HiveKey:
    if isinstance(listed, HiveError):
        return HiveKey(-1, "", note=str(listed))
    try:
        return _key(hive, key_in(hive, hive.cell(listed)))
    except HiveError as error:
        return HiveKey(-1, "", note=str(error))


def _key(hive: Hive, key: Key, around: str = "") -> HiveKey:
    about = tuple(words for bit, words in _FLAGS.items() if key.flags & bit)
    note = "" if key.cell.used or around else "The cell of this key is marked as free."
    return HiveKey(
        key.cell.offset,
        shown(key.name[:_NAME]),
        _moment(key.written),
        key.subkeys,
        key.values,
        about,
        shown(class_of(hive, key)[:_NAME]),
        shown(around[-_PATH:]),
        tuple(map(_place, (key.span, key.name_span, key.written_span))),
        note,
    )


def _value(hive: Hive, value: Value) -> HiveValue:
    held = data_of(hive, value, 4 * _CELL)
    return HiveValue(
        value.cell.offset,
        Part("name", "text", shown(value.name[:_NAME]), _places((value.name_span,))),
        Part("type", "text", kind_name(value.kind), _places((value.kind_span,))),
        _data_part(value, held),
        value.size,
        _places((value.span,)),
    )


def _damaged_value(error: HiveError) -> HiveValue:
    nothing = Part("", "null", "", ())
    return HiveValue(-1, nothing, nothing, Part("data", "null", "", (), note=str(error)), 0, ())


def _data_part(value: Value, held: Data) -> Part:
    size = sum(each.length for each in held.spans)
    if not held.data:
        return Part("data", "null", "", _places(held.spans), note=held.note)
    if _is_number(value.kind, held.data):
        kind, text, cut = "number", "\n".join(_lines(value.kind, held.data)), 0
    elif _is_text(value.kind):
        whole = "\n".join(_lines(value.kind, held.data))
        kind, text = "text", shown_lines(whole[:_CELL])
        cut = size - 2 * _CELL if len(whole) > _CELL else size - len(held.data)
    else:
        kind, text = "bytes", held.data[:_RAW_CELL].hex(" ")
        cut = max(0, size - _RAW_CELL)
    return Part("data", kind, text, _places(held.spans), cut, held.note)


def shown_lines(text: str) -> str:
    """Text that keeps its line ends and nothing else that a screen would act on."""
    return "\n".join(map(shown, text.split("\n")))


def kind_name(kind: int) -> str:
    """The name of a type of data, or its number where it has none."""
    return _KINDS[kind] if kind < len(_KINDS) else f"0x{kind:08x}"


def _is_text(kind: int) -> bool:
    return kind in _TEXTS or kind == _LISTED


def _is_number(kind: int, data: bytes) -> bool:
    return kind in _NUMBERS and len(data) == _NUMBERS[kind][0]


def _lines(kind: int, data: bytes) -> list[str]:
    """Data in words: text without the NUL at its end, numbers twice, everything else as bytes."""
    if _is_text(kind):
        text = data[: len(data) & ~1].decode("utf-16-le", "surrogatepass")
        odd = "".join(f"\\x{byte:02x}" for byte in data[len(data) & ~1 :])
        if kind == _LISTED:
            return (text.rstrip("\0") + odd).split("\0")
        return (text.removesuffix("\0") + odd).split("\n")
    if _is_number(kind, data):
        wide, order = _NUMBERS[kind]
        number = int.from_bytes(data, order)
        return [f"{number} (0x{number:0{2 * wide}x})"]
    return [data.hex(" ")] if data else []


def _moment(filetime: int) -> str:
    """100 ns since 1601 as RFC 3339 with all its digits; empty where it is nothing or no date of a calendar."""
    if not filetime:
        return ""
    seconds, rest = divmod(filetime, 10_000_000)
    try:
        return f"{_EPOCH + timedelta(seconds=seconds):%Y-%m-%dT%H:%M:%S}.{rest:07d}Z"
    except OverflowError:
        return ""


def _places(spans: Sequence[Span]) -> tuple[Place, ...]:
    return tuple(_place(each) for each in spans[:_SPANS_AT_MOST] if each.length)


def _place(span: Span) -> Place:
    return Place(0, span.offset, span.length)
