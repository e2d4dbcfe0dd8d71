"""ABX, the binary XML of Android 12 and later, in which the system keeps its settings.

Reference: AOSP, frameworks/libs/modules-utils, com.android.modules.utils.BinaryXmlSerializer, BinaryXmlPullParser and
FastDataInput (formerly frameworks/base, com.android.internal.util); libcore, org.xmlpull.v1.XmlPullParser (tokens).
"""

from __future__ import annotations

import base64
import struct
from collections.abc import Callable

import numpy as np

from parsers.support.android_xml import java_text, reals
from parsers.support.android_xml.elements import Builder

MAGIC = b"ABX\0"
_START_DOCUMENT, _END_DOCUMENT, _START_TAG, _END_TAG, _TEXT, _CDATA, _ENTITY, _SPACE = range(8)
_ATTRIBUTE = 15
_NULL = 1
_NEW = 0xFFFF
_ENTITIES = {"lt": "<", "gt": ">", "amp": "&", "apos": "'", "quot": '"'}


def build(data: bytes, builder: Builder) -> None:
    """Reads the document into the builder. Raises ValueError where it is damaged; what was read before stands."""
    _Document(data, builder).read()


class _Document:
    def __init__(self, data: bytes, builder: Builder) -> None:
        self._data = data
        self._at = len(MAGIC)
        self._builder = builder
        self._names: list[str] = []
        self._values: dict[int, Callable[[], str]] = {
            1: lambda: "",
            2: self._utf,
            3: self._interned,
            4: lambda: self._bytes(self._short()).hex(),
            5: lambda: base64.b64encode(self._bytes(self._short())).decode(),
            6: lambda: str(self._number(">i")),
            7: lambda: _hexadecimal(int(self._number(">i"))),
            8: lambda: str(self._number(">q")),
            9: lambda: _hexadecimal(int(self._number(">q"))),
            10: lambda: reals.text(np.float32(self._number(">f"))),
            11: lambda: reals.text(self._number(">d")),
            12: lambda: "true",
            13: lambda: "false",
        }

    def read(self) -> None:
        """Token after token, up to the end of the document."""
        while self._at < len(self._data):
            if self._token():
                break
        if not self._builder.complete:
            raise ValueError("the binary XML ends before its last element does")

    def _token(self) -> bool:
        """One token; whether it is the end of the document."""
        at = self._at
        kind, token = divmod(self._bytes(1)[0], 16)
        if token == _START_TAG:
            self._builder.start(self._value(kind), at)
        elif token == _ATTRIBUTE:
            name = self._interned()
            value = self._value(kind)
            if kind != _NULL:
                self._builder.last.attributes[name] = value
        elif token == _END_TAG:
            self._builder.stop(self._value(kind), self._at)
        elif token == _ENTITY:
            self._builder.text(_entity(self._value(kind)))
        else:
            text = self._value(kind)
            if token in (_TEXT, _CDATA, _SPACE):
                self._builder.text(text)
        return token == _END_DOCUMENT

    def _value(self, kind: int) -> str:
        if kind not in self._values:
            raise ValueError(f"the binary XML holds a value of the unknown type {kind}")
        return self._values[kind]()

    def _interned(self) -> str:
        """A text that is stored once and named by its number from then on."""
        number = self._short()
        if number == _NEW:
            text = self._utf()
            if len(self._names) < _NEW:
                self._names.append(text)
            return text
        if number >= len(self._names):
            raise ValueError("the binary XML names a text that it does not have")
        return self._names[number]

    def _utf(self) -> str:
        return java_text.decoded(self._bytes(self._short()))

    def _short(self) -> int:
        return int.from_bytes(self._bytes(2), "big")

    def _number(self, form: str) -> int | float:
        found: int | float = struct.unpack(form, self._bytes(struct.calcsize(form)))[0]
        return found

    def _bytes(self, length: int) -> bytes:
        found = self._data[self._at : self._at + length]
        if len(found) < length:
            raise ValueError("the binary XML ends inside of a value")
        self._at += length
        return found


def _entity(name: str) -> str:
    """What a reference stands for; itself where it is none of those that XML has."""
    number = name[1:] if name.startswith("#") and name[1:].isdecimal() and len(name) < 9 else ""
    if number and 0 < int(number) < 0xD800:
        return chr(int(number))
    return _ENTITIES.get(name, f"&{name};")


def _hexadecimal(number: int) -> str:
    """As Java's Integer.toString(number, 16) writes it."""
    return f"{number:x}"
