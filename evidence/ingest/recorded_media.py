"""What an item's newest verification recorded of its media: anybody may have altered it since."""

from __future__ import annotations

import sqlite3
from binascii import unhexlify
from typing import Annotated, Literal

import msgspec

from evidence.access.block_sums import BlockSums


class RecordedMedia(msgspec.Struct, frozen=True):
    """``digests``: hex, by algorithm. ``blocks``: None where there are none, or none that could be true."""

    digests: dict[str, str]
    blocks: BlockSums | None = None


class _Blocks(msgspec.Struct, frozen=True):
    algorithm: Literal["crc32"]
    length: Annotated[int, msgspec.Meta(ge=1 << 20)]
    sums: Annotated[str, msgspec.Meta(pattern=r"\A(?:[0-9a-f]{8})*\Z")]


def recorded_media(connection: sqlite3.Connection, item: int) -> RecordedMedia:
    """Of an item by its number."""
    rows = connection.execute(
        "SELECT json_extract(body, '$.algorithm'), json_extract(body, '$.found'), json_extract(body, '$.blocks') "
        "FROM verifications WHERE evidence = ? ORDER BY seq",
        (item,),
    )
    newest = {algorithm: (found, blocks) for algorithm, found, blocks in rows if found is not None}
    digests = {algorithm: found for algorithm, (found, _) in newest.items()}
    return RecordedMedia(digests, _decoded(newest.get("sha256", ("", None))[1]))


def _decoded(blocks: str | None) -> BlockSums | None:
    if blocks is None:
        return None
    try:
        found = msgspec.json.decode(blocks, type=_Blocks)
    except msgspec.DecodeError:
        return None
    return BlockSums(found.length, unhexlify(found.sums))
