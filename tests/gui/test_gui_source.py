"""The Source tab says what the image of the evidence states: what ewfacquire was told stands there."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from command_line import indicia
from PySide6.QtCore import Qt

from app.gui.main_window import MainWindow

pytestmark = pytest.mark.skipif(
    not (shutil.which("ewfacquire") and shutil.which("mkfs.fat")), reason="needs ewfacquire and mkfs.fat"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A case with an E01 in several parts, made by ewfacquire of an empty FAT volume."""
    raw = tmp_path / "disk.dd"
    subprocess.run(["mkfs.fat", "-C", str(raw), "3072"], check=True, capture_output=True)
    subprocess.run(
        [
            *("ewfacquire", "-u", "-t", str(tmp_path / "disk"), "-C", "OP-ALBATROSS", "-E", "EX-7"),
            *(
                "-e",
                "J. Doe",
                "-N",
                "seized <b>on</b> the quay",
                "-D",
                "USB stick",
                "-c",
                "none",
                "-S",
                "1MiB",
            ),
            str(raw),
        ],
        check=True,
        capture_output=True,
    )
    case = tmp_path / "case"
    indicia(tmp_path, "case", "create", case, "--number", "1", "--title", "T", "--examiner", "A. Examiner")
    indicia(tmp_path, "ingest", case, tmp_path / "disk.E01", code=None)
    return case


@pytest.fixture
def window(qtbot: Any, folder: Path) -> Iterator[MainWindow]:
    made = MainWindow()
    qtbot.addWidget(made)
    made.show()
    assert made.open_case(folder)
    yield made
    made.close()


def test_what_was_said_at_the_acquisition_can_be_read(qtbot: Any, window: MainWindow, folder: Path) -> None:
    work = window.workspace
    assert work is not None
    files = work.files
    qtbot.waitUntil(lambda: files.model.number_at(0) is not None)
    place = files.table.visualRect(files.model.index(0, 0)).center()
    qtbot.mouseClick(files.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: work.pane.detail is not None)
    said = {pair.name: str(pair.value) for pair in work.pane.source.pairs.all()}
    assert said["Case number"] == "OP-ALBATROSS"
    assert said["Evidence number"] == "EX-7"
    assert said["Examiner"] == "J. Doe"
    assert said["Notes"] == "seized <b>on</b> the quay"
    parts = sorted(folder.parent.glob("disk.E*"))
    assert len(parts) > 1
    assert [said[f"Part {number} of {len(parts)}"] for number in range(1, len(parts) + 1)] == [
        str(path) for path in parts
    ]
    assert any(name.startswith("1/") for name in said), "the layers, by their PathSpec"
