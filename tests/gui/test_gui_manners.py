"""One window a case, what was open is offered again, and nothing of the network from start to quit."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from gui_case import FakeReader
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from app.gui.main_window import MainWindow
from app.gui.recent import OPEN_CASE
from app.gui.single import ring

ROOT = Path(__file__).parents[2]

_RING = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from app.gui.single import ring
application = QCoreApplication([])
sys.exit(0 if ring(Path(sys.argv[1])) else 9)
"""


def window_on(qtbot: Any, folder: Path) -> MainWindow:
    made = MainWindow(lambda case: FakeReader())
    qtbot.addWidget(made)
    made.show()
    assert made.open_case(folder)
    return made


def rung(qtbot: Any, folder: Path) -> int:
    """What another process hears that rings at a case's door."""
    process = subprocess.Popen([sys.executable, "-c", _RING, str(folder)], cwd=ROOT)
    qtbot.waitUntil(lambda: process.poll() is not None)
    return int(process.returncode)


def test_second_window_of_a_case_raises_the_first(qtbot: Any, case_folder: Path) -> None:
    window = window_on(qtbot, case_folder)
    asked: list[bool] = []
    window.door.asked.connect(lambda: asked.append(True))
    window.showMinimized()
    assert rung(qtbot, case_folder) == 0
    assert asked
    assert not window.isMinimized()
    link = case_folder.with_name("link")
    link.symlink_to(case_folder)
    assert rung(qtbot, link) == 0, "the same case by another path"
    window.close_case()
    assert rung(qtbot, case_folder) == 9
    window.close()


def test_socket_that_a_killed_window_left_hinders_nobody(qtbot: Any, case_folder: Path) -> None:
    code = (
        "import os, sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication\n"
        "from app.gui.single import CaseDoor\n"
        "a = QCoreApplication([]); d = CaseDoor(); d.claim(Path(sys.argv[1])); os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", code, str(case_folder)], cwd=ROOT, check=False)
    assert not ring(case_folder)
    window = window_on(qtbot, case_folder)
    assert rung(qtbot, case_folder) == 0
    window.close()


def answer(button: str) -> None:
    """Presses a button of the question that comes."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(20, press)
            return
        next(each for each in box.buttons() if each.text().replace("&", "") == button).click()

    QTimer.singleShot(20, press)


@pytest.mark.parametrize(("button", "opened"), [("Open it again", True), ("Not now", False)])
def test_what_was_open_when_the_program_ended_is_offered_again(
    qtbot: Any, case_folder: Path, button: str, opened: bool
) -> None:
    QSettings().setValue(OPEN_CASE, str(case_folder))
    window = MainWindow(lambda case: FakeReader())
    qtbot.addWidget(window)
    window.show()
    answer(button)
    window.offer_last()
    assert (window.workspace is not None) == opened
    window.close()
    assert QSettings().value(OPEN_CASE) is None, "a case that was closed is not offered"


def test_case_that_is_gone_is_not_offered(qtbot: Any, tmp_path: Path) -> None:
    QSettings().setValue(OPEN_CASE, str(tmp_path / "gone"))
    window = MainWindow(lambda case: FakeReader())
    qtbot.addWidget(window)
    window.offer_last()
    assert window.workspace is None
    window.close()


_SESSION = """
import sys
from pathlib import Path
seen = []
def hook(event, arguments):
    if event in ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"):
        address = arguments[1] if len(arguments) > 1 else arguments
        if not isinstance(address, (str, bytes)):
            seen.append((event, repr(address)))
sys.addaudithook(hook)
from PySide6.QtCore import QSettings, Qt, QTimer
QSettings.setDefaultFormat(QSettings.Format.IniFormat)
QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, sys.argv[3])
from app.gui.run import make_application
application = make_application(["indicia"])
from app.gui.jobs.ingest_job import new_run
from app.gui.main_window import MainWindow
window = MainWindow()
window.show()
assert window.open_case(Path(sys.argv[1]))
window.ingest.ended.connect(lambda end: QTimer.singleShot(1000, report))
def report():
    from app.gui.report.wizard import ReportWizard
    for index in range(window.workspace.tabs.count()):
        window.workspace.tabs.setCurrentIndex(index)
        application.processEvents()
    wizard = ReportWizard(window, window.workspace.session, window.workspace.summary)
    wizard.show()
    QTimer.singleShot(1500, lambda: (wizard.close(), window.close(), application.quit()))
window.work.start_ingest(new_run([Path(sys.argv[2])]))
code = application.exec()
print("SEEN", seen)
sys.exit(3 if seen else code)
"""


@pytest.mark.skipif(
    shutil.which("strace") is None, reason="strace sees what Qt's own code asks of the system"
)
def test_nothing_of_the_network_is_touched_from_start_to_quit(
    case_folder: Path, tmp_path: Path, own_home: None
) -> None:
    """A real window: a case is opened, evidence ingested by real workers, each tab shown, the report wizard opened."""
    evidence = tmp_path / "evidence"
    evidence.mkdir()
    for number in range(20):
        (evidence / f"{number}.txt").write_text("words")
    log = tmp_path / "calls.log"
    command = [
        "strace",
        "-f",
        "-qq",
        "-e",
        "trace=socket,connect,bind,sendto",
        "-o",
        str(log),
        sys.executable,
    ]
    done = subprocess.run(
        [*command, "-c", _SESSION, str(case_folder), str(evidence), str(tmp_path / "settings")],
        capture_output=True, text=True, check=False, cwd=ROOT, timeout=300,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    assert "SEEN []" in done.stdout
    calls = log.read_text().splitlines()
    assert any("AF_UNIX" in call for call in calls), "the socket by which windows find each other was seen"
    asked = [call for call in calls if "AF_INET" in call or "AF_PACKET" in call]
    # A worker that is shut in tries once whether it really gets no socket.
    refused = re.compile(r"\d+ +socket\(AF_INET, SOCK_DGRAM, IPPROTO_IP\) = -1 EPERM .*")
    assert [call for call in asked if not refused.fullmatch(call)] == []


def test_sample_case_is_made_once_and_opened(
    qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.gui.sample.sample_folder", lambda: tmp_path / "indicia-sample")
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    qtbot.mouseClick(window.start_page.sample_button, Qt.MouseButton.LeftButton)
    assert not window.start_page.sample_button.isEnabled()
    assert window.start_page.sample_state.isVisible()
    qtbot.waitUntil(lambda: window.workspace is not None)
    assert "DEMO-2026-001" in window.windowTitle()
    window.close_case()
    assert window.start_page.sample_button.isEnabled()
    before = (tmp_path / "indicia-sample" / "case" / "ledger.sqlite").stat().st_mtime_ns
    qtbot.mouseClick(window.start_page.sample_button, Qt.MouseButton.LeftButton)
    assert window.workspace is not None, "the second time it is there"
    assert (tmp_path / "indicia-sample" / "case" / "ledger.sqlite").stat().st_mtime_ns == before
    window.close()


def test_sample_case_that_cannot_be_made_says_why(
    qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setattr("app.gui.sample.sample_folder", lambda: tmp_path / "file" / "sample")
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    qtbot.mouseClick(window.start_page.sample_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "could not be made" in window.start_page.sample_state.text())
    assert window.start_page.sample_button.isEnabled()
    window.close()
