"""An export is in its place with its proof and its entry in the ledger, or nothing of it is."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from evidence.case import Case
from evidence.custody import exporting
from evidence.custody.errors import LedgerError, ProofError
from reports.errors import ReportError
from reports.exchange.export import export
from reports.exchange.format import formats

ALL = tuple(formats())


def name_of(form: str) -> str:
    return "out.zip" if form == "bundle" else f"out.{form}"


@pytest.mark.parametrize("form", ALL)
def test_nothing_is_left_where_it_cannot_be_sealed(
    exchange_case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    def refuse(*_: Any, **__: Any) -> Path:
        raise ProofError("The proof could not be written.")

    monkeypatch.setattr(exporting, "seal", refuse)
    with pytest.raises(ProofError):
        export(exchange_case, tmp_path / name_of(form), form)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="names of files are bytes there are not")
def test_a_name_that_the_ledger_cannot_hold_leaves_no_file(exchange_case: Case, tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="Rename it"):
        export(exchange_case, tmp_path / os.fsdecode(b"\xff.csv"), "csv")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("form", ALL)
def test_a_proof_of_another_file_is_not_overwritten(exchange_case: Case, tmp_path: Path, form: str) -> None:
    output = tmp_path / name_of(form)
    proof = output.with_name(output.name + ".proof")
    proof.write_bytes(b"another's")
    acts = len(list(exchange_case.ledger.acts()))
    with pytest.raises(ReportError, match=r"out\..*\.proof exists already"):
        export(exchange_case, output, form)
    assert list(tmp_path.iterdir()) == [proof]
    assert proof.read_bytes() == b"another's"
    assert len(list(exchange_case.ledger.acts())) == acts


@pytest.mark.parametrize("links", [True, False], ids=["links", "no links"])
@pytest.mark.parametrize("late", ["", ".proof"])
@pytest.mark.parametrize("form", [*ALL, "folder"])
def test_what_appears_meanwhile_is_neither_overwritten_nor_deleted(
    exchange_case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str, late: str, links: bool
) -> None:
    if form == "folder" and late:
        return  # its proof lies in it
    output = tmp_path / ("bag" if form == "folder" else name_of(form))
    sealing = exporting.seal

    def slow(*arguments: Any, **named: Any) -> Path:
        output.with_name(output.name + late).write_bytes(b"another's")
        return sealing(*arguments, **named)

    def no_link(*_: Any) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(exporting, "seal", slow)
    if not links:
        monkeypatch.setattr(os, "link", no_link)
    with pytest.raises(ReportError, match=r"appeared while the export was written.*ledger states the export"):
        export(exchange_case, output, "bundle" if form == "folder" else form)
    (only,) = tmp_path.iterdir()
    assert only.name == output.name + late
    assert only.read_bytes() == b"another's"


def test_a_disk_without_links_gets_the_same_files(
    exchange_case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_link(*_: Any) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    first = export(exchange_case, tmp_path / "a.csv", "csv")
    monkeypatch.setattr(os, "link", no_link)
    second = export(exchange_case, tmp_path / "b.csv", "csv")
    assert first.path.read_bytes() == second.path.read_bytes()
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["a.csv", "a.csv.proof", "b.csv", "b.csv.proof"]
