"""Pictures of evidence decoded by a process of their own, which is killed where one takes too long."""

from __future__ import annotations

from typing import NamedTuple, Self

from reports.decoding_process import DecodingEndedError, DecodingProcess
from reports.errors import ReportError
from reports.picture_worker import ANSWER, LIMITS, LOCKS, PLAIN_RANGE

READ_AT_MOST = 64_000_000
"""Bytes of a picture file that are decoded."""
_SECONDS = 20.0
_MOST_DOTS = 1 << 20
_HEAD_BYTES = 1 + ANSWER.size


class PictureError(ReportError):
    """The picture cannot be shown. The text says why, for a person."""


class Dots(NamedTuple):
    """A picture as it is shown: three bytes a dot; ``own_width`` and ``own_height`` are those of the file.

    ``done`` as in :mod:`reports.picture_worker`; ``unlimited``: what the process that decoded it was not limited in;
    ``low`` and ``high``: the values of the file that are drawn black and white.
    """

    own_width: int
    own_height: int
    width: int
    height: int
    rgb: bytes
    done: int = 0
    unlimited: tuple[str, ...] = ()
    low: float = PLAIN_RANGE[0]
    high: float = PLAIN_RANGE[1]


class PictureDecoder:
    """Decodes pictures one after the other. Close it."""

    def __init__(self, seconds: float = _SECONDS) -> None:
        most = _HEAD_BYTES + 3 * _MOST_DOTS
        self._process = DecodingProcess("reports.picture_worker", "--picture-worker", seconds, most)

    def decode(self, data: bytes, treatment: bytes) -> Dots:
        """``treatment`` as in :mod:`reports.picture_worker`. Raises PictureError."""
        if len(data) > READ_AT_MOST:
            raise PictureError(f"The file is larger than {READ_AT_MOST // 1_000_000} MB.")
        try:
            return _dots(self._process.ask(treatment + data))
        except DecodingEndedError as error:
            raise PictureError(
                "Decoding it took too long, or ended the process that did: the picture is not shown."
            ) from error

    def close(self) -> None:
        """Ends the process."""
        self._process.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _dots(answer: bytes) -> Dots:
    if answer[:1] == b"-":
        raise PictureError(answer[1:400].decode("ascii", "replace"))
    if answer[:1] != b"+" or len(answer) < _HEAD_BYTES:
        raise PictureError("The picture was not decoded whole.")
    own_width, own_height, width, height, done, missing, low, high = ANSWER.unpack(answer[1:_HEAD_BYTES])
    limited = (*(what for what, _, _ in LIMITS), *LOCKS)
    unlimited = tuple(what for number, what in enumerate(limited) if missing >> number & 1)
    found = Dots(own_width, own_height, width, height, answer[_HEAD_BYTES:], done, unlimited, low, high)
    if not 0 < found.width * found.height <= _MOST_DOTS or len(found.rgb) != 3 * found.width * found.height:
        raise PictureError("The picture was not decoded whole.")
    return found
