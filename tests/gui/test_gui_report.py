"""The report wizard as an examiner uses it: from the profile to the file that is handed over."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QRadioButton, QSpinBox, QWidget

from app.gui.models.summary import load_summary
from app.gui.report import exhibits_page, handover_page, texts_page, work
from app.gui.report.counting import tags_of
from app.gui.report.moments import moment
from app.gui.report.wizard import ReportWizard
from app.gui.session import Session
from app.gui.views.pages_view import PagesView
from evidence.case import Case
from evidence.custody.acts import log
from evidence.custody.acts_record import Tag
from evidence.custody.acts_report import ReportText, ScopeSet
from reports import draft as drafts
from reports import write
from reports.errors import ReportError
from reports.picture_choice import PictureChoice

LONG = 120_000
SECRET = "correct horse 4711"  # noqa: S105 - of a test


@pytest.fixture
def session(case_folder: Path) -> Iterator[Session]:
    with Case.open(case_folder, write=True) as case:
        log(case.ledger, "1-2-5", Tag(tag="<b>key</b>"))
        log(case.ledger, "1-2-7", Tag(tag="<b>KEY</b>"))
        log(case.ledger, "opinion", ReportText(text="First opinion."))
    opened = Session.open(case_folder)
    yield opened
    opened.close()


@pytest.fixture
def wizard(qtbot: Any, session: Session) -> Iterator[ReportWizard]:
    yield from shown(qtbot, session)


def shown(qtbot: Any, session: Session) -> Iterator[ReportWizard]:
    made = ReportWizard(None, session, load_summary(session.reader(), session.ledger()))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.exhibits.counted is not None)
    qtbot.waitUntil(lambda: made.exhibits.tags.count() > 0)
    qtbot.waitUntil(lambda: "opinion" in made.texts._versions)
    yield made
    made.done(0)


def click(qtbot: Any, button: QAbstractButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def build(qtbot: Any, wizard: ReportWizard) -> None:
    wizard.go_to(wizard.pages.index(wizard.preview))
    built(qtbot, wizard)


def built(qtbot: Any, wizard: ReportWizard) -> None:
    qtbot.waitUntil(lambda: not wizard.preview.busy, timeout=LONG)
    assert wizard.preview.prepared is not None, wizard.preview.state.text()


def written(qtbot: Any, wizard: ReportWizard) -> None:
    qtbot.waitUntil(lambda: not wizard.hand_over.busy, timeout=LONG)
    assert wizard.done_with is not None, wizard.hand_over.state.text()


def acts(folder: Path, action: str) -> list[dict[str, Any]]:
    with Case.open(folder) as case:
        return [act for entry in case.ledger.acts() if (act := entry.document())["action"] == action]


def test_a_report_goes_from_profile_to_file(
    qtbot: Any, wizard: ReportWizard, session: Session, tmp_path: Path
) -> None:
    for _ in range(4):
        click(qtbot, wizard.next_button)
    assert wizard.stack.currentWidget() is wizard.preview
    built(qtbot, wizard)
    previewed = wizard.preview.prepared.pdf
    assert wizard.preview.pages.count > 1
    click(qtbot, wizard.next_button)
    wizard.sign.secret.setText(SECRET)
    click(qtbot, wizard.next_button)
    wizard.hand_over.output.setText(str(tmp_path / "out.pdf"))
    wizard.hand_over.recipient.setText("Court 3")
    click(qtbot, wizard.hand_over.write_button)
    written(qtbot, wizard)
    signed = (tmp_path / "out.pdf").read_bytes()
    # A signature is appended: all that was shown is there, byte for byte.
    assert signed[: len(previewed)] == previewed
    assert len(signed) > len(previewed)
    digest = subprocess.run(["sha256sum", tmp_path / "out.pdf"], capture_output=True, check=True).stdout
    labels = [each.text() for each in wizard.hand_over.findChildren(QLabel)]
    assert digest.decode().split()[0] in labels
    said = subprocess.run(
        ["pdfsig", "-nocert", tmp_path / "out.pdf"], capture_output=True, check=False
    ).stdout
    assert b"Signature is Valid" in said
    (act,) = (act for act in acts(session.folder, "export") if act["details"]["kind"] == "report")
    assert act["details"]["recipient"] == "Court 3"
    assert not (session.folder / drafts.FILE).exists()
    assert not wizard.hand_over.write_button.isEnabled()
    assert wizard.sign.secret.text() == ""


def test_only_what_was_shown_can_be_signed(qtbot: Any, wizard: ReportWizard) -> None:
    build(qtbot, wizard)
    wizard.go_to(1)
    wizard.exhibits.since.setText("2026-05-01")
    assert wizard.preview.prepared is None
    assert wizard.preview.pages.count == 0
    wizard.hand_over.write_button.click()
    assert "Build the report" in wizard.problem.text()
    assert wizard.done_with is None


def test_tags_that_are_read_slowly_are_shown(
    qtbot: Any, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    import threading

    asked = threading.Event()

    def slowly(folder: Path) -> dict[str, int]:
        assert asked.wait(60)
        return tags_of(folder)

    monkeypatch.setattr(exhibits_page, "tags_of", slowly)
    made = ReportWizard(None, session, load_summary(session.reader(), session.ledger()))
    qtbot.addWidget(made)
    # The tags of a large ledger are still being read when the artifacts are counted.
    made.exhibits._timer.timeout.connect(asked.set)
    qtbot.waitUntil(lambda: made.exhibits.counted is not None)
    qtbot.waitUntil(lambda: made.exhibits.tags.count() == 1)
    made.done(0)


def test_a_page_is_not_drawn_while_its_document_closes(
    qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import threading

    pdf = pypdfium2.PdfDocument.new()
    pdf.new_page(100, 100)
    pdf.save(tmp_path / "one.pdf")
    drawing, closed, seen = threading.Event(), threading.Event(), []
    draw, close = pypdfium2.PdfPage.render, pypdfium2.PdfDocument.close

    def slowly(page: Any, **how: Any) -> Any:
        drawing.set()
        seen.append(closed.wait(1))  # PDFium falls where a page is drawn whose document is closed
        return draw(page, **how)

    def closing(document: Any) -> None:
        close(document)
        closed.set()

    view = PagesView()
    qtbot.addWidget(view)
    monkeypatch.setattr(pypdfium2.PdfPage, "render", slowly)
    monkeypatch.setattr(pypdfium2.PdfDocument, "close", closing)
    view.show_pdf((tmp_path / "one.pdf").read_bytes())
    assert drawing.wait(60)
    view.show_pdf(b"")
    view.stop()
    assert seen == [False]
    assert closed.is_set()


def test_the_count_follows_the_choice(qtbot: Any, wizard: ReportWizard, session: Session) -> None:
    page = wizard.exhibits
    assert "40 of 40" in page.total.text()
    page.tags.tick(["<b>key</b>"])
    qtbot.waitUntil(lambda: "2 of 40" in page.total.text())
    page.tags.tick([])
    # Berlin is two hours ahead of UTC: the messages of 12:00 to 12:40 UTC lie after 14:00.
    page.until.setText("2026-05-01T14:10:30")
    qtbot.waitUntil(lambda: "10 of 40" in page.total.text())
    page.until.setText("2026-05-01")
    qtbot.waitUntil(lambda: "40 of 40" in page.total.text())
    page.until.setText("2026-04-30")
    qtbot.waitUntil(lambda: page.total.text().endswith(": 0 of 40"))
    with Case.open(session.folder, write=True) as case:
        log(case.ledger, "case", ScopeSet(authority="Warrant <i>7</i>", since="2026-05-01T12:31:00+00:00"))
    page.until.setText("2026-05-02")
    qtbot.waitUntil(lambda: "10 of 40" in page.total.text())
    assert "Warrant <i>7</i>" in page.scope.text()
    assert "30 lie outside" in page.scope.text()


def test_a_page_that_is_not_in_order_holds(qtbot: Any, wizard: ReportWizard) -> None:
    wizard.go_to(1)
    wizard.exhibits.since.setText("31.1.2026")
    click(qtbot, wizard.next_button)
    assert wizard.stack.currentWidget() is wizard.exhibits
    assert "“From” is no date" in wizard.problem.text()
    wizard.exhibits.since.clear()
    wizard.exhibits.until.setText("9999-12-31")  # there is no day after it
    click(qtbot, wizard.next_button)
    assert "“To” is no date" in wizard.problem.text()
    wizard.exhibits.until.clear()
    wizard.exhibits.kinds.tick([])
    click(qtbot, wizard.next_button)
    assert "at least one kind" in wizard.problem.text()


def test_texts_are_acts_of_the_ledger_with_their_history(
    qtbot: Any, wizard: ReportWizard, session: Session
) -> None:
    wizard.go_to(2)
    page = wizard.texts
    rows = {page.parts.item(row).data(Qt.ItemDataRole.UserRole): row for row in range(page.parts.count())}
    page.parts.setCurrentRow(rows["opinion"])
    assert page.text.toPlainText() == "First opinion."
    page.text.setPlainText("Second <b>opinion</b>.")
    click(qtbot, wizard.next_button)
    assert "Not in the ledger yet: Opinion" in wizard.problem.text()
    assert wizard.stack.currentWidget() is page
    click(qtbot, page.save_button)
    qtbot.waitUntil(lambda: page.versions.count() == 2, timeout=LONG)
    assert [act["details"]["text"] for act in acts(session.folder, "report.text")] == [
        "First opinion.",
        "Second <b>opinion</b>.",
    ]
    assert wizard.problem.text() == ""
    page.versions.setCurrentIndex(1)
    click(qtbot, page.take_version)
    assert page.text.toPlainText() == "First opinion."
    click(qtbot, page.revert_button)
    assert page.text.toPlainText() == "Second <b>opinion</b>."
    click(qtbot, wizard.next_button)
    assert wizard.stack.currentWidget() is wizard.redaction


def test_what_was_saved_before_a_failure_is_known(
    qtbot: Any, wizard: ReportWizard, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = wizard.texts
    qtbot.waitUntil(lambda: page._known)
    before = len(acts(session.folder, "report.text"))
    page._edited = {"plain-summary": "In plain words.", "limitations": "None known."}
    page._mark()

    def fails_at_the_second(ledger: Any, part: str, text: ReportText) -> int:
        if len(acts(session.folder, "report.text")) > before:
            raise OSError("The disk is full.")
        return log(ledger, part, text)

    monkeypatch.setattr(texts_page, "log", fails_at_the_second)
    page.save()
    qtbot.waitUntil(lambda: list(page.unsaved()) == ["limitations"])
    assert page.state.text() == "The disk is full."
    assert len(acts(session.folder, "report.text")) == before + 1


def test_a_text_is_saved_once(qtbot: Any, wizard: ReportWizard, session: Session) -> None:
    page = wizard.texts
    page.text.setPlainText("In plain words.")
    page.save()
    page.save()
    assert not page.save_button.isEnabled()
    page.text.insertPlainText("Typed while it was saved. ")
    qtbot.waitUntil(lambda: len(page._versions.get("plain-summary", ())) > 0)
    qtbot.waitUntil(page.save_button.isEnabled)
    assert page.text.toPlainText() == "Typed while it was saved. In plain words."
    assert page.text.textCursor().position() == len("Typed while it was saved. ")
    said = [act["details"]["text"] for act in acts(session.folder, "report.text")]
    assert said == ["First opinion.", "In plain words."]


def test_so_many_of_a_kind_are_printed(qtbot: Any, wizard: ReportWizard) -> None:
    assert wizard.exhibits.selection().per_kind == 500
    wizard.exhibits.most.setValue(7)
    build(qtbot, wizard)
    text = json.dumps(msgspec.to_builtins(wizard.preview.prepared.report.sections))
    assert "40 of 40 artifacts in the case were selected; 7 are printed here" in text


@pytest.mark.parametrize(
    ("name", "said"),
    [("", "Name the file"), ("/", "Name the file"), ("é" * 140, "too long"), ("{}", "folder")],
)
def test_a_file_that_cannot_be_written_is_said_before_anything_is_signed(
    qtbot: Any, wizard: ReportWizard, session: Session, tmp_path: Path, name: str, said: str
) -> None:
    build(qtbot, wizard)
    wizard.go_to(6)
    wizard.hand_over.output.setText(name.format(tmp_path))
    before = acts(session.folder, "export")
    wizard.hand_over.write_button.click()
    assert said in wizard.problem.text()
    assert not wizard.hand_over.busy
    assert acts(session.folder, "export") == before
    found = drafts.Draft(output=name.format(tmp_path))
    wizard.hand_over.show_draft(found)
    if said == "folder":
        assert wizard.hand_over.output.text() == str(tmp_path)
        assert "is a folder" in wizard.hand_over.problem()


def test_a_moment_is_a_day_or_a_time_as_records_have_it() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    told = {
        "2024-03-31": ("2024-03-30T23:00:00+00:00", "2024-03-31T22:00:00+00:00"),
        "2024-03-11T08:00": ("2024-03-11T07:00:00+00:00",) * 2,
        "2024-03-11 08:00:00.5+02:00": ("2024-03-11T06:00:00.5+00:00",) * 2,
        "2024-03-11T08:00:00.123456789Z": ("2024-03-11T08:00:00.123456789+00:00",) * 2,
    }
    for text, both in told.items():
        assert (moment(text, berlin), moment(text, berlin, end=True)) == both
    for text in ("2024-W10", "2024-W10-1T00:00:00+00:00", "20240311", "2024-071", "2024-03", "0001-01-01"):
        with pytest.raises(ValueError, match=r"[0-9]"):
            moment(text, berlin)


def test_a_path_that_cannot_be_looked_at_is_said(wizard: ReportWizard) -> None:
    for text in ("~no-such-person/x.p12", f"/{'d' * 300}/x.p12"):
        wizard.sign.signer.setCurrentIndex(wizard.sign.signer.findData("file"))
        wizard.sign.file.setText(text)
        assert "does not exist" in wizard.sign.problem()
        wizard.redaction.by_file.setChecked(True)
        wizard.redaction.file.setText(text)
        assert "read" in wizard.redaction.problem()
        wizard.hand_over.output.setText(text)
        assert wizard.hand_over.problem() == ""


def test_a_name_without_a_folder_goes_to_the_exports_of_the_case(
    qtbot: Any, wizard: ReportWizard, session: Session
) -> None:
    build(qtbot, wizard)
    wizard.sign.signer.setCurrentIndex(wizard.sign.signer.findData("none"))
    wizard.go_to(6)
    wizard.hand_over.output.setText("here.pdf")
    click(qtbot, wizard.hand_over.write_button)
    written(qtbot, wizard)
    assert (session.case.exports / "here.pdf").is_file()


def test_a_case_number_of_any_length_makes_a_file_name(tmp_path: Path) -> None:
    for number in ("7" * 300, "ü" * 300, "a/b\\c:\n\u202ed", "..", "😀" * 90):
        name = handover_page._name(number)
        (tmp_path / f"{name}.proof").write_bytes(b"")
        assert name.startswith("report-")
        assert name.endswith(".pdf")
        assert name.isprintable()


@pytest.mark.parametrize("bundle", [True, False])
def test_what_fails_after_the_report_was_written_does_not_hide_it(
    qtbot: Any, wizard: ReportWizard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bundle: bool
) -> None:
    build(qtbot, wizard)
    wizard.sign.signer.setCurrentIndex(wizard.sign.signer.findData("none"))
    wizard.go_to(6)
    page = wizard.hand_over
    page.output.setText(str(tmp_path / "out.pdf"))
    page.bundle.setChecked(bundle)

    def fails(*_: Any, **__: Any) -> None:
        raise OSError("no room")

    if bundle:
        monkeypatch.setattr(work, "export", fails)
    else:
        monkeypatch.setattr(Case, "close", fails)
    click(qtbot, page.write_button)
    qtbot.waitUntil(lambda: not page.busy)
    monkeypatch.undo()
    assert "The report is written" in page.state.text()
    assert ("bundle is not" in page.state.text()) == bundle
    assert "no room" in page.state.text()
    assert str(tmp_path / "out.pdf") in [each.text() for each in page.findChildren(QLabel)]
    assert (tmp_path / "out.pdf").is_file()
    assert not page.write_button.isEnabled()


def test_the_wizard_stays_while_the_report_is_written(
    qtbot: Any, wizard: ReportWizard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import threading

    go = threading.Event()
    real = work.write_report

    def slowly(*given: Any, **more: Any) -> Any:
        assert go.wait(60)
        return real(*given, **more)

    build(qtbot, wizard)
    wizard.sign.signer.setCurrentIndex(wizard.sign.signer.findData("none"))
    wizard.go_to(6)
    wizard.hand_over.output.setText(str(tmp_path / "out.pdf"))
    monkeypatch.setattr(work, "write_report", slowly)
    click(qtbot, wizard.hand_over.write_button)
    qtbot.keyClick(wizard, Qt.Key.Key_Escape)
    wizard.close()
    assert wizard.isVisible()
    assert "being signed and written" in wizard.problem.text()
    go.set()
    written(qtbot, wizard)
    qtbot.keyClick(wizard, Qt.Key.Key_Escape)
    assert not wizard.isVisible()


def test_an_error_after_stopping_is_said(
    qtbot: Any, wizard: ReportWizard, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview = wizard.preview

    def fails(*_: Any, **__: Any) -> None:
        preview._watch.stop()
        raise ReportError("The disk is full.")

    monkeypatch.setattr(work, "prepare_report", fails)
    wizard.go_to(wizard.pages.index(preview))
    qtbot.waitUntil(lambda: not preview.busy)
    assert preview.state.text() == "The disk is full."


def test_every_control_has_a_name(qtbot: Any, wizard: ReportWizard) -> None:
    silent = []
    for page in (*wizard.pages, wizard):
        for each in page.findChildren(QWidget):
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus and not _inside(each):
                told = QAccessible.queryAccessibleInterface(each)
                if not told.text(QAccessible.Text.Name).strip():
                    silent.append((page.objectName() or type(page).__name__, type(each).__name__))
    assert silent == []


def _inside(widget: QWidget) -> bool:
    """Whether it is a part of another control, such as the field of a number."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, (QSpinBox, QComboBox)):
        above = above.parentWidget()
    return above is not None or widget.objectName().startswith("qt_")


