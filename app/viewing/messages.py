"""What a viewer and the process that decodes for it say to each other: typed MessagePack, never pickles."""

from __future__ import annotations

from typing import Any

import msgspec

FRAME_LIMIT = 64 << 20
"""Bytes of one message."""


class _Message(msgspec.Struct, frozen=True, array_like=True, tag=True):
    pass


class Ask(_Message, frozen=True):
    """Do a job on files of these sizes. The first is the file that is looked at, a log beside it may follow."""

    job: str
    sizes: tuple[int, ...]
    arguments: dict[str, str | int]


class Bytes(_Message, frozen=True):
    """The bytes that were needed, or None and why not."""

    data: bytes | None
    reason: str = ""


class Need(_Message, frozen=True):
    """The process needs these bytes of a file."""

    source: int
    offset: int
    length: int


class Done(_Message, frozen=True):
    """The job's result, as MessagePack of its own type."""

    result: bytes


class Refused(_Message, frozen=True):
    """The job cannot be done; the reason is for a person."""

    reason: str


to_worker = msgspec.msgpack.Decoder(Ask | Bytes)
from_worker = msgspec.msgpack.Decoder(Need | Done | Refused)
_encoder = msgspec.msgpack.Encoder()


def encode(message: Any) -> bytes:
    """A message, or a result, as bytes. Lone surrogates, which evidence may hold, are escaped before."""
    return _encoder.encode(message)


class Place(msgspec.Struct, frozen=True, array_like=True):
    """``length`` bytes at ``offset`` of file number ``source`` of the job."""

    source: int
    offset: int
    length: int


class Part(msgspec.Struct, frozen=True, array_like=True):
    """A value with its name and the bytes that hold it.

    ``kind`` is ``null``, ``number``, ``text``, ``bytes``; ``text`` the value in words, at most as long as is shown;
    ``cut`` how many characters or bytes of it are not; ``note`` what else is to be said of its bytes.
    """

    name: str
    kind: str
    text: str
    places: tuple[Place, ...]
    cut: int = 0
    note: str = ""


class Located(msgspec.Struct, frozen=True, array_like=True):
    """What a locator leads to: its bytes as a whole and the values in it. ``note`` is for a person."""

    title: str
    whole: tuple[Place, ...]
    parts: tuple[Part, ...]
    note: str = ""


class TableInfo(msgspec.Struct, frozen=True, array_like=True):
    """A table of a database. ``rows`` is -1 where it would take long to count them."""

    name: str
    columns: tuple[str, ...]
    keyed: bool
    rows: int = -1


class TableList(msgspec.Struct, frozen=True, array_like=True):
    """All tables; ``in_log`` pages stand in the write-ahead log."""

    tables: tuple[TableInfo, ...]
    page_size: int
    pages: int
    in_log: int
    free_pages: int


class TableRow(msgspec.Struct, frozen=True, array_like=True):
    """One row. ``about`` says of a recovered one where it was found."""

    rowid: int | None
    parts: tuple[Part, ...]
    places: tuple[Place, ...]
    about: str = ""


class RowPage(msgspec.Struct, frozen=True, array_like=True):
    """Some rows; ``more`` where others follow, ``note`` where the table is damaged from here on."""

    rows: tuple[TableRow, ...]
    more: bool
    note: str = ""


class Node(msgspec.Struct, frozen=True, array_like=True):
    """A node of a tree in the order of the file; ``depth`` from 0. ``offset`` is -1 where its bytes are not known."""

    depth: int
    key: str
    path: str
    kind: str
    text: str
    offset: int
    length: int


class Tree(msgspec.Struct, frozen=True, array_like=True):
    """A structured file. ``note`` says what is left out or guessed."""

    format: str
    nodes: tuple[Node, ...]
    note: str = ""


class HiveKey(msgspec.Struct, frozen=True, array_like=True):
    """A key of a registry hive, or in its place a damaged part of a list: then ``offset`` is -1 and ``note`` says it.

    ``offset`` names the key to the decoding process. ``written`` is RFC 3339 in UTC, empty where it is no moment.
    ``around`` is the path of a deleted key, as far as it is known. ``places`` are its cell, name and time.
    ``about`` holds ``volatile``, ``mount``, ``link``, ``predefined``.
    """

    offset: int
    name: str
    written: str = ""
    subkeys: int = 0
    values: int = 0
    about: tuple[str, ...] = ()
    class_name: str = ""
    around: str = ""
    places: tuple[Place, ...] = ()
    note: str = ""


class HiveKeys(msgspec.Struct, frozen=True, array_like=True):
    """Some keys below one; ``more`` where others follow."""

    keys: tuple[HiveKey, ...]
    more: bool


class HiveValue(msgspec.Struct, frozen=True, array_like=True):
    """A value of a key, or damage in its place (``offset`` -1). ``whole`` is its cell; each part knows its bytes."""

    offset: int
    name: Part
    kind: Part
    data: Part
    size: int
    whole: tuple[Place, ...]


class HiveValues(msgspec.Struct, frozen=True, array_like=True):
    """Some values of a key; ``more`` where others follow."""

    values: tuple[HiveValue, ...]
    more: bool


class HiveLeft(msgspec.Struct, frozen=True, array_like=True):
    """What is left of deleted keys and values; whether there are more than are told."""

    keys: tuple[HiveKey, ...]
    values: tuple[HiveValue, ...]
    more: bool


class HiveInfo(msgspec.Struct, frozen=True, array_like=True):
    """A hive as a whole. ``dirty``: its last write was not ended; ``cut_off`` bytes of its bins are missing."""

    root: HiveKey
    format: str
    name: str
    written: str
    dirty: bool
    cut_off: int


class HiveData(msgspec.Struct, frozen=True, array_like=True):
    """The data of a value: text or a number in ``lines``, the first of its ``size`` bytes that are there."""

    lines: tuple[str, ...]
    first: bytes
    size: int
    note: str = ""


class Drawn(msgspec.Struct, frozen=True, array_like=True):
    """A picture or a page as dots of three bytes. ``own_width`` × ``own_height``: the file's, in dots or points."""

    own_width: int
    own_height: int
    width: int
    height: int
    rgb: bytes
    pages: int = 1
    note: str = ""


class Written(msgspec.Struct, frozen=True, array_like=True):
    """The text of a document, without anything that acts."""

    format: str
    text: str
    note: str = ""
