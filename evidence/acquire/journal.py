"""How far an acquisition is: a file beside each copy, until the copy is whole."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Self

import msgspec

from evidence.acquire.errors import AcquireError
from evidence.acquire.plan import Plan
from evidence.acquire.writer import Mark
from evidence.contract.source import UnreadableRange

_LARGEST = 256 << 20


class Step(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One line after the first: the copy is whole up to the mark; ``bad`` are ranges since the step before.

    ``failed``: copies that were given up by then, with the reason.
    """

    mark: Mark
    bad: list[UnreadableRange]
    failed: dict[str, str] = {}


def journal_path(name: str) -> Path:
    """Where the journal of a copy lies: ``NAME.acquiring``."""
    return Path(name + ".acquiring")


class Journal:
    """Appended to, a line a step, each on the disk before the next.

    ``steps`` are all so far; ``again``: whether an earlier run began it.
    """

    def __init__(self, plan: Plan, steps: Iterable[Step] = (), *, again: bool = False) -> None:
        self.plan = plan
        self.again = again
        self.steps = list(steps)

    @classmethod
    def begin(cls, plan: Plan) -> Self:
        """Makes the files, all or none. Raises AcquireError where one is there already."""
        line = msgspec.json.encode(plan) + b"\n"
        with ExitStack() as made:
            for name in plan.names:
                _begin(journal_path(name), line, made)
            made.pop_all()
        return cls(plan)

    @classmethod
    def open(cls, name: str) -> Self:
        """The journal of a copy that was begun. A last line that a kill cut short is none. Raises AcquireError."""
        path = journal_path(name)
        try:
            with path.open("rb") as file:
                lines = file.read(_LARGEST).split(b"\n")
            plan = msgspec.json.decode(lines[0], type=Plan)
            if name not in plan.names:
                raise AcquireError(f"{name} was begun as {' and '.join(plan.names)}: have it there again.")
            for each in plan.names:
                _end_last_line(journal_path(each))
            return cls(plan, [msgspec.json.decode(line, type=Step) for line in lines[1:-1]], again=True)
        except FileNotFoundError:
            raise AcquireError(f"There is nothing to go on with: {path} does not exist.") from None
        except OSError as error:
            raise AcquireError(f"{path} cannot be read: {error.strerror}.") from error
        except msgspec.MsgspecError as error:
            raise AcquireError(f"{path} is damaged ({error}). Begin the acquisition anew.") from error

    @property
    def mark(self) -> Mark | None:
        """Up to where the copies are whole."""
        return self.steps[-1].mark if self.steps else None

    @property
    def bad(self) -> list[UnreadableRange]:
        """All ranges of the steps."""
        return [each for step in self.steps for each in step.bad]

    @property
    def failed(self) -> dict[str, str]:
        """Copies that were given up."""
        return self.steps[-1].failed if self.steps else {}

    def add(self, step: Step) -> dict[str, str]:
        """Writes a step beside each copy that is still written. Why it could not, by the copy's name."""
        failed = {}
        for name in self.plan.names:
            if name in step.failed:
                continue
            try:
                with journal_path(name).open("ab") as file:
                    file.write(msgspec.json.encode(step) + b"\n")
                    file.flush()
                    os.fsync(file.fileno())
            except OSError as error:
                failed[name] = error.strerror or str(error)
        self.steps.append(step)
        return failed

    def end(self) -> None:
        """Takes the files away: the copies are whole."""
        for name in self.plan.names:
            with suppress(OSError):
                journal_path(name).unlink()


def _begin(path: Path, line: bytes, made: ExitStack) -> None:
    """Makes the file; ``made`` takes it away again."""
    try:
        with path.open("xb") as file:
            made.callback(path.unlink)
            file.write(line)
            file.flush()
            os.fsync(file.fileno())
    except FileExistsError:
        raise AcquireError(
            f"{path} says that an acquisition was begun there. Go on with it (--resume) or remove it."
        ) from None
    except OSError as error:
        raise AcquireError(f"{path} cannot be written: {error.strerror}.") from error


def _end_last_line(path: Path) -> None:
    """Takes a last line without an end away, so that the next one does not go on in it."""
    if path.is_file() and (torn := len(path.read_bytes().rpartition(b"\n")[2])):
        os.truncate(path, path.stat().st_size - torn)