def test_each_page_is_reached_and_left_with_tab(qtbot: Any, wizard: ReportWizard) -> None:
    build(qtbot, wizard)
    for number, page in enumerate(wizard.pages):
        wizard.go_to(number)
        wanted = {
            each
            for each in page.findChildren(QWidget)
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible() and each.isEnabled()
            if not _inside(each) and not isinstance(each, QRadioButton)
        }
        wizard.steps.setFocus()
        seen = set()
        for _ in range(40):
            qtbot.keyClick(wizard.focusWidget(), Qt.Key.Key_Tab)
            seen.add(wizard.focusWidget())
        assert wanted <= seen, (page.name, wanted - seen)
        assert wizard.close_button in seen


def test_required_texts_are_marked(qtbot: Any, wizard: ReportWizard) -> None:
    from reports.profile import load, shipped
    from reports.texts import PARTS

    demanding = next(name for name in shipped() if load(name).required)
    wizard.profile.choose(demanding)
    wizard.go_to(2)
    parts = wizard.texts.parts
    said = {parts.item(row).data(Qt.ItemDataRole.UserRole): parts.item(row) for row in range(parts.count())}
    for part in load(demanding).required:
        assert not said[part].isHidden()
        assert said[part].text().startswith(PARTS[part])
        assert ("required, missing" in said[part].text()) == (part != "opinion")


