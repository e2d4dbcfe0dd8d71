"""A laboratory's own ingest profile: chosen by a file dialog, remembered, refused in words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QFileDialog

from app.gui.dialogs.add_evidence import AddEvidenceDialog

OWN = """
name = "triage"
title = "Our <b>lab</b>\\u202e"
about = "What we always do."
parsers = ["android.*"]
media_hash = "deferred"
[limits]
entry_seconds = 12.5
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    file = tmp_path / "lab.toml"
    file.write_text(OWN, "utf-8")
    return file


def choose(qtbot: Any, dialog: AddEvidenceDialog, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file that a person picks in the system's dialog."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", staticmethod(lambda *_a, **_k: (str(file), "")))
    qtbot.mouseClick(dialog.other, Qt.MouseButton.LeftButton)


def opened(qtbot: Any, tmp_path: Path) -> AddEvidenceDialog:
    dialog = AddEvidenceDialog(None, [tmp_path])
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_file_is_chosen_and_remembered(
    qtbot: Any, own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened(qtbot, tmp_path)
    choose(qtbot, dialog, own, monkeypatch)
    assert dialog.profiles.count() == 4
    assert dialog.profiles.currentText() == "Our <b>lab</b><U+202E> (lab.toml)"
    assert dialog.about.text() == "What we always do."
    assert dialog.profile.parsers == ("android.*",)
    assert dialog.profile.all_limits.entry_seconds == 12.5
    choose(qtbot, dialog, own, monkeypatch)
    assert dialog.profiles.count() == 4, "a file is offered once"
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)

    own.write_text(OWN.replace("12.5", "20"), "utf-8")
    again = opened(qtbot, tmp_path)
    assert again.profile.all_limits.entry_seconds == 20, "what stands in the file now"
    assert again.profile.name == "triage"
    qtbot.keyClick(again.profiles, Qt.Key.Key_Home)
    assert again.profile.media_hash == "deferred"
    assert again.profile.parsers != ("android.*",), "the one that ships is another of the same name"
    qtbot.mouseClick(again.accept_button, Qt.MouseButton.LeftButton)
    third = opened(qtbot, tmp_path)
    assert (third.profiles.currentIndex(), third.profiles.count()) == (0, 4)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("name = 3", "cannot be used"),
        ("name = ", "cannot be used"),
        (OWN.replace("entry_seconds", "entry_second"), "there is no limit 'entry_second'"),
        (OWN.replace("deferred", "never"), "media_hash"),
        (OWN.replace("about", "abuot"), "abuot"),
        (OWN + "#" * (1 << 20), "more than 1,048,576 bytes"),
    ],
)
def test_a_wrong_file_is_refused_in_words(
    qtbot: Any, tmp_path: Path, text: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = tmp_path / "wrong.toml"
    wrong.write_text(text, "utf-8")
    dialog = opened(qtbot, tmp_path)
    before = dialog.profile
    choose(qtbot, dialog, wrong, monkeypatch)
    assert words in dialog.problem.text()
    assert dialog.problem.isVisible()
    assert dialog.profiles.count() == 3
    assert dialog.profile == before
    assert dialog.accept_button.isEnabled()


def test_a_remembered_file_that_is_gone_is_said(
    qtbot: Any, own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened(qtbot, tmp_path)
    choose(qtbot, dialog, own, monkeypatch)
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    own.unlink()
    again = opened(qtbot, tmp_path)
    assert again.profile.name == "standard"
    assert "The profile used last is not offered" in again.problem.text()
    assert "lab.toml" in again.problem.text()
    qtbot.keyClick(again.profiles, Qt.Key.Key_End)
    assert again.problem.text() == ""
    again.close()
    own.write_text(OWN, "utf-8")
    assert opened(qtbot, tmp_path).profile.parsers == ("android.*",), "it is back"


def test_settings_that_nobody_wrote_harm_nothing(qtbot: Any, tmp_path: Path) -> None:
    for kept in ('["triage", 3, "/none"]', "{", '"x"'):
        QSettings().setValue("ingest/own_profiles", kept)
        assert opened(qtbot, tmp_path).profiles.count() == 3
