"""Workers that are copies of one process which has everything loaded: they start in milliseconds.

Linux only: a process is waited for and killed by its descriptor, never by a number that another may have by then.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import socket
import struct
import subprocess
import tempfile
from typing import IO, cast

from evidence.ingest.environment import ROOT, worker_environment
from evidence.ingest.spawned import PIPE_BYTES, Spawned

CODE = struct.Struct("<i")
"""What the server says of a worker that ended, on that worker's control socket: its exit code."""
DESCRIPTORS = 4
"""A worker's input, output, file for errors and control socket, sent with each request in this order."""
_PATIENCE_SECONDS = 2.0


class ForkServer:
    """Runs ``command``, which is to run :mod:`evidence.ingest.forking`, and asks it for workers.

    The server has seen no evidence; when it or this process ends, however that may be, all its workers do.
    """

    def __init__(self, command: list[str]) -> None:
        self._command = command
        self._open()

    def prepare(self, count: int) -> None:
        """Nothing: a copy takes milliseconds."""

    def start(self) -> Spawned:
        """A worker that waits for its first message. A server that has died is replaced."""
        if self._process.poll() is not None:
            self.close()
            self._open()
        errors = cast("IO[bytes]", tempfile.TemporaryFile())  # noqa: SIM115 - closed by who takes the worker
        control, its_control = socket.socketpair()
        its_input, to_worker = os.pipe()
        from_worker, its_output = os.pipe()
        for pipe in (to_worker, from_worker):
            with contextlib.suppress(OSError):  # a system may allow less; it works, with more turns
                fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, PIPE_BYTES)
        # A server that dies now closes what was sent to it: the worker ends like one that could not start.
        with its_control, contextlib.suppress(OSError):
            socket.send_fds(
                self._requests,
                [b"w"],
                [its_input, its_output, errors.fileno(), its_control.fileno()],
            )
        os.close(its_input)
        os.close(its_output)
        process = _Forked(control, self, errors)
        return Spawned(process, os.fdopen(to_worker, "wb"), os.fdopen(from_worker, "rb"), errors)

    def close(self) -> None:
        """Ends the server and whatever workers it still has."""
        self._requests.close()
        try:
            self._process.wait(_PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._errors.close()

    def died(self, errors: IO[bytes]) -> int:
        """The exit code of a server that ended before its worker; what it complained of goes to ``errors``."""
        code = self._process.wait()
        self._errors.seek(0)
        shutil.copyfileobj(self._errors, errors)
        return code

    def _open(self) -> None:
        self._errors = cast("IO[bytes]", tempfile.TemporaryFile())  # noqa: SIM115 - closed with the server
        self._requests, its_requests = socket.socketpair()
        with its_requests:
            self._process = subprocess.Popen(
                self._command,
                stdin=its_requests.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=self._errors,
                env=worker_environment(),
                cwd=ROOT,
            )


class _Forked:
    """A worker as the coordinator holds it: the server, which is its parent, kills and waits."""

    def __init__(self, control: socket.socket, server: ForkServer, errors: IO[bytes]) -> None:
        self._control = control
        self._server = server
        self._errors = errors
        self._code: int | None = None

    def kill(self) -> None:
        with contextlib.suppress(OSError):
            self._control.send(b"k")

    def wait(self) -> int:
        if self._code is None:
            told = b""
            # A server that went before it took our last word resets the connection instead of ending it.
            with self._control, contextlib.suppress(ConnectionResetError):
                told = self._control.recv(CODE.size, socket.MSG_WAITALL)
            whole = len(told) == CODE.size
            self._code = int(CODE.unpack(told)[0]) if whole else self._server.died(self._errors)
        return self._code