def test_a_draft_is_kept_without_secrets_and_taken_up_again(
    qtbot: Any, session: Session, wizard: ReportWizard
) -> None:
    wizard.exhibits.tags.tick(["<b>key</b>"])
    wizard.exhibits.since.setText("2026-05-01")
    wizard.texts.text.setPlainText("Half a sentence")
    wizard.sign.secret.setText(SECRET)
    wizard.sign.token.setText(f"pkcs11:token=x;object=y?pin-value={SECRET.replace(' ', '')}")
    wizard.sign.timestamp.setText(f"http://me:{SECRET.replace(' ', '')}@tsa.example/")
    wizard.hand_over.recipient.setText("Court 3")
    wizard.go_to(1)
    wizard.done(0)
    kept = (session.folder / drafts.FILE).read_text("utf-8")
    assert SECRET not in kept
    assert SECRET.replace(" ", "") not in kept
    stated = json.loads(kept)
    assert stated["tags"] == ["<b>key</b>"]
    assert stated["texts"] == {"plain-summary": "Half a sentence"}
    gone = shown(qtbot, session)
    again = next(gone)
    found = drafts.load(session.folder)
    assert found is not None
    again.resume(found)
    assert again.stack.currentWidget() is again.exhibits
    assert again.exhibits.selection().tags == ("<b>key</b>",)
    assert again.exhibits.since.text() == "2026-05-01"
    assert again.texts.text.toPlainText() == "Half a sentence"
    assert again.hand_over.recipient.text() == "Court 3"
    assert again.sign.secret.text() == ""
    next(gone, None)


