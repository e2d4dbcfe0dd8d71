"""The process that decodes evidence for the viewers of the window. It can be killed at any time.

Run as ``python -P -m app.viewing.worker``. It reads an :class:`~app.viewing.messages.Ask` in a frame on its input,
asks for the bytes it needs, and answers. Bytes of evidence are parsed here: what the window gets are values.
"""

from __future__ import annotations

import os
import struct
import sys
import zlib
from lzma import LZMAError
from typing import IO, NoReturn
from zipfile import BadZipFile

from app.viewing.jobs import JOBS
from app.viewing.messages import FRAME_LIMIT, Ask, Bytes, Done, Need, Refused, encode, to_worker
from app.viewing.remote import Remote
from evidence.contract.errors import EvidenceError, ReadError
from evidence.ingest.protocol import ProtocolError, read_frame, write_frame
from parsers.support.sqlite_file.pages import NotSqliteError
from reports.picture_worker import limit


class _Desk:
    """Where questions come in and answers go out."""

    def __init__(self, source: IO[bytes], output: IO[bytes]) -> None:
        self._source, self._output = source, output

    def next(self) -> Ask | Bytes | None:
        frame = read_frame(self._source, FRAME_LIMIT)
        return None if frame is None else to_worker.decode(frame)

    def say(self, message: Need | Done | Refused) -> None:
        write_frame(self._output, encode(message))

    def fetch(self, source: int, offset: int, length: int) -> bytes:
        self.say(Need(source, offset, length))
        answer = self.next()
        if not isinstance(answer, Bytes):
            self._end()
        if answer.data is None:
            raise ReadError(offset, length, answer.reason)
        return answer.data

    @staticmethod
    def _end() -> NoReturn:
        raise ProtocolError("bytes were asked for, something else came")


def main() -> None:
    """Answers until the input ends."""
    output = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not get among the frames
    desk = _Desk(sys.stdin.buffer, output)
    limit()
    while (ask := desk.next()) is not None:
        if isinstance(ask, Ask):
            desk.say(_answer(desk, ask))


def _answer(desk: _Desk, ask: Ask) -> Done | Refused:
    def fetcher(number: int):  # type: ignore[no-untyped-def]
        return lambda offset, length: desk.fetch(number, offset, length)

    files = [Remote(size, fetcher(number)) for number, size in enumerate(ask.sizes)]
    job = JOBS.get(ask.job)
    if job is None or not files:
        return Refused(f"There is no job {ask.job!r}.")
    try:
        return Done(encode(job(files, ask.arguments)))
    except (NotSqliteError, EvidenceError) as error:
        return Refused(str(error))
    except (MemoryError, RecursionError):
        return Refused("The file needs more memory than a viewer may use.")
    except (
        ValueError, LookupError, TypeError, OSError, ArithmeticError, SyntaxError, EOFError, BadZipFile, struct.error,
        zlib.error, LZMAError, RuntimeError, NotImplementedError, AttributeError,
    ) as error:  # fmt: skip
        return Refused(f"The file could not be decoded: {ascii(error)[:300]}.")


if __name__ == "__main__":
    main()
