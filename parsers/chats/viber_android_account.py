"""Whose account Viber on Android is registered to."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account
from parsers.support.android_xml import java_text

_FOLDER = "**/com.viber.voip/files/preferences"
_NUMBERS, _NAME = ("reg_viber_phone_num", "reg_viber_phone_num_canonized"), "display_name"
_TEXT = b"\xac\xed\x00\x05t"
_HEAD = len(_TEXT) + 2
_MOST = _HEAD + 0xFFFF


@parser(
    name="android.viber_account",
    version="1.0",
    match=[f"{_FOLDER}/{name}" for name in (*_NUMBERS, _NAME)],
    marks=[_TEXT],
    emits=[Account],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account]:
    """Reads the serialized text of each file: the number that Viber is registered with, or the displayed name.

    Each file is an account of its own, so that each has its place; the status names it.
    Reference: Java Object Serialization Specification, 6.4 (TC_STRING); public descriptions of com.viber.voip 5.2 and
    later.
    """
    with context.open() as file:
        data = file.read(_MOST)
    if not data.startswith(_TEXT):
        return
    length = int.from_bytes(data[len(_TEXT) : _HEAD], "big")
    held = data[_HEAD : _HEAD + length]
    if len(held) != length:
        context.warn("the serialized text is cut off")
    name = entry.path.rpartition("/")[2]
    value = java_text.decoded(held)
    if value:
        yield Account(
            locator=f"bytes {_HEAD}+{len(held)}",
            service="Viber",
            app="com.viber.voip",
            name=value if name == _NAME else None,
            phones=() if name == _NAME else (value,),
            own=True,
            status=name,
        )