def test_the_number_of_remarks_fits_one_too(wizard: ReportWizard) -> None:
    wizard.preview.warn(("A text is missing.",))
    assert wizard.preview.warning.text() == "Remarks (1), printed in the report, too:"


def test_a_draft_that_was_to_be_redacted_does_not_become_one_that_is_not(
    qtbot: Any, wizard: ReportWizard, session: Session
) -> None:
    wizard.redaction.by_file.setChecked(True)
    wizard.done(0)
    gone = shown(qtbot, session)
    again = next(gone)
    found = drafts.load(session.folder)
    assert found is not None
    again.resume(found)
    assert again.redaction.by_file.isChecked()
    assert "Choose the redaction profile" in again.redaction.problem()
    next(gone, None)


def test_nothing_chosen_leaves_no_draft(wizard: ReportWizard, session: Session) -> None:
    wizard.done(0)
    assert not (session.folder / drafts.FILE).exists()


@pytest.mark.parametrize(
    "data",
    [
        b"{",
        b"[]",
        b'{"texts": 3}',
        b'{"per_kind": 9000000000}',
        b'{"profile": "a\\u0000"}',
        b'{"redaction": "a\\u0000"}',
        b"\xff\xfe",
        b"[" * 100_000,
    ],
)
def test_a_broken_draft_is_said_and_left(wizard: ReportWizard, session: Session, data: bytes) -> None:
    (session.folder / drafts.FILE).write_bytes(data)
    wizard.offer_draft()
    assert "draft" in wizard.problem.text()
    assert "left as it is" in wizard.problem.text()
    wizard.hand_over.recipient.setText("Court 3")
    wizard.go_to(1)
    wizard._keeping.discard()
    wizard.done(0)
    assert (session.folder / drafts.FILE).read_bytes() == data


