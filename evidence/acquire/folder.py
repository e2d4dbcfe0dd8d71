"""A folder into a zip or AFF4-L, and a list of every name in it: digests, times, owners, and what could not be read."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from threading import Event as Flag
from typing import IO, Any, cast

import orjson

from evidence.access.hashing import hash_bytes
from evidence.acquire.copies import Copies
from evidence.acquire.errors import AcquireError
from evidence.acquire.events import Acquired, Advanced, CopyFailed, Event, Segment, Stopped
from evidence.acquire.folder_aff4 import Aff4Target
from evidence.acquire.folder_content import Content
from evidence.acquire.folder_entry import described, text_of
from evidence.acquire.folder_target import Target
from evidence.acquire.folder_walk import Found, walk
from evidence.acquire.folder_zip import ZipTarget
from evidence.acquire.medium import Medium
from evidence.acquire.plan import AFF4, ZIP, Plan
from evidence.acquire.segments import hashed

LIST_SUFFIX = ".files.jsonl"
_TARGETS: dict[str, type[Target]] = {ZIP: ZipTarget, AFF4: Aff4Target}
_Line = dict[str, Any]


def folder_suffix(form: str) -> str:
    """What the name of a copy's first file ends with."""
    return _TARGETS[form].suffix


class _Stream:
    """The archive as it is written, from its start to its end."""

    def __init__(self, copies: Copies) -> None:
        self._copies = copies

    def write(self, data: bytes) -> int:
        self._copies.write(data)
        return len(data)

    def flush(self) -> None:
        """Nothing is held back."""


class FolderAcquisition:
    """One run. What was written is taken away where it does not come to its end: a folder is begun anew.

    Raises AcquireError.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._form = _TARGETS[plan.form]
        self._archives, self._lists = (Copies(plan.names, can_go_on=False) for _ in range(2))
        self._cancelled = Flag()
        self._done = self._entries = self._not_read = self._unreadable = 0
        self._changed = False

    def cancel(self) -> None:
        """Asks it to stop. May be called from a signal handler."""
        self._cancelled.set()

    def run(self) -> Iterator[Event]:
        """Everything that happens, to the end: Stopped or Acquired."""
        try:
            self._archives.begin(self._form.suffix)
            self._lists.begin(LIST_SUFFIX)
            yield from self._write()
        except BaseException:
            self._take_away(self._plan.names)
            raise
        failed = {**self._archives.failed, **self._lists.failed}
        for name, reason in failed.items():
            yield CopyFailed(name, reason)
        segments = yield from self._segments([name for name in self._plan.names if name not in failed])
        if segments is None:
            self._take_away(self._plan.names)
            yield Stopped(0)
            return
        yield Acquired(
            self._done, None, [], segments, failed, self._changed, self._entries, self._not_read, self._unreadable
        )  # fmt: skip

    def _segments(self, names: list[str]) -> Generator[Event, None, dict[str, list[Segment]] | None]:
        """The files of the copies that are whole; None where it was cancelled."""
        if self._cancelled.is_set():
            return None
        if not names:
            raise AcquireError(
                f"No copy could be written: {'; '.join({**self._archives.failed, **self._lists.failed}.values())}."
            )
        found = yield from hashed(
            {name: [name + self._form.suffix, name + LIST_SUFFIX] for name in names}, self._cancelled
        )
        return found

    def _take_away(self, names: Iterable[str]) -> None:
        self._archives.abandon()
        self._lists.abandon()
        for copies, suffix in ((self._archives, self._form.suffix), (self._lists, LIST_SUFFIX)):
            for name in names:
                if name not in copies.failed:  # a name that was taken is somebody else's file
                    with suppress(OSError):
                        Path(name + suffix).unlink()

    def _write(self) -> Iterator[Event]:
        root = os.fsencode(self._plan.source)
        with self._form(cast("IO[bytes]", _Stream(self._archives)), self._plan) as target:
            for found in walk(root):
                if self._cancelled.is_set():
                    break
                line = yield from self._entry(target, root, found)
                target.state(found, line)
                self._entries += 1
                self._not_read += "problem" in line
                self._lists.write(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE))
        self._archives.end()
        self._lists.end()

    def _entry(self, target: Target, root: bytes, found: Found) -> Generator[Event, None, _Line]:
        line = described(found)
        status = found.status
        if status is None:
            return line
        where = Path(os.fsdecode(os.path.join(root, found.path)))  # noqa: PTH118 - bytes
        if found.kind == "directory":
            target.folder(found, status)
        elif found.kind == "link":
            try:
                content = os.fsencode(where.readlink())
            except OSError as error:
                line["problem"] = f"where it leads to cannot be read: {error.strerror}"
                return line
            target.link(found, status, content)
            line |= {"target": text_of(content), **hash_bytes(content).hex()}
        elif found.kind == "file":
            yield from self._file(target, found, status, where, line)
        else:
            line["problem"] = "it is neither a file, a folder nor a link; what it leads to is not read"
        return line

    def _file(
        self, target: Target, found: Found, status: os.stat_result, where: Path, line: _Line
    ) -> Iterator[Event]:
        try:
            medium = Medium(where, member=True)
        except AcquireError as error:
            line["problem"] = str(error)
            return
        try:
            content = Content(medium, self._plan.retries)
            line["size"] = medium.size
            with target.file(found, status, medium.size) as member:
                for length in content.copy(member.write):
                    if self._cancelled.is_set():
                        return  # all that was written is taken away
                    self._done += length
                    yield Advanced("reading", self._done, 0)
            self._note(line, content, medium.changed())
        finally:
            medium.close()

    def _note(self, line: _Line, content: Content, changed: bool) -> None:
        line |= content.digests.hex()
        if content.bad.ranges:
            line["unreadable"] = [
                {"offset": each.offset, "length": each.length, "reason": each.reason}
                for each in content.bad.ranges
            ]
            line["problem"] = f"{content.bad.total} bytes cannot be read; they are zeros in the copy"
            self._unreadable += content.bad.total
        if changed:
            line["changed"] = True
            self._changed = True
