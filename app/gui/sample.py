"""The sample case: invented evidence and a case over it, made in a process of its own by ``indicia demo``."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QStandardPaths, Signal

_NAME = "indicia-sample"


class SampleCase(QObject):
    """Makes the sample case once; afterwards it is there."""

    ready = Signal(object)
    """Its folder."""
    failed = Signal(str)
    """Why it could not be made, in words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None

    @property
    def running(self) -> bool:
        """Whether it is being made."""
        return self._process is not None

    def open(self) -> None:
        """Says where it is, at once or as soon as it is made."""
        if self.running:
            return
        place = sample_folder()
        if (place / "case" / "case.json").is_file():
            self.ready.emit(place / "case")
            return
        number = 2
        while place.exists():  # one that was not made to its end
            place = place.with_name(f"{_NAME}-{number}")
            number += 1
        process = QProcess(self)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.MergedChannels)
        process.finished.connect(lambda code, _: self._ended(code, place))
        process.errorOccurred.connect(lambda _: self._ended(-1, place))
        self._process = process
        program, before = _command()
        process.start(program, [*before, "demo", str(place)])

    def stop(self) -> None:
        """Ends the making."""
        if self._process is not None:
            self._process.finished.disconnect()
            self._process.errorOccurred.disconnect()
            self._process.kill()
            self._process.waitForFinished(3000)
            self._process = None

    def _ended(self, code: int, place: Path) -> None:
        if self._process is None:
            return
        said = bytes(self._process.readAll().data()).decode("utf-8", "replace").strip().splitlines()
        self._process.deleteLater()
        self._process = None
        if code == 0 and (place / "case" / "case.json").is_file():
            self.ready.emit(place / "case")
        else:
            self.failed.emit(said[-1] if said else self.tr("Its process could not be started."))


def sample_folder() -> Path:
    """Where the sample case lies: with the documents of the user."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) / _NAME


def _command() -> tuple[str, list[str]]:
    return sys.executable, [] if getattr(sys, "frozen", False) else ["-m", "app.cli.main"]