def test_a_draft_whose_profile_is_gone_follows_no_other(wizard: ReportWizard, session: Session) -> None:
    wizard.resume(drafts.Draft(page="preview", profile="/none/own.toml"))
    assert wizard.stack.currentWidget() is wizard.profile
    assert "own.toml" in wizard.profile.state.text()
    assert "Choose a profile" in wizard.problem.text()
    kept = drafts.load(session.folder)  # the disk that holds it may be there again next time
    assert kept is not None
    assert kept.profile == "/none/own.toml"
    wizard.resume(drafts.Draft(page="preview", profile=""))
    assert wizard.stack.currentWidget() is wizard.profile
    wizard.profile.choose(drafts.DEFAULT)
    assert wizard.profile.problem() == ""


def test_building_can_be_stopped(qtbot: Any, wizard: ReportWizard, monkeypatch: pytest.MonkeyPatch) -> None:
    import threading

    begun, go = threading.Event(), threading.Event()

    def stepped(self: work.Watch, step: str) -> None:
        begun.set()
        assert go.wait(60)
        real(self, step)

    real = work.Watch.__call__
    monkeypatch.setattr(work.Watch, "__call__", stepped)
    wizard.go_to(wizard.pages.index(wizard.preview))
    assert begun.wait(60)
    assert wizard.preview.cancel_button.isVisible()
    click(qtbot, wizard.preview.cancel_button)
    go.set()
    qtbot.waitUntil(lambda: not wizard.preview.busy, timeout=LONG)
    assert "Stopped" in wizard.preview.state.text()
    assert wizard.preview.prepared is None
    assert not wizard.next_button.isEnabled()
    monkeypatch.undo()
    click(qtbot, wizard.preview.build_button)
    built(qtbot, wizard)


