"""Signing in the report wizard: time stamps, long-term levels, tokens; judged by pdfsig and our verifier."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import softhsm

from app.gui.models.summary import load_summary
from app.gui.report import keeping
from app.gui.report.wizard import ReportWizard
from app.gui.session import Session
from evidence.case import Case
from evidence.custody.acts import log
from evidence.custody.acts_record import Tag
from reports import draft as drafts
from reports.draft import Draft
from reports.verify import verify_report

sys.path.append(str(Path(__file__).parents[1] / "reports"))
from report_pki import serving_pki
from test_report_token import in_token

LONG = 120_000


@pytest.fixture
def wizard(qtbot: Any, case_folder: Path) -> Iterator[ReportWizard]:
    with Case.open(case_folder, write=True) as case:
        log(case.ledger, "1-2-5", Tag(tag="key"))
    session = Session.open(case_folder)
    made = ReportWizard(None, session, load_summary(session.reader(), session.ledger()))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.exhibits.counted is not None)
    made.exhibits.kinds.tick_all()
    yield made
    made.done(0)
    session.close()


def signed(qtbot: Any, wizard: ReportWizard, output: Path) -> dict[str, tuple[str, str]]:
    """Builds, signs and writes with what is chosen on the page, and gives the checks of our verifier."""
    wizard.go_to(wizard.pages.index(wizard.preview))
    qtbot.waitUntil(lambda: not wizard.preview.busy, timeout=LONG)
    assert wizard.preview.prepared is not None, wizard.preview.state.text()
    assert wizard.sign.problem() == ""
    wizard.go_to(6)
    wizard.hand_over.output.setText(str(output))
    wizard.hand_over.write_button.click()
    qtbot.waitUntil(lambda: not wizard.hand_over.busy, timeout=LONG)
    assert wizard.done_with is not None, wizard.hand_over.state.text()
    said = subprocess.run(["pdfsig", "-nocert", output], capture_output=True, check=False).stdout
    assert b"Signature is Valid" in said
    return {check.name: (check.outcome, check.sentence) for check in verify_report(output).checks}


@pytest.mark.parametrize("level", ["B-T", "B-LTA"])
def test_a_report_is_signed_at_a_level(qtbot: Any, wizard: ReportWizard, tmp_path: Path, level: str) -> None:
    with serving_pki(tmp_path / "pki") as pki:
        page = wizard.sign
        page.signer.setCurrentIndex(page.signer.findData("file"))
        page.level.setCurrentIndex(page.level.findData(level))
        page.file.setText(str(pki.leaf().p12))
        page.timestamp.setText(f"{pki.url}/tsa")
        assert ("trusted root" in page.problem()) == (level == "B-LTA")
        page.roots.setText(str(tmp_path / "none.pem"))
        assert "trusted root" in page.problem()
        page.roots.setText(str(pki.pem))
        assert page.signing().trust_roots == str(pki.pem)
        if level == "B-LTA":
            page.reviewer.setChecked(True)
            assert "B-LT at most" in page.problem()
        page.reviewer.setChecked(level == "B-T")
        checks = signed(qtbot, wizard, tmp_path / "out.pdf")
        assert "/tsa" in pki.asked
    assert "failed" not in {outcome for outcome, _ in checks.values()}, checks
    fields = subprocess.run(
        ["pdfsig", "-nocert", tmp_path / "out.pdf"], capture_output=True, check=False
    ).stdout
    assert (b"Reviewer" in fields) == (level == "B-T")
    assert any(level in sentence for _, sentence in checks.values()), checks


@softhsm.missing
def test_a_token_signs_and_its_pin_is_kept_nowhere(
    qtbot: Any, wizard: ReportWizard, tmp_path: Path, case_folder: Path
) -> None:
    address, fingerprint = in_token(tmp_path, "rsa")
    page = wizard.sign
    page.signer.setCurrentIndex(page.signer.findData("token"))
    page.token.setText(address)
    page.secret.setText(softhsm.PIN)
    assert page.secret.accessibleName() == "PIN"
    signed(qtbot, wizard, tmp_path / "out.pdf")
    assert wizard.done_with.report.certificate == fingerprint
    assert page.secret.text() == ""
    assert not (case_folder / drafts.FILE).exists()


def test_the_draft_is_offered(
    qtbot: Any, wizard: ReportWizard, case_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts.save(case_folder, Draft(page="exhibits", since="2026-05-01"))
    asked = []
    monkeypatch.setattr(keeping, "ask", lambda *_, **words: asked.append(words))
    wizard.offer_draft()
    # Escape and Return are the second answer.
    assert asked[0]["no"] == "Go on"
    assert wizard.stack.currentWidget() is wizard.exhibits
    assert wizard.exhibits.since.text() == "2026-05-01"
    monkeypatch.setattr(keeping, "ask", lambda *_, **__: True)
    wizard.offer_draft()
    assert drafts.load(case_folder) is None
