"""Every job of the decoding process, by its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from app.viewing.jobs import audio, documents, drawn, exif, hives, rows, trees, video
from evidence.contract.source import ByteSource

Job = Callable[[Sequence[ByteSource], Mapping[str, str | int]], Any]

JOBS: dict[str, Job] = {
    "sqlite.tables": rows.table_list,
    "sqlite.rows": rows.page,
    "sqlite.row": rows.located,
    "sqlite.recovered": rows.recovered,
    "hive": hives.info,
    "hive.keys": hives.keys,
    "hive.values": hives.values,
    "hive.data": hives.data,
    "hive.left": hives.left,
    "tree": trees.tree,
    "exif": exif.located,
    "picture": drawn.picture,
    "pdf": drawn.pdf_page,
    "document": documents.document,
    "video.facts": video.facts,
    "video.frame": video.frame,
    "video.still": video.still,
    "audio.facts": audio.facts,
    "audio.wave": audio.wave,
    "audio.samples": audio.samples,
}