def test_a_report_that_ends_after_it_was_stopped_is_not_taken(
    qtbot: Any, wizard: ReportWizard, monkeypatch: pytest.MonkeyPatch
) -> None:
    import threading

    drawing, go = threading.Event(), threading.Event()
    real = write.render_preview

    def drawn(*given: Any) -> bytes:
        # After the last step was told: nothing looks at the watch again.
        drawing.set()
        assert go.wait(60)
        return real(*given)

    monkeypatch.setattr(write, "render_preview", drawn)
    preview = wizard.preview
    wizard.go_to(wizard.pages.index(preview))
    assert drawing.wait(60)
    preview.cancel()
    preview.outdate()
    go.set()
    qtbot.waitUntil(lambda: not preview.busy, timeout=LONG)
    assert preview.prepared is None
    assert preview.pages.count == 0
    assert "Stopped" in preview.state.text()
    assert preview.problem()
    assert not wizard.next_button.isEnabled()


def test_what_cannot_be_signed_is_said_where_it_happens(
    qtbot: Any, wizard: ReportWizard, tmp_path: Path
) -> None:
    build(qtbot, wizard)
    wizard.sign.signer.setCurrentIndex(wizard.sign.signer.findData("file"))
    wizard.go_to(5)
    click(qtbot, wizard.next_button)
    assert "does not exist" in wizard.problem.text()
    (tmp_path / "key.p12").write_bytes(b"no key")
    wizard.sign.file.setText(str(tmp_path / "key.p12"))
    click(qtbot, wizard.next_button)
    wizard.hand_over.output.setText(str(tmp_path / "out.pdf"))
    click(qtbot, wizard.hand_over.write_button)
    qtbot.waitUntil(lambda: not wizard.hand_over.busy, timeout=LONG)
    assert "not a PKCS#12 file" in wizard.hand_over.state.text()
    assert list(tmp_path.glob("out*")) == []
    assert wizard.hand_over.write_button.isEnabled()
    wizard.sign.signer.setCurrentIndex(wizard.sign.signer.findData("token"))
    assert wizard.sign.problem()
    wizard.sign.signer.setCurrentIndex(wizard.sign.signer.findData("lab"))
    wizard.sign.level.setCurrentIndex(wizard.sign.level.findData("B-T"))
    assert "time-stamping authority" in wizard.sign.problem()


