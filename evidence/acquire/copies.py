"""The same file written into one or two folders at once. A place that fails is left; the other goes on."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from evidence.acquire.errors import AcquireError


class Copies:
    """The segment files of every copy. ``failed``: why a copy was given up, by its name.

    Raises AcquireError where no copy is left. Files that are there already are not written over, except ``again``:
    those of an acquisition that was killed behind the place at which it goes on. ``source`` (device and inode) is
    never written to, whatever its name. ``can_go_on``: whether a run that ended can be taken up again.
    """

    def __init__(
        self,
        names: list[str],
        *,
        again: bool = False,
        source: tuple[int, int] | None = None,
        can_go_on: bool = True,
    ) -> None:
        self._then = "go on with --resume" if can_go_on else "begin anew"
        self._new = 0 if again else os.O_EXCL
        self._source = source
        self._open: dict[str, int] = dict.fromkeys(names, -1)
        self.failed: dict[str, str] = {}

    @property
    def names(self) -> list[str]:
        """The copies that are whole so far."""
        return list(self._open)

    def begin(self, suffix: str, at: int = 0) -> None:
        """The next segment file: a new one, or the one that is there, cut at a byte to be written on from there."""
        self.end()

        def begun(name: str, _: int) -> None:
            flags = os.O_RDWR | os.O_CLOEXEC | (0 if at else os.O_CREAT | self._new)
            self._open[name] = os.open(name + suffix, flags, 0o644)
            self._refuse_source(name + suffix, self._open[name])
            self._cut(name + suffix, self._open[name], at)

        self._each(begun)

    def _refuse_source(self, path: str, descriptor: int) -> None:
        status = os.fstat(descriptor)
        if (status.st_dev, status.st_ino) == self._source:
            raise AcquireError(
                f"{path} is the source itself, which is never written to. Begin anew elsewhere."
            )

    @staticmethod
    def _cut(path: str, descriptor: int, at: int) -> None:
        size = os.fstat(descriptor).st_size
        if size < at:
            raise AcquireError(
                f"{path} has {size} bytes; {at} were written to it before. Begin the acquisition anew."
            )
        os.ftruncate(descriptor, at)
        os.lseek(descriptor, at, os.SEEK_SET)

    def write(self, *parts: bytes | memoryview) -> None:
        """Adds bytes at the end, of fewer parts than one call of the system takes (1,024)."""

        def written(_: str, descriptor: int) -> None:
            done = os.writev(descriptor, parts)
            if done < sum(map(len, parts)):
                rest = memoryview(b"".join(parts))[done:]
                while rest:
                    rest = rest[os.write(descriptor, rest) :]

        self._each(written)

    def patch(self, offset: int, data: bytes) -> None:
        """Writes over bytes that are there."""
        self._each(lambda _, descriptor: os.pwrite(descriptor, data, offset))

    def duplicates(self) -> dict[str, int]:
        """Descriptors of the present segment for another thread, which closes them."""
        return {name: os.dup(descriptor) for name, descriptor in self._open.items() if descriptor >= 0}

    def end(self) -> None:
        """Closes the present segment, its bytes on the disk."""

        def ended(name: str, descriptor: int) -> None:
            if descriptor >= 0:
                os.fsync(descriptor)
                os.close(descriptor)
                self._open[name] = -1

        self._each(ended)

    def abandon(self) -> None:
        """Closes whatever is open, as it is."""
        for name, descriptor in self._open.items():
            if descriptor >= 0:
                os.close(descriptor)
                self._open[name] = -1

    def _each(self, action: Callable[[str, int], object]) -> None:
        for name, descriptor in list(self._open.items()):
            try:
                action(name, descriptor)
            except OSError as error:
                self.give_up(name, error.strerror or str(error))

    def give_up(self, name: str, reason: str) -> None:
        """Leaves a copy as it is. Raises AcquireError where it was the last one."""
        if name not in self._open:
            return
        descriptor = self._open.pop(name)
        if descriptor >= 0:
            os.close(descriptor)
        self.failed[name] = reason
        if not self._open:
            raise AcquireError(
                f"No copy can be written any more. {'; '.join(f'{Path(n)}: {why}' for n, why in self.failed.items())}. "
                f"What is wrong there being mended, {self._then}."
            )
