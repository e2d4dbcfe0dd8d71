"""Files that travel inside the report.

Reference: ISO 32000-2, 7.11.4 (embedded files) and 14.13 (associated files).
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import BytesIO, StringIO

import orjson

from reports.document import Attachment

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")
_COLUMNS = (
    "id", "kind", "evidence", "path", "sha256", "locator", "state", "parser", "parser_version", "times", (
        "times_raw"
    ), (
        "fields"
    ),
)  # fmt: skip
_MAPS = ("times", "times_raw", "fields")


def embed(pdf: bytes, attachments: Iterable[Attachment], moment: str) -> bytes:
    """The PDF with the files attached.

    ``moment`` is their date, as PDF writes dates. The same input gives the same bytes.
    """
    import pikepdf

    with pikepdf.open(BytesIO(pdf)) as document:
        specs = pikepdf.Array()
        for item in attachments:
            spec = pikepdf.AttachedFileSpec(  # type: ignore[call-arg]  # its stub lacks relationship
                document,
                item.data,
                filename=item.name,
                description=item.description,
                mime_type=item.mime,
                relationship=pikepdf.Name(f"/{item.relationship}"),
                creation_date=moment,
                mod_date=moment,
            )
            document.attachments[item.name] = spec
            specs.append(spec.obj)
        document.Root.AF = specs
        out = BytesIO()
        document.save(out, deterministic_id=True, min_version="1.7")
        return out.getvalue()


def extract(pdf: bytes) -> dict[str, bytes]:
    """The attached files by name."""
    import pikepdf

    with pikepdf.open(BytesIO(pdf)) as document:
        return {name: spec.get_file().read_bytes() for name, spec in document.attachments.items()}


def artifacts_csv(bodies: Iterable[str]) -> bytes:
    """Artifacts as CSV (RFC 4180, UTF-8), one a line; maps are JSON.

    A field that a spreadsheet could take for a formula gets one apostrophe before it.
    """
    out = StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(_COLUMNS)
    for body in bodies:
        record = orjson.loads(body)
        row = [
            orjson.dumps(record.get(name) or {}, option=orjson.OPT_SORT_KEYS).decode()
            if name in _MAPS
            else str(record.get(name) if record.get(name) is not None else "")
            for name in _COLUMNS
        ]
        writer.writerow([f"'{value}" if value.startswith(_FORMULA) else value for value in row])
    return out.getvalue().encode("utf-8")


def lines(bodies: Iterable[str]) -> bytes:
    """Records as JSON lines, each exactly the canonical JSON whose SHA-256 stands in the ledger."""
    return "".join(f"{body}\n" for body in bodies).encode("utf-8")
