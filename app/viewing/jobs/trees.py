"""Structured files as a tree, by their content or as the examiner says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.viewing.jobs import tree_bplist, tree_json, tree_protobuf, tree_xml
from app.viewing.jobs.nodes import whole
from app.viewing.messages import Tree
from evidence.contract.errors import EvidenceError
from evidence.contract.source import ByteSource


def tree(files: Sequence[ByteSource], arguments: Mapping[str, str | int]) -> Tree:
    """``form``: ``json``, ``bplist``, ``xml`` (with property lists), ``protobuf``, or empty for what the bytes say."""
    data = whole(files[0])
    match str(arguments.get("form", "")) or _form(data):
        case "json":
            return tree_json.tree(data)
        case "bplist":
            return tree_bplist.tree(data)
        case "xml":
            return tree_xml.tree(data)
        case "protobuf":
            return tree_protobuf.tree(data)
    raise EvidenceError(
        "This is no property list, JSON or XML. Any bytes can be read as Protobuf: choose it above."
    )


def _form(data: bytes) -> str:
    if data.startswith(b"bplist"):
        return "bplist"
    head = data[:64].removeprefix(b"\xef\xbb\xbf").lstrip()
    if head[:1] in (b"{", b"["):
        return "json"
    if head[:1] == b"<" or data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "xml"
    return ""
