"""Every job of the decoding process, by its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from app.viewing.jobs import documents, drawn, exif, rows, trees
from evidence.contract.source import ByteSource

Job = Callable[[Sequence[ByteSource], Mapping[str, str | int]], Any]

JOBS: dict[str, Job] = {
    "sqlite.tables": rows.table_list,
    "sqlite.rows": rows.page,
    "sqlite.row": rows.located,
    "sqlite.recovered": rows.recovered,
    "tree": trees.tree,
    "exif": exif.located,
    "picture": drawn.picture,
    "pdf": drawn.pdf_page,
    "document": documents.document,
}
