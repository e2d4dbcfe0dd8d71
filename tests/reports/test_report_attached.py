"""Attached files are those that every reader shows; the hostile reports are sound in everything else, and signed."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from app.anchors import read_kept
from evidence.custody.errors import NoteError
from evidence.model.names import shown
from reports.attach import extract
from reports.attachments import MANIFEST
from reports.identity import load_identity
from reports.sign import sign
from reports.verify import verify_report
from reports.write import PreparedReport


def other_file(document: pikepdf.Pdf, name: str) -> Any:
    """A description of a file with another content than any attached one."""
    return pikepdf.AttachedFileSpec(document, b"evil", filename=name).obj


def names(document: pikepdf.Pdf) -> Any:
    return document.Root.Names.EmbeddedFiles


def other_content_by_f(document: pikepdf.Pdf) -> None:
    document.attachments[MANIFEST].obj.EF.F = other_file(document, MANIFEST).EF.F


def other_name_by_f(document: pikepdf.Pdf) -> None:
    document.attachments[MANIFEST].obj.F = pikepdf.String("other.txt")


def other_name_in_the_tree(document: pikepdf.Pdf) -> None:
    spec = document.attachments[MANIFEST].obj
    del document.attachments[MANIFEST]
    document.attachments["<b>\u202e"] = pikepdf.AttachedFileSpec(document, b"", filename="x")
    document.attachments["<b>\u202e"].obj.UF = pikepdf.String("<i>\u202e")
    document.attachments["<b>\u202e"].obj.F = pikepdf.String("<i>\u202e")
    document.Root.AF.append(spec)


def same_name_twice_in_the_tree(document: pikepdf.Pdf) -> None:
    tree = names(document)
    one = pikepdf.Dictionary(Names=[pikepdf.String(MANIFEST), other_file(document, MANIFEST)])
    one.Limits = pikepdf.Array([pikepdf.String(MANIFEST)] * 2)
    whole = document.make_indirect(pikepdf.Dictionary(dict(tree.items())))
    document.Root.Names.EmbeddedFiles = pikepdf.Dictionary(Kids=[document.make_indirect(one), whole])


def other_content_as_associated_file(document: pikepdf.Pdf) -> None:
    document.Root.AF.append(other_file(document, MANIFEST))


def too_deep(document: pikepdf.Pdf) -> None:
    tree = document.make_indirect(pikepdf.Dictionary(dict(names(document).items())))
    for _ in range(20_000):
        tree = document.make_indirect(pikepdf.Dictionary(Kids=[tree]))
    document.Root.Names.EmbeddedFiles = tree


def without_an_end(document: pikepdf.Pdf) -> None:
    tree = document.make_indirect(pikepdf.Dictionary())
    tree.Kids = pikepdf.Array([tree])
    document.Root.Names.EmbeddedFiles = tree


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (other_content_by_f, f"two different attached files of the name {MANIFEST}"),
        (other_name_by_f, f"does not have one name, but these: {MANIFEST}, other.txt"),
        (
            other_name_in_the_tree,
            f"not have one name, but these: {shown('<b>' + chr(0x202E))}, {shown('<i>' + chr(0x202E))}",
        ),
        (same_name_twice_in_the_tree, f"two different attached files of the name {MANIFEST}"),
        (other_content_as_associated_file, f"two different attached files of the name {MANIFEST}"),
        (too_deep, "too deep"),
        (without_an_end, "too deep"),
    ],
)
def test_what_two_readers_show_otherwise_is_refused(
    prepared: PreparedReport, p12: Path, tmp_path: Path, change: Callable[[pikepdf.Pdf], None], reason: str
) -> None:
    out = BytesIO()
    with pikepdf.open(BytesIO(prepared.pdf)) as document:
        change(document)
        document.save(out)
    with pytest.raises(ValueError, match=r"too deep|two|not have one name"):
        extract(out.getvalue())
    report = tmp_path / "report.pdf"
    report.write_bytes(sign(out.getvalue(), load_identity(p12, b"secret")))
    failed = {
        check.name: check.sentence for check in verify_report(report).checks if check.outcome == "failed"
    }
    assert failed.keys() == {"attachments"}
    assert reason in failed["attachments"]


@pytest.mark.parametrize("depth", [400, 200_000])
def test_arrays_in_arrays_are_an_end_in_words(tmp_path: Path, depth: int) -> None:
    """As an anchor, which need not be signed: its tree of names is nothing but brackets."""
    catalog = b"<< /Type /Catalog /Names << /EmbeddedFiles %s%s >> >>" % (b"[" * depth, b"]" * depth)
    report = tmp_path / "deep.pdf"
    report.write_bytes(b"%PDF-1.7\n1 0 obj\n" + catalog + b"\nendobj\ntrailer << /Root 1 0 R >>\n")
    with pytest.raises(NoteError, match="is no report with a checkpoint attached"):
        read_kept([report])
