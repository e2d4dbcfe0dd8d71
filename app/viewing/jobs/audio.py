"""Sound files: what they say of themselves, their wave, and their samples."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from app.viewing.jobs.media_kinds import HEAD_BYTES, unread_audio
from app.viewing.jobs.media_stream import Kept, MediaStream, one_thread
from app.viewing.media_messages import AudioFacts, Samples, Wave
from evidence.contract.errors import EvidenceError
from evidence.contract.source import ByteSource

_MOST_CHANNELS = 64
_BLOCK = 1 << 16
_COLUMN_SAMPLES = 1 << 17
"""So many samples a channel of one column of a wave are read; of longer columns some parts."""
_PARTS = 4
_MOST_COLUMNS = 4_096
_MOST_SAMPLES = 2_000_000
_LETTERS = {"MP3": "MP3", "OGG": "Ogg", "WAV": "WAV", "WAVEX": "WAV", "FLAC": "FLAC"}


class Sound:
    """A sound file that is opened. Raises EvidenceError, in words, also where its methods do."""

    def __init__(self, file: ByteSource) -> None:
        self._library = _library()
        self._stream = MediaStream(file)
        head = file.read_at(0, HEAD_BYTES)
        unread = unread_audio(head)
        if unread:
            raise EvidenceError(f"Sound of this format is not decoded here: {unread}.")
        try:
            self._file = self._library.SoundFile(self._stream)
        except self._library.SoundFileError as error:
            self._stream.check()
            raise EvidenceError(
                "This sound cannot be decoded: it is damaged or cut off, or of none of the formats that are read "
                "here (WAV, FLAC, Ogg with Vorbis or Opus, MP3, AIFF, CAF, AU)."
            ) from error
        self._stream.check()
        opened = self._file
        if not 0 < opened.channels <= _MOST_CHANNELS:
            raise EvidenceError(f"The sound says that it has {opened.channels:,} channels.")
        container = _LETTERS.get(opened.format, opened.format_info)
        self.facts = AudioFacts(
            container, opened.subtype_info, opened.samplerate, opened.channels, max(0, opened.frames)
        )

    def close(self) -> None:
        """Lets go of it."""
        self._file.close()

    def read(self, first: int, count: int) -> Any:
        """Samples as an array of 16-bit numbers, a row for each moment; fewer where the file ends or is damaged."""
        if not 0 <= first < self.facts.frames:
            count, first = 0, 0
        try:
            if self._file.tell() != first:
                self._file.seek(first)
            found = self._file.read(min(count, _MOST_SAMPLES), dtype="int16", always_2d=True)
        except self._library.SoundFileError as error:
            self._stream.check()
            raise EvidenceError("The sound cannot be decoded there: it is damaged or cut off.") from error
        self._stream.check()
        return found

    def wave(self, first: int, count: int, columns: int) -> Wave:
        """``count`` columns from ``first`` of a wave that has ``columns``."""
        lows, highs = bytearray(), bytearray()
        decoded, sampled = 0, False
        for column in range(first, min(first + count, columns)):
            begin = self.facts.frames * column // columns
            length = max(1, self.facts.frames * (column + 1) // columns - begin)
            sampled |= length > _COLUMN_SAMPLES
            found = self._extremes(begin, length)
            decoded += found is not None
            low, high = found or (0, 0)
            lows.append(low >> 8 & 0xFF)
            highs.append(high >> 8 & 0xFF)
        return Wave(first, bytes(lows), bytes(highs), decoded, sampled)

    def _extremes(self, begin: int, length: int) -> tuple[int, int] | None:
        """Lowest and highest value, or None where nothing can be decoded."""
        pieces = [(begin, length)]
        if length > _COLUMN_SAMPLES:
            piece = _COLUMN_SAMPLES // _PARTS
            pieces = [(begin + length * part // _PARTS, piece) for part in range(_PARTS)]
        found = []
        for start, wanted in pieces:
            for at in range(start, start + wanted, _BLOCK):
                try:
                    values = self.read(at, min(_BLOCK, start + wanted - at))
                except EvidenceError:
                    continue
                found += [int(values.min()), int(values.max())] if values.size else []
        return (min(found), max(found)) if found else None


_kept = Kept(Sound)


def facts(files: Sequence[ByteSource], arguments: Mapping[str, str | int]) -> AudioFacts:
    """What a sound file says of itself."""
    return _kept.of(files, arguments).facts


def wave(files: Sequence[ByteSource], arguments: Mapping[str, str | int]) -> Wave:
    """Columns ``first`` to ``first + count`` of a wave of ``columns``, over the whole length."""
    columns = min(_MOST_COLUMNS, max(1, int(arguments.get("columns", 1_000))))
    first, count = max(0, int(arguments.get("first", 0))), max(0, int(arguments.get("count", columns)))
    return _kept.of(files, arguments).wave(first, count, columns)


def samples(files: Sequence[ByteSource], arguments: Mapping[str, str | int]) -> Samples:
    """``count`` samples from ``first``; of more channels than two, the first two."""
    first, count = int(arguments.get("first", 0)), max(0, int(arguments.get("count", 0)))
    sound = _kept.of(files, arguments)
    try:
        found = sound.read(first, count)
    except EvidenceError:
        _kept.drop()
        raise
    heard = found[:, :2]
    return Samples(first, heard.shape[1], heard.astype("<i2").tobytes())


def _library() -> Any:
    one_thread()
    import soundfile

    return soundfile
