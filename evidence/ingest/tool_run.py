"""A LEAPP of the examiner's run on an evidence item: shut in, limited, and stated in the ledger.

What it writes goes to a new folder, which then is an evidence item of its own.
"""

from __future__ import annotations

import shutil
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import msgspec

from evidence.case import Case
from evidence.contract.errors import EvidenceError
from evidence.custody.acts import log
from evidence.custody.acts_base import given
from evidence.custody.acts_work import ToolEnded, ToolStarted
from evidence.custody.software import build_digest, indicia_version
from evidence.ingest import landlock, tool_folder, tool_input
from evidence.ingest.errors import CancelledError
from evidence.ingest.tool_lock import Plan
from evidence.ingest.tool_process import ToolProcess
from evidence.model.names import shown

PARSERS = ("leapp.lava", "leapp.run", "leapp.tsv")
"""What reads its output. Other parsers would read once more the files of the item that it copies there."""
CONSOLE = "console.txt"
GIB = 1 << 30
_POLL_SECONDS = 0.5
_KEPT_FREE = GIB


class ToolLimits(msgspec.Struct, frozen=True, kw_only=True):
    """Bytes of address space and of one file, and how long it may run."""

    memory: int = 16 * GIB
    file: int = 64 * GIB
    seconds: float = 24 * 3600.0


class ToolOutcome(msgspec.Struct, frozen=True, kw_only=True):
    """How it ended: its exit ``code``, None where it was ended for ``reason``."""

    tool: str
    version: str | None
    code: int | None
    reason: str
    given: tool_input.Given


class ToolRun:
    """One run. :meth:`cancel` may be called from any thread or a signal's handler.

    ``output`` is a folder that does not exist yet, outside of the case. The case is open for writing. ``told`` is given
    a sentence at each step that may take long.
    """

    def __init__(
        self,
        case: Case,
        item: int,
        tool: Path,
        output: Path,
        *,
        python: Path | None = None,
        reason: str = "",
        limits: ToolLimits | None = None,
        told: Callable[[str], None] = lambda _: None,
    ) -> None:
        self._case = case
        self._item = item
        self._tool = tool_folder.tool(tool)
        self._python = tool_folder.python_of(self._tool.folder, python)
        self._output = output.absolute()
        self._reason = reason
        self._limits = limits or ToolLimits()
        self._told = told
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Ends it at the next good place."""
        self._stop.set()

    def run(self) -> ToolOutcome:
        """Runs it to its end. Raises EvidenceError, in words, where it was not started, and CancelledError."""
        if self._output.resolve().is_relative_to(self._case.folder.resolve()):
            raise EvidenceError("The folder for the tool's output is to lie outside of the case.")
        try:
            self._output.mkdir(parents=True)
        except OSError as error:
            raise EvidenceError(
                f"The folder for the tool's output cannot be made: {shown(str(error))}."
            ) from error
        scratch = Path(tempfile.mkdtemp(prefix="indicia-"))
        try:
            return self._run(scratch.resolve())
        except OSError as error:
            raise EvidenceError(f"The tool could not be run: {shown(str(error))}.") from error
        finally:
            shutil.rmtree(scratch, ignore_errors=True)
            with suppress(OSError):  # nothing was written: the folder would be in the way of the next try
                self._output.rmdir()

    def _run(self, scratch: Path) -> ToolOutcome:
        needed, free = tool_input.sizes(self._case, self._item), shutil.disk_usage(scratch).free
        if needed + _KEPT_FREE > free:
            raise EvidenceError(
                f"The item's files need {needed:,} bytes in {scratch.parent}, and {free:,} are free. Set TMPDIR to a "
                "larger place."
            )
        self._told(
            f"The files of evidence item {self._item} are copied for {self._tool.name}: {needed:,} bytes."
        )
        read = scratch / "item.tar"
        handed = tool_input.write(self._case, self._item, read, self._reason, self._go_on)
        own = scratch / "own"
        own.mkdir()
        command = [str(self._python), "-B", "-s", str(self._tool.script)]
        command += ["-t", "tar", "-i", str(read), "-o", str(self._output)]
        with ToolProcess(self._plan(command, read, own), self._output / CONSOLE) as process:
            subject = f"evidence {self._item}"
            log(self._case.ledger, subject, self._started(command, handed, process.sandbox))
            begun = time.monotonic()
            self._told(f"{self._tool.name} runs, shut in. What it prints: {self._output / CONSOLE}.")
            process.go()
            code, reason = self._wait(process, begun)
            process.end()
            seconds = int(time.monotonic() - begun)
            log(self._case.ledger, subject, ToolEnded(code=code, reason=given(reason), seconds=seconds))
        return ToolOutcome(
            tool=self._tool.name, version=self._tool.version, code=code, reason=reason, given=handed
        )

    def _plan(self, command: list[str], read: Path, own: Path) -> Plan:
        rules = [
            *tool_folder.rules(self._tool, self._python),
            (read, landlock.READ),
            (own, landlock.WRITE),
            (self._output, landlock.WRITE),
        ]
        # Nothing of the examiner's own: no zone, no names, no keys.
        environment = {
            "HOME": str(own), "TMPDIR": str(own), "SQLITE_TMPDIR": str(own), "PATH": str(self._python.parent),
            "TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1", "PYTHONHASHSEED": "0",
        }  # fmt: skip
        return Plan(
            command,
            str(self._tool.folder),
            environment,
            [(str(place), access) for place, access in rules],
            self._limits.memory,
            self._limits.file,
            -1,
        )

    def _started(self, command: list[str], handed: tool_input.Given, sandbox: str) -> ToolStarted:
        return ToolStarted(
            tool=self._tool.name,
            version=self._tool.version,
            sha256=self._tool.sha256,
            files=self._tool.files,
            command=[shown(each) for each in command],
            output=shown(str(self._output)),
            given=msgspec.to_builtins(handed),
            sandbox=sandbox,
            indicia=indicia_version(),
            build=given(build_digest()),
        )

    def _wait(self, process: ToolProcess, begun: float) -> tuple[int | None, str]:
        while (code := process.wait(_POLL_SECONDS)) is None:
            if self._stop.is_set():
                return None, "stopped by the examiner"
            if time.monotonic() - begun > self._limits.seconds:
                return None, f"ended after {self._limits.seconds:g} s, the longest that it may take"
            if shutil.disk_usage(self._output).free < _KEPT_FREE:
                return None, "ended because less than 1 GiB was free where it writes"
        return code, ""

    def _go_on(self) -> None:
        if self._stop.is_set():
            raise CancelledError("Stopped before the tool was started.")
