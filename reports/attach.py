"""Files that travel inside the report.

Reference: ISO 32000-2, 7.11.4 (embedded files) and 14.13 (associated files).
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import BytesIO, StringIO
from typing import Any

import orjson

from evidence.model.names import shown
from reports.document import Attachment

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")
_COLUMNS = (
    "id", "kind", "evidence", "path", "sha256", "locator", "state", "parser", "parser_version", "times", (
        "times_raw"
    ), (
        "fields"
    ),
)  # fmt: skip
_DEEPEST = 50
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
    """The attached files by name, where every reader shows the same ones.

    Raises ValueError, in words, where one reader would show another name or content than the next: by /UF or by /F,
    from the tree of names or from the list of associated files.
    """
    import pikepdf

    found: dict[str, bytes] = {}
    with pikepdf.open(BytesIO(pdf)) as document:
        tree = document.Root.get("/Names", pikepdf.Dictionary()).get("/EmbeddedFiles")
        for named, spec in [*_named(tree, 0), *(("", spec) for spec in document.Root.get("/AF", ()))]:
            names = {str(spec[place]) for place in ("/UF", "/F") if place in spec} | {named or str(spec.UF)}
            if len(names) != 1:
                listed = ", ".join(map(shown, sorted(names))) or "none"
                raise ValueError(f"an attached file does not have one name, but these: {listed}")
            name = names.pop()
            for stream in {stream.objgen: stream for _, stream in spec.EF.items()}.values():
                content = stream.read_bytes()
                if found.setdefault(name, content) != content:
                    raise ValueError(f"there are two different attached files of the name {shown(name)}")
    return found


def _named(node: Any, depth: int) -> Iterator[tuple[str, Any]]:
    """Every name and value of a tree, those too that a search in it would not come to."""
    if node is None:
        return
    if depth > _DEEPEST:
        raise ValueError("the tree of its names is too deep")
    pairs = list(node.get("/Names", ()))
    yield from zip(map(str, pairs[::2]), pairs[1::2], strict=True)
    for kid in node.get("/Kids", ()):
        yield from _named(kid, depth + 1)


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
