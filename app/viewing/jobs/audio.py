"""Sound files: what they say of themselves, their wave, and their samples."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from app.viewing.jobs.media_kinds import HEAD_BYTES, unread_audio
from app.viewing.jobs.media_stream import Kept, MediaStream, one_thread
from app.viewing.jobs.sound_rest import Rest, rest_of
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
_AT_ITS_END = 4_096
"""So many samples fewer than stated are no damage: of MP3 and Ogg the header's number is rounded."""
_READ_AHEAD = 1 << 16
_AS_FLOAT = ("FLOAT", "DOUBLE", "VORBIS", "OPUS", "MPEG_LAYER")
"""Beginnings of the names of subtypes that libsndfile would turn into whole numbers without scaling or limits."""
_LETTERS = {"MP3": "MP3", "OGG": "Ogg", "WAV": "WAV", "WAVEX": "WAV", "FLAC": "FLAC"}


class UndecodableError(EvidenceError):
    """The bytes could be read, but are no sound there."""


class Sound:
    """A sound file that is opened. Raises EvidenceError, in words, also where its methods do."""

    def __init__(self, file: ByteSource) -> None:
        self._library = _library()
        self._source = file
        head = file.read_at(0, HEAD_BYTES)
        unread = unread_audio(head)
        if unread:
            raise EvidenceError(f"Sound of this format is not decoded here: {unread}.")
        self._open()
        self._lost = False
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
        """Samples as an array of 16-bit numbers, a row for each moment; fewer where the file ends or is damaged.

        Raises UndecodableError where it is damaged, ReadError where the evidence cannot be read.
        """
        if not 0 <= first < self.facts.frames:
            count, first = 0, 0
        if self._lost:  # after an error the library decodes nothing any more
            self.close()
            self._open()
        self._lost = True
        try:
            if self._file.tell() != first:
                self._file.seek(first)
            found = self._numbers(min(count, _MOST_SAMPLES))
        except self._library.SoundFileError as error:
            self._stream.check()
            raise UndecodableError("The sound cannot be decoded there: it is damaged or cut off.") from error
        self._stream.check()
        self._lost = False
        return found

    def wave(self, first: int, count: int, columns: int) -> Wave:
        """``count`` columns from ``first`` of a wave that has ``columns``."""
        lows, highs = bytearray(), bytearray()
        decoded = parts = 0
        sampled = False
        for column in range(first, min(first + count, columns)):
            begin = self.facts.frames * column // columns
            length = max(1, self.facts.frames * (column + 1) // columns - begin)
            sampled |= length > _COLUMN_SAMPLES
            low, high, whole, asked = self._extremes(begin, length)
            decoded, parts = decoded + whole, parts + asked
            lows.append(low >> 8 & 0xFF)
            highs.append(high >> 8 & 0xFF)
        rest = self._rest() if first + count >= columns else Rest()
        return Wave(first, bytes(lows), bytes(highs), decoded, sampled, parts, *rest)

    def _open(self) -> None:
        self._stream = MediaStream(self._source)
        try:
            self._file = self._library.SoundFile(self._stream)
        except self._library.SoundFileError as error:
            self._stream.check()
            raise EvidenceError(
                "This sound cannot be decoded: it is damaged or cut off, or of none of the formats that are read "
                "here (WAV, FLAC, Ogg with Vorbis or Opus, MP3, AIFF, CAF, AU)."
            ) from error
        self._stream.check()

    def _numbers(self, count: int) -> Any:
        if not self._file.subtype.startswith(_AS_FLOAT):
            return self._file.read(count, dtype="int16", always_2d=True)
        import numpy

        found = self._file.read(count, dtype="float32", always_2d=True)
        found = numpy.clip(numpy.nan_to_num(found, copy=False), -1.0, 1.0)
        return numpy.rint(found * 32_767.0).astype("int16")

    def _extremes(self, begin: int, length: int) -> tuple[int, int, int, int]:
        """Lowest and highest value (0 where nothing is decoded), parts that could be decoded, and all parts."""
        frames, pieces = self.facts.frames, [(begin, length)]
        if length > _COLUMN_SAMPLES:
            piece = _COLUMN_SAMPLES // _PARTS
            pieces = [(begin + length * part // _PARTS, piece) for part in range(_PARTS)]
        found, whole, parts = [], 0, 0
        for start, wanted in pieces:
            for at in range(start, min(start + wanted, max(1, frames)), _BLOCK):
                asked = min(_BLOCK, start + wanted - at)
                parts += 1
                try:
                    values = self.read(at, asked)
                except UndecodableError:
                    continue
                missing = asked - len(values)
                rounded = frames > 0 and at + asked + _AT_ITS_END >= frames and missing <= _AT_ITS_END
                whole += not missing or rounded
                found += [int(values.min()), int(values.max())] if values.size else []
        return min(found, default=0), max(found, default=0), whole, parts

    def _rest(self) -> Rest:
        """What the file holds beside the sound, as far as that is found out without decoding all of it."""
        if self._file.format not in ("FLAC", "MP3"):
            return rest_of(self._source)
        # Bytes that the decoder did not ask for when it gave the last samples are behind them.
        try:
            at_the_end = len(self.read(max(0, self.facts.frames - 1), 1))
        except UndecodableError:
            return Rest()
        return Rest(more=bool(at_the_end) and self._source.size - self._stream.tell() > _READ_AHEAD)


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
