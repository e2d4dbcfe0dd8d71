"""Files that travel inside the report.

Reference: ISO 32000-2, 7.11.4 (embedded files) and 14.13 (associated files); ISO 19005-3, 6.8.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any

from evidence.model.names import shown
from reports.document import Attachment
from reports.packed import Packed

_DEEPEST = 50


def embed(pdf: bytes, attachments: Iterable[Attachment], moment: str) -> bytes:
    """The PDF with the files attached, produced as PDF/A-3b.

    ``moment`` is its date and theirs in UTC, as PDF writes dates. The same input gives the same bytes.
    """
    import pikepdf

    from reports.pdfa import conform

    with pikepdf.open(BytesIO(pdf)) as document:
        specs = pikepdf.Array()
        for item in attachments:
            spec = pikepdf.AttachedFileSpec(  # type: ignore[call-arg]  # its stub lacks relationship
                document,
                item.content if isinstance(item.content, bytes) else b"",
                filename=item.name,
                description=item.description,
                mime_type=item.mime,
                relationship=pikepdf.Name(f"/{item.relationship}"),
                creation_date=moment,
                mod_date=moment,
            )
            if isinstance(item.content, Packed):
                _put_packed(spec.obj.EF.F, item.content)
            document.attachments[item.name] = spec
            specs.append(spec.obj)
        document.Root.AF = specs
        conform(document, moment)
        out = BytesIO()
        document.save(out, deterministic_id=True, min_version="1.7")
        return out.getvalue()


def _put_packed(stream: Any, packed: Packed) -> None:
    """The bytes as they are kept: PDF's FlateDecode holds the same form."""
    import pikepdf

    stream.write(packed.deflated, filter=pikepdf.Name.FlateDecode)
    stream.Params.Size = packed.size
    stream.Params.CheckSum = pikepdf.String(packed.md5)


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
