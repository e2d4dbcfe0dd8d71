"""Reads a source to its end whatever its sectors do: what cannot be read is zeros in the copy, and listed."""

from __future__ import annotations

from evidence.acquire.bad_sectors import BadSectors
from evidence.acquire.errors import AcquireError
from evidence.acquire.medium import Medium

_STEP = 32 << 10


class CarefulReader:
    """Each sector that fails is tried ``retries`` times more. Used by one thread, from the start to the end."""

    def __init__(self, medium: Medium, retries: int) -> None:
        self._medium = medium
        self._retries = retries

    def block(self, offset: int, length: int) -> tuple[bytes, BadSectors]:
        """The bytes, zeros where they cannot be read, and which those are.

        Raises AcquireError where the source itself is not there any more: zeros would say otherwise.
        """
        bad = BadSectors()
        try:
            return self._medium.read(offset, length), bad
        except OSError as error:
            self._refuse_gone(error, offset)
        end = offset + length
        steps = (self._step(start, min(_STEP, end - start), bad) for start in range(offset, end, _STEP))
        return b"".join(steps), bad

    def _step(self, offset: int, length: int, bad: BadSectors) -> bytes:
        try:
            return self._medium.read(offset, length)
        except OSError as error:
            self._refuse_gone(error, offset)
        size, end = self._medium.sector_size, offset + length
        return b"".join(self._sector(at, min(size, end - at), bad) for at in range(offset, end, size))

    def _sector(self, offset: int, length: int, bad: BadSectors) -> bytes:
        for left in reversed(range(self._retries + 1)):
            try:
                return self._medium.read_sector(offset, length)
            except OSError as error:
                self._refuse_gone(error, offset)
                if not left:
                    bad.add(offset, length, error.strerror or str(error))
        return bytes(length)

    def _refuse_gone(self, error: OSError, offset: int) -> None:
        if self._medium.gone(error):
            raise AcquireError(
                f"{self._medium.path} is not there any more, or has become shorter: reading byte {offset} gave "
                f"“{error.strerror}”. Connect it again and go on with --resume."
            ) from error
