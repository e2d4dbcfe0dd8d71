"""A program of somebody else's as its starter holds it: shut in, limited, and ended with it."""

from __future__ import annotations

import contextlib
import os
import subprocess
from pathlib import Path
from typing import Self

import msgspec

from evidence.contract.errors import EvidenceError
from evidence.ingest.environment import ROOT, worker_environment
from evidence.ingest.spawn import tool_command
from evidence.ingest.tool_lock import GO, OPEN, Plan

_MOST_SAID = 10_000


class ToolProcess:
    """Shut in when it is made, started by :meth:`go`. ``sandbox`` says how far. What it prints goes to ``console``.

    Raises EvidenceError, in words, where it cannot be shut in: then nothing was started.
    """

    def __init__(self, plan: Plan, console: Path) -> None:
        report, its_report = os.pipe()
        with console.open("xb") as output, os.fdopen(report, "rb") as said:
            try:
                self._process = subprocess.Popen(
                    tool_command(),
                    stdin=subprocess.PIPE,
                    stdout=output,
                    stderr=subprocess.STDOUT,
                    pass_fds=(its_report,),
                    env=worker_environment(),
                    cwd=ROOT,
                )
            finally:
                os.close(its_report)
            self._send(msgspec.json.encode(msgspec.structs.replace(plan, report=its_report)) + b"\n")
            self.sandbox = said.readline(_MOST_SAID).decode("utf-8", "replace").strip()
        if not self.sandbox or self.sandbox.startswith(OPEN):
            self.end()
            if not console.stat().st_size:
                console.unlink()
            why = self.sandbox.removeprefix(OPEN) or f"the process that locks it ended; {console} may say why"
            raise EvidenceError(f"The program was not started, as it cannot be shut in here: {why}.")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def go(self) -> None:
        """Starts the program."""
        self._send(GO)
        if self._process.stdin is not None:
            self._process.stdin.close()

    def wait(self, seconds: float) -> int | None:
        """Its exit code, of a signal the negative number; None where it still runs after so long."""
        try:
            return self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return None

    def end(self) -> None:
        """Ends it at once, where it has not ended. It has no processes of its own."""
        self._process.kill()
        self._process.wait()
        if self._process.stdin is not None:
            with contextlib.suppress(OSError):  # what it did not read any more
                self._process.stdin.close()

    def _send(self, line: bytes) -> None:
        assert self._process.stdin is not None  # noqa: S101 - for the type checker: it was asked for
        try:
            self._process.stdin.write(line)
            self._process.stdin.flush()
        except OSError:
            return  # it has ended: its code or its silence says so
