"""One window for each case: a second one raises the first instead of opening the case again.

Windows of one user speak through a local socket (a file of the system on Unix, a named pipe on Windows) that other
users cannot open. It carries one word; no network is touched.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WORD = b"raise\n"
_ANSWER = b"here\n"
_MS = 1500


class CaseDoor(QObject):
    """Held by a window as long as it shows a case."""

    asked = Signal()
    """Another window wanted the case that this one shows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server: QLocalServer | None = None

    def is_free(self, folder: Path) -> bool:
        """Whether no other window has a case. One that has it is asked to come to the front."""
        own = self._server is not None and self._server.serverName() == _name(folder)
        return own or not ring(folder)

    def claim(self, folder: Path) -> None:
        """Takes a case for this window."""
        self.release()
        name = _name(folder)
        QLocalServer.removeServer(name)  # what a killed window left
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._answer)
        if server.listen(name):
            self._server = server

    def release(self) -> None:
        """Gives the case back."""
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None

    def _answer(self) -> None:
        if self._server is None:
            return
        socket = self._server.nextPendingConnection()
        if socket is not None:
            socket.write(_ANSWER)
            socket.flush()
            socket.disconnected.connect(socket.deleteLater)
            self.asked.emit()


def ring(folder: Path) -> bool:
    """Asks the window that shows a case to come to the front. False where there is none, or it does not answer."""
    socket = QLocalSocket()
    socket.connectToServer(_name(folder))
    if not socket.waitForConnected(_MS):
        return False
    socket.write(_WORD)
    socket.flush()
    answered = socket.waitForReadyRead(_MS)
    socket.disconnectFromServer()
    return bool(answered)


def _name(folder: Path) -> str:
    place = str(folder.resolve()).encode("utf-8", "surrogateescape")
    return f"indicia-{hashlib.sha256(place).hexdigest()[:32]}"
