"""The packed streams of a 7-Zip archive: where they lie and how they are packed.

Reference: 7-Zip, DOC/7zFormat.txt (Packed Streams, Folders, Coders Info, SubStreams Info).
"""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from evidence.contract.errors import NotReadableError
from parsers.support.sevenzip.fields import Fields

MOST_MEMBERS = 1_000_000
"""Each is held in memory."""
_END, _PACK, _UNPACK, _SUBSTREAMS, _SIZE, _CRC, _FOLDER, _SIZES, _COUNTS = 0, 6, 7, 8, 9, 10, 11, 12, 13
_MOST_CODERS = 32
_MOST_PROPERTIES = 1 << 16


class Coder(NamedTuple):
    """One step of packing. ``size``: bytes that unpacking it gives."""

    method: bytes
    properties: bytes
    inputs: int = 1
    size: int = 0


class Folder(msgspec.Struct):
    """Members that are packed as one. ``coders`` in the order in which they unpack; ``place`` in the archive.

    ``simple``: one stream goes through all coders, one after the other; of others ``bonds`` says which output each
    input takes, ``inputs`` which ones take packed streams, whose lengths are ``packs``; they follow one another.
    """

    coders: list[Coder]
    order: list[int]
    simple: bool
    bonds: dict[int, int]
    inputs: list[int]
    packs: list[int] = []
    place: int = 0
    packed: int = 0
    size: int = 0
    crc: int | None = None
    members: int = 1


class Substream(NamedTuple):
    """A run of a folder's content: one member."""

    folder: int
    offset: int
    size: int
    crc: int | None


def read_streams(fields: Fields, base: int) -> tuple[list[Folder], list[Substream]]:
    """What stands between the mark of the streams and its end. ``base``: where packed streams are counted from."""
    folders: list[Folder] = []
    places: list[tuple[int, int]] = []
    part = fields.byte()
    if part == _PACK:
        places = _places(fields, base)
        part = fields.byte()
    if part == _UNPACK:
        folders = _folders(fields)
        part = fields.byte()
    _place(folders, places)
    found, part = _substreams(fields, folders, part)
    fields.expect(part, _END)
    return folders, found


def _places(fields: Fields, base: int) -> list[tuple[int, int]]:
    """Place and length of each packed stream."""
    start, count = base + fields.number(), fields.count(MOST_MEMBERS)
    sizes, part = [0] * count, fields.byte()
    while part != _END:
        if part == _SIZE:
            sizes = [fields.number() for _ in range(count)]
        else:
            fields.expect(part, _CRC)
            fields.sums(count)
        part = fields.byte()
    places = []
    for size in sizes:
        places.append((start, size))
        start += size
    return places


def _folders(fields: Fields) -> list[Folder]:
    fields.expect(fields.byte(), _FOLDER)
    count = fields.count(MOST_MEMBERS)
    fields.expect(fields.byte(), 0)
    folders = [_folder(fields) for _ in range(count)]
    fields.expect(fields.byte(), _SIZES)
    for folder in folders:
        sizes = [fields.number() for _ in folder.coders]
        known = [coder._replace(size=size) for coder, size in zip(folder.coders, sizes, strict=True)]
        folder.coders = [known[number] for number in folder.order]
        # The content is the output that no input takes.
        folder.size = next(
            (size for number, size in enumerate(sizes) if number not in folder.bonds.values()), 0
        )
    part = fields.byte()
    if part == _CRC:
        for folder, crc in zip(folders, fields.sums(count), strict=True):
            folder.crc = crc
        part = fields.byte()
    fields.expect(part, _END)
    return folders


def _folder(fields: Fields) -> Folder:
    coders = [_coder(fields) for _ in range(fields.count(_MOST_CODERS))]
    inputs, outputs = sum(coder.inputs for coder in coders), len(coders)
    bonds = {fields.number(): fields.number() for _ in range(outputs - 1)}
    packed = inputs - (outputs - 1)
    if not coders or packed < 1 or inputs > _MOST_CODERS:
        raise NotReadableError("The 7-Zip archive is damaged: the coders of a folder do not fit each other.")
    free = [number for number in range(inputs) if number not in bonds]
    simple = all(coder.inputs == 1 for coder in coders)
    taken = [fields.number() for _ in range(packed)] if packed > 1 else free
    return Folder(coders, _order(len(coders), bonds, simple), simple, bonds, taken)


