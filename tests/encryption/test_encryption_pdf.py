"""PDF documents locked by QPDF's own program: every kind of encryption, right and wrong passwords, damage."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from damage import cut, flipped
from make_data import run
from reportlab.pdfgen.canvas import Canvas

from evidence.access.survey import survey
from evidence.contract.errors import EvidenceError, NotReadableError
from evidence.contract.keys import Keys, LockedError, Secret
from evidence.contract.registry import LAYER_PACKAGES, load
from evidence.contract.source_bytes import SourceBytes
from parsers.encryption.pdf import Pdf

_KINDS = {
    "rc4-40": ("--allow-weak-crypto", "--encrypt", "reader", "owner", "40", "--"),
    "rc4-128": ("--allow-weak-crypto", "--encrypt", "reader", "owner", "128", "--use-aes=n", "--"),
    "aes-128": ("--allow-weak-crypto", "--encrypt", "reader", "owner", "128", "--use-aes=y", "--"),
    "aes-256": ("--encrypt", "reader", "owner", "256", "--"),
    "streams": ("--object-streams=generate", "--encrypt", "reader", "owner", "256", "--"),
    "linear": ("--linearize", "--encrypt", "reader", "owner", "256", "--"),
    "open": ("--encrypt", "", "owner", "256", "--"),
}
_READER, _OWNER = Secret(b"reader"), Secret(b"owner")
_TEXT = "The parcel lies under the third bridge."


def _plain() -> bytes:
    made = io.BytesIO()
    canvas = Canvas(made, invariant=1, pageCompression=0)
    for page in range(30):
        canvas.drawString(72, 700, f"{_TEXT} Page {page}")
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def _locked(kind: str, folder: Path) -> bytes:
    plain, locked = folder / "plain.pdf", folder / "locked.pdf"
    plain.write_bytes(_plain())
    run("qpdf", *_KINDS[kind], plain, locked)
    return locked.read_bytes()


def _clear(data: bytes, *secrets: Secret) -> tuple[bytes, Keys]:
    keys = Keys(secrets)
    with Pdf().open(SourceBytes(data), keys) as opened:
        return opened.read_at(0, opened.size), keys


def _text(data: bytes, folder: Path) -> bytes:
    """What Poppler reads in it, which has nothing in common with QPDF."""
    path = folder / "clear.pdf"
    path.write_bytes(data)
    return run("pdftotext", path, "-")


@pytest.mark.parametrize("kind", _KINDS)
def test_the_unlocked_document_has_the_same_text_for_another_program(kind: str, tmp_path: Path) -> None:
    data = _locked(kind, tmp_path)
    assert _TEXT.encode() not in data
    assert Pdf().probe(SourceBytes(data)) == "PDF encryption (what is unlocked is a rewrite by QPDF)"
    clear, keys = _clear(data, Secret(b"wrong"), Secret(b"reader", "file"), _READER)
    assert _text(clear, tmp_path) == _text(_plain(), tmp_path)
    assert keys.attempts == ([] if kind == "open" else [(0, "password", False), (2, "password", True)])
    by_owner, _ = _clear(data, _OWNER)
    assert by_owner == clear == _clear(data, _READER)[0]
    if kind != "open":
        with pytest.raises(LockedError, match=r"PDF encryption.*: the key that was given does not open it"):
            _clear(data, Secret(b"wrong"))


@pytest.mark.parametrize("bits", ["128", "256"])
def test_a_password_with_other_letters_opens_in_the_spelling_of_its_kind(bits: str, tmp_path: Path) -> None:
    plain, locked = tmp_path / "plain.pdf", tmp_path / "locked.pdf"
    plain.write_bytes(_plain())
    options = ("--allow-weak-crypto", "--encrypt", "Blåbär", "owner", bits, "--")
    run("env", "LC_ALL=C.UTF-8", "qpdf", *options, plain, locked)
    clear, keys = _clear(locked.read_bytes(), Secret("Blåbär".encode()))
    assert _text(clear, tmp_path) == _text(_plain(), tmp_path)
    assert keys.attempts == [(0, "password", True)]


def test_a_document_without_encryption_is_not_ours_whatever_it_says(tmp_path: Path) -> None:
    assert Pdf().probe(SourceBytes(_plain())) is None
    talks = io.BytesIO()
    canvas = Canvas(talks, pageCompression=0)
    canvas.drawString(72, 700, "How /Encrypt works")
    canvas.save()
    assert b"/Encrypt" in talks.getvalue()
    assert Pdf().probe(SourceBytes(talks.getvalue())) is None
    with pytest.raises(NotReadableError, match="not locked"):
        Pdf().open(SourceBytes(talks.getvalue()), Keys())


def test_the_survey_makes_a_file_of_it(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(_locked("aes-256", tmp_path))
    found = survey(1, path, load(LAYER_PACKAGES), tmp_path, [_READER])
    assert [str(tree) for tree in found.trees] == ["1/raw/pdf/file"]
    found = survey(1, path, load(LAYER_PACKAGES), tmp_path, [Secret(b"wrong")])
    assert [str(tree) for tree in found.trees] == ["1/raw/file"]
    assert [layer.reason[:26] for layer in found.layers if not layer.read] == ["locked with PDF encryption"]


def test_what_is_said_of_damage_is_the_same_each_time(tmp_path: Path) -> None:
    data = _locked("aes-256", tmp_path) + b"\n" * 3000
    said = []
    for _ in range(2):
        with pytest.raises(NotReadableError) as caught:
            Pdf().open(SourceBytes(data), Keys([_READER]))
        said.append(str(caught.value))
    assert said[0] == said[1]
    assert " at 0x" not in said[0]


def test_damage_is_a_refusal_or_changes_only_what_the_format_does_not_check(tmp_path: Path) -> None:
    data = _locked("aes-256", tmp_path)
    refused = 0
    for damaged in (*flipped(data, 30), *cut(data, 10)):
        source = SourceBytes(damaged)
        if Pdf().probe(source) is None:
            continue
        try:
            clear, _ = _clear(damaged, _READER)
        except EvidenceError:
            refused += 1
        else:
            assert clear.startswith(b"%PDF-")
    assert refused
