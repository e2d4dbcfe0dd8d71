"""A process that loads the program once and copies itself for each run: a process of its own without the start.

Run as a program with a socket as its standard input. What a run loads, changes or opens ends with it; its
arguments, environment and streams are those that are sent. How a run starts from nothing a copy cannot tell, nor
what it is with other words of the environment that count at the start: :func:`command_line.indicia_anew`.
"""

from __future__ import annotations

import atexit
import gc
import json
import os
import pkgutil
import runpy
import socket
import subprocess
import sys
import tempfile
import threading
import traceback
from collections.abc import Mapping, Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import NoReturn

import app
import evidence
import reports

_STREAMS = 4
"""The standard streams of a copy, and where its exit code is written."""
_LONGEST = 1 << 18
_ROOT = Path(__file__).parents[1]
_AT_START = ("PYTHON", "LC_", "LANG", "TZ")
"""How the names begin of what only counts where a process starts from nothing."""


class Copies:
    """The process that is copied, seen from the tests."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._requests, there = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._start = _of_start(environment)
        with there:
            command = [sys.executable, __file__]
            self._process = subprocess.Popen(command, stdin=there, env=environment, cwd=_ROOT)
        atexit.register(self._close)

    def fit(self, environment: Mapping[str, str]) -> bool:
        """Whether a run in that environment is the same as one that starts from nothing."""
        return _of_start(environment) == self._start

    def run(self, arguments: Sequence[str], environment: Mapping[str, str]) -> tuple[int, bytes, bytes]:
        """The exit code of ``indicia`` with these arguments, below 0 where a signal ended it, and what it wrote."""
        told, telling = os.pipe()
        with (
            open(os.devnull, "rb") as nothing,
            tempfile.TemporaryFile() as out,
            tempfile.TemporaryFile() as err,
            open(told, "rb") as ended,
        ):
            request = json.dumps([list(arguments), dict(environment)]).encode()
            streams = [nothing.fileno(), out.fileno(), err.fileno(), telling]
            try:
                socket.send_fds(self._requests, [request], streams)
            finally:
                os.close(telling)
            code = ended.read()
            assert code, "the process that is copied has ended"
            out.seek(0)
            err.seek(0)
            return int(code), out.read(), err.read()

    def _close(self) -> None:
        self._requests.close()
        self._process.wait()


def _of_start(environment: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in environment.items() if name.startswith(_AT_START)}


def _load() -> None:
    """Loads what commands load. No thread is started by it, so that copies are whole."""
    for package in (app, evidence, reports):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.startswith(("app.gui", "app.cli.main")):
                import_module(module.name)
    gc.collect()
    gc.freeze()  # neither looked through nor copied by each run


def _next_run(requests: socket.socket) -> tuple[bytes, list[int]] | None:
    """In each copy, what it is to run and its standard streams; in the process that is copied, None at its end."""
    while True:
        request, streams, _, _ = socket.recv_fds(requests, _LONGEST, _STREAMS)
        if not request:
            return None
        if os.fork() == 0:
            requests.close()
            *standard, telling = streams
            program = os.fork()
            if program == 0:
                os.close(telling)
                return request, standard
            _tell_end(program, telling)
        for stream in streams:
            os.close(stream)
        with suppress(ChildProcessError):
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass


def _tell_end(program: int, telling: int) -> None:
    _, status = os.waitpid(program, 0)
    os.write(telling, str(os.waitstatus_to_exitcode(status)).encode())
    os._exit(0)


def _run(request: bytes, standard: list[int]) -> int:
    """Does what ``python -m app.cli.main`` does; returns the exit code."""
    arguments, environment = json.loads(request)
    for number, stream in enumerate(standard):
        os.dup2(stream, number)
        os.close(stream)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = [str(_ROOT / "app/cli/main.py"), *arguments]
    try:
        runpy.run_module("app.cli.main", run_name="__main__", alter_sys=True)
    except SystemExit as end:
        if isinstance(end.code, str):
            print(end.code, file=sys.stderr)
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:  # noqa: BLE001 - as Python at the end of a program
        traceback.print_exc()
        return 1
    return 0


def _end(code: int) -> NoReturn:
    """As Python ends, but for taking apart what was loaded, which takes longer than most runs."""
    threading._shutdown()
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)


if __name__ == "__main__":
    sys.path[0] = str(_ROOT)  # not the folder of the tests
    _load()
    if run := _next_run(socket.socket(fileno=os.dup(0))):
        _end(_run(*run))