def test_the_wizard_is_worked_with_keys_alone(qtbot: Any, wizard: ReportWizard) -> None:
    wizard.steps.setFocus()
    qtbot.keyClick(wizard.steps, Qt.Key.Key_Down)
    assert wizard.stack.currentWidget() is wizard.exhibits
    qtbot.keyClick(wizard, Qt.Key.Key_Return)
    assert wizard.stack.currentWidget() is wizard.texts
    qtbot.keyClick(wizard, Qt.Key.Key_Escape)
    assert not wizard.isVisible()


def test_a_redacted_report_goes_out_with_its_bundle_and_the_full_version_stays(
    qtbot: Any, wizard: ReportWizard, tmp_path: Path
) -> None:
    page = wizard.redaction
    page.by_file.setChecked(True)
    wizard.go_to(4)
    assert "Choose the redaction profile" in wizard.problem.text()
    profile = tmp_path / "victims.toml"
    profile.write_text("name = 3", "utf-8")
    page.file.setText(str(profile))
    wizard.go_to(4)
    assert wizard.stack.currentWidget() is page
    assert "victims.toml" in wizard.problem.text()
    profile.write_text('name = "v"\n[[replace]]\nlabel = "victim 1"\ntexts = ["See you at eight"]\n', "utf-8")
    page.pictures["blurred"].setChecked(True)
    page.reason.setText("ordered by the court")
    build(qtbot, wizard)
    assert wizard.preview.choice.pictures == PictureChoice("blurred", "ordered by the court")
    # Whatever becomes of the file: the bundle follows the rules of what was previewed.
    profile.write_text('name = "v"\n', "utf-8")
    wizard.sign.signer.setCurrentIndex(wizard.sign.signer.findData("none"))
    wizard.go_to(6)
    out = tmp_path / "out"
    out.mkdir()
    hand_over = wizard.hand_over
    assert hand_over.full.isVisible()
    hand_over.output.setText(str(out / "r.pdf"))
    hand_over.full.setChecked(True)
    hand_over.bundle.setChecked(True)
    click(qtbot, hand_over.write_button)
    written(qtbot, wizard)
    assert wizard.done_with.problem == ""

    def text(name: str) -> bytes:
        return subprocess.run(["pdftotext", out / name, "-"], capture_output=True, check=True).stdout

    assert b"See you at eight" not in text("r.pdf")
    assert b"redacted: victim 1" in text("r.pdf")
    assert b"See you at eight" in text("r-full.pdf")
    listed = subprocess.run(["unzip", "-l", out / "r-bundle.zip"], capture_output=True, check=True).stdout
    assert b"data/r.pdf\n" in listed
    assert b"full" not in listed
