"""A report is in its place with its proof and its entry in the ledger, or nothing of it is; nothing is replaced."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from report_helpers import NOW

from app.verify import verify_target
from evidence.case import Case
from evidence.custody import exporting
from evidence.custody.errors import ProofError
from evidence.custody.proof import verify_file
from reports.attachments import ACTS
from reports.errors import ReportError
from reports.sealed import Finished, write_sealed
from reports.write import PreparedReport, render_preview, write_report


def test_nothing_is_left_where_it_cannot_be_sealed(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Any, **__: Any) -> Path:
        raise ProofError("The proof could not be written.")

    monkeypatch.setattr(exporting, "seal", refuse)
    with pytest.raises(ProofError):
        write_sealed(case, [Finished(tmp_path / "full.pdf", b"the full version", {"version": "full"})])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("late", ["", ".proof"])
def test_what_appears_meanwhile_is_not_replaced(
    case: Case, prepared: PreparedReport, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, late: str
) -> None:
    output, sealing = tmp_path / "report.pdf", exporting.seal

    def slow(*arguments: Any, **named: Any) -> Path:
        output.with_name(output.name + late).write_bytes(b"another's")
        return sealing(*arguments, **named)

    monkeypatch.setattr(exporting, "seal", slow)
    with pytest.raises(ReportError, match="appeared while the report was written"):
        write_report(case, output, prepared=prepared)
    (only,) = tmp_path.iterdir()
    assert (only.name, only.read_bytes()) == (output.name + late, b"another's")


@pytest.mark.parametrize("late", ["", ".proof"])
def test_the_full_version_does_not_lie_there_without_the_redacted_one(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, late: str
) -> None:
    output, sealing = tmp_path / "redacted.pdf", exporting.seal

    def slow(*arguments: Any, **named: Any) -> Path:
        output.with_name(output.name + late).write_bytes(b"another's")
        return sealing(*arguments, **named)

    monkeypatch.setattr(exporting, "seal", slow)
    files = [Finished(tmp_path / "full.pdf", b"full", {}), Finished(output, b"redacted", {})]
    with pytest.raises(ReportError, match="appeared") as said:
        write_sealed(case, files)
    (only,) = tmp_path.iterdir()
    assert (only.name, only.read_bytes()) == (output.name + late, b"another's")
    logged = [act for entry in case.ledger.acts() if (act := entry.document())["action"] == "export"][-2:]
    assert [act["subject"] for act in logged] == ["full.pdf", "redacted.pdf"]
    for act in logged:
        assert f"states the export of {act['subject']} (entry {act['seq']})" in str(said.value)
        assert f"{tmp_path / act['subject']} was not written" in str(said.value)


def test_a_full_version_that_cannot_be_sealed_leaves_no_redacted_report_either(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sealing = exporting.seal

    def refuse(ledger: Any, key: Any, file: Path, *more: Any) -> Path:
        if file.name == "redacted.pdf":
            raise ProofError("The proof could not be written.")
        return sealing(ledger, key, file, *more)

    monkeypatch.setattr(exporting, "seal", refuse)
    files = [Finished(tmp_path / name, b"x", {}) for name in ("full.pdf", "redacted.pdf")]
    with pytest.raises(ProofError, match=r"could not be written.*states the export of full\.pdf"):
        write_sealed(case, files)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["report.pdf", "report.pdf.proof"])
def test_a_link_that_leads_nowhere_is_in_the_way(
    case: Case, prepared: PreparedReport, tmp_path: Path, name: str
) -> None:
    (tmp_path / name).symlink_to(tmp_path / "nowhere")
    with pytest.raises(ReportError, match="exists already"):
        write_report(case, tmp_path / "report.pdf", prepared=prepared)


def test_the_proof_beside_it_speaks_for_it(case: Case, tmp_path: Path) -> None:
    (proof,) = write_sealed(case, [Finished(tmp_path / "full.pdf", b"the full version", {"version": "full"})])
    assert verify_file(tmp_path / "full.pdf", proof).act["details"]["version"] == "full"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["full.pdf", "full.pdf.proof"]


def test_a_line_of_its_acts_that_is_none_fails_against_an_anchor(
    case: Case, prepared: PreparedReport, tmp_path: Path
) -> None:
    """What signs such a report holds, and yet its list of acts is none: somebody made it so on purpose."""
    files = tuple(
        replace(each, content=b"{}\n") if each.name == ACTS else each for each in prepared.report.attachments
    )
    report = replace(prepared.report, attachments=files)
    spoilt = replace(prepared, report=report, pdf=render_preview(report, NOW))
    written = write_report(case, tmp_path / "report.pdf", prepared=spoilt)
    assert all(check.ok for check in verify_target(written.path))
    anchor = tmp_path / "anchor"
    anchor.write_text(case.checkpoint().note, encoding="utf-8")
    failed = [check for check in verify_target(written.path, anchors=[anchor]) if not check.ok]
    assert ["Line 1 of the custody acts" in check.message for check in failed] == [True]