def _order(count: int, bonds: dict[int, int], simple: bool) -> list[int]:
    """The numbers of the coders as unpacking goes through them; of other folders, which are not read, as they stand."""
    if not simple:
        return list(range(count))
    after = {output: taken for taken, output in bonds.items()}
    order = [next((number for number in range(count) if number not in bonds), 0)]
    while order[-1] in after and len(order) < count:
        order.append(after[order[-1]])
    if sorted(order) != list(range(count)):
        raise NotReadableError("The 7-Zip archive is damaged: the coders of a folder lead in a circle.")
    return order


def _coder(fields: Fields) -> Coder:
    flags = fields.byte()
    method = fields.take(flags & 0x0F)
    inputs, outputs = (fields.count(_MOST_CODERS), fields.count(_MOST_CODERS)) if flags & 0x10 else (1, 1)
    if outputs != 1:
        raise NotReadableError(f"The 7-Zip archive has a coder of {outputs} outputs, which is not read.")
    properties = fields.take(fields.count(_MOST_PROPERTIES)) if flags & 0x20 else b""
    return Coder(method, properties, inputs)


def _place(folders: list[Folder], places: list[tuple[int, int]]) -> None:
    if sum(len(folder.inputs) for folder in folders) > len(places):
        raise NotReadableError("The 7-Zip archive is damaged: it has fewer packed streams than it needs.")
    number = 0
    for folder in folders:
        own = places[number : number + len(folder.inputs)]
        if not own:
            raise NotReadableError("The 7-Zip archive is damaged: a folder has no packed stream.")
        folder.place, folder.packs = own[0][0], [size for _, size in own]
        folder.packed = sum(folder.packs)
        number += len(folder.inputs)


def _substreams(fields: Fields, folders: list[Folder], part: int) -> tuple[list[Substream], int]:
    """The members of each folder, and the part of the header that follows."""
    described = part == _SUBSTREAMS
    part = fields.byte() if described else part
    if described and part == _COUNTS:
        for folder in folders:
            folder.members = fields.count(MOST_MEMBERS)
        part = fields.byte()
    if sum(folder.members for folder in folders) > MOST_MEMBERS:
        raise NotReadableError(f"The 7-Zip archive states over {MOST_MEMBERS} members, the limit.")
    sizes = [_sizes(fields, folder, described and part == _SIZE) for folder in folders]
    part = fields.byte() if described and part == _SIZE else part
    unknown = sum(folder.members for folder in folders if folder.members != 1 or folder.crc is None)
    known: list[int | None] = [None] * unknown
    if described and part == _CRC:
        known = fields.sums(unknown)
        part = fields.byte()
    if described:
        fields.expect(part, _END)
        part = fields.byte()
    sums = iter(known)
    found = []
    for number, (folder, lengths) in enumerate(zip(folders, sizes, strict=True)):
        offset = 0
        for length in lengths:
            crc = folder.crc if folder.members == 1 and folder.crc is not None else next(sums)
            found.append(Substream(number, offset, length, crc))
            offset += length
    return found, part


def _sizes(fields: Fields, folder: Folder, stated: bool) -> list[int]:
    """All but the last are stated; that one takes the rest."""
    if folder.members == 0:
        return []
    if folder.members > 1 and not stated:
        raise NotReadableError("The 7-Zip archive is damaged: it does not state the sizes of its members.")
    sizes = [fields.number() for _ in range(folder.members - 1)]
    rest = folder.size - sum(sizes)
    if rest < 0:
        raise NotReadableError(
            "The 7-Zip archive is damaged: members are larger than what they are packed in."
        )
    return [*sizes, rest]
