"""The process that copies itself for each worker that is asked for. It reads no evidence.

Run as ``python -m evidence.ingest.forking`` with a socket as its standard input; started by
:class:`evidence.ingest.fork_server.ForkServer`. It has one thread, so that its copies are whole.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import os
import selectors
import signal
import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass
from threading import Thread
from typing import NoReturn

from evidence.ingest.fork_server import CODE, DESCRIPTORS

_PR_SET_PDEATHSIG = 1
_FIRST_OTHER = 3
_LAST_OTHER = 1 << 20


@dataclass(frozen=True)
class _Child:
    """A worker: the descriptor of its process and its control socket, on which any word or its end means: kill."""

    pid: int
    process: int
    control: socket.socket


class _Server:
    """Answers requests until whoever sends them is gone."""

    def __init__(self, requests: socket.socket, work: Callable[[], None]) -> None:
        self._requests = requests
        self._work = work
        self._events = selectors.DefaultSelector()
        self._children: set[_Child] = set()

    def run(self) -> None:
        """Returns when no more workers can be asked for; those that there are have been killed."""
        self._events.register(self._requests, selectors.EVENT_READ)
        while True:
            for key, _ in self._events.select():
                if key.fileobj is self._requests:
                    if not self._request():
                        self._end()
                        return
                elif key.fileobj is key.data.control:
                    self._kill(key.data)
                else:
                    self._tell(key.data)

    def _request(self) -> bool:
        asked, descriptors, _, _ = socket.recv_fds(self._requests, 1, DESCRIPTORS)
        if not asked:
            return False
        *streams, control = descriptors
        pid = os.fork()
        if pid == 0:
            self._become_worker(streams)
        for stream in streams:
            os.close(stream)
        child = _Child(pid, os.pidfd_open(pid), socket.socket(fileno=control))
        self._children.add(child)
        self._events.register(child.control, selectors.EVENT_READ, child)
        self._events.register(child.process, selectors.EVENT_READ, child)
        return True

    def _become_worker(self, streams: list[int]) -> NoReturn:
        """Goes on as a worker; never returns into the server's code, whatever happens."""
        code = 1
        try:
            _end_with_parent()
            for number, stream in enumerate(streams):
                os.dup2(stream, number)
            os.closerange(_FIRST_OTHER, _LAST_OTHER)
            self._work()
            code = 0
        except SystemExit as end:
            code = 0 if end.code is None else end.code if isinstance(end.code, int) else 1
        except BaseException:  # noqa: BLE001 - the worker boundary: it goes to the log, and the code tells of it
            import traceback  # takes the start of every ingest 7 ms

            traceback.print_exc()
        finally:
            sys.stderr.flush()
            os._exit(code)

    def _kill(self, child: _Child) -> None:
        self._events.unregister(child.control)
        signal.pidfd_send_signal(child.process, signal.SIGKILL)

    def _tell(self, child: _Child) -> None:
        _, status = os.waitpid(child.pid, 0)
        self._events.unregister(child.process)
        with contextlib.suppress(KeyError):
            self._events.unregister(child.control)
        with child.control, contextlib.suppress(OSError):
            child.control.send(CODE.pack(os.waitstatus_to_exitcode(status)))
        os.close(child.process)
        self._children.discard(child)

    def _end(self) -> None:
        for child in self._children:
            signal.pidfd_send_signal(child.process, signal.SIGKILL)


def _end_with_parent() -> None:
    """A worker whose server was killed has nobody left who could kill it: the system does."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def main() -> None:
    """Loads everything, then waits to be asked."""
    # The coordinator is told to stop from the keyboard, and decides what becomes of its workers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()  # what is loaded stays: looking for garbage in it takes a tenth of the start
    from evidence.contract.registry import load
    from evidence.ingest import filetype, system_calls
    from evidence.ingest.worker import work

    # Most of it is waiting for programs that look for the libraries. Nothing is copied before they have ended.
    beside = [Thread(target=load_library) for load_library in (filetype.load, system_calls.load)]
    for waiting in beside:
        waiting.start()
    registry = load()
    for waiting in beside:
        waiting.join()
    gc.freeze()  # neither looked through nor copied by each worker
    gc.enable()
    _Server(socket.socket(fileno=0), lambda: work(registry)).run()
    # Somebody waits for this process to end, and taking all modules apart takes as long as copying it ten times.
    sys.stderr.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
