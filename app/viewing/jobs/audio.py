"""Sound files: what they say of themselves, their wave, and their samples."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from app.viewing.jobs.coded_sound import CodedSound
from app.viewing.jobs.coded_sound_check import coded_sound_of
from app.viewing.jobs.media_kinds import HEAD_BYTES, coded_sound, unread_audio
from app.viewing.jobs.media_stream import Kept, MediaStream, one_thread
from app.viewing.jobs.sound_rest import Rest, rest_of
from app.viewing.jobs.sound_wave import PARTS, UndecodableError, wave_of
from app.viewing.media_messages import AudioFacts, Samples, Wave
from evidence.contract.errors import EvidenceError
from evidence.contract.source import ByteSource

_MOST_CHANNELS = 64
_MOST_COLUMNS = 4_096
_MOST_SAMPLES = 2_000_000
_READ_AHEAD = 1 << 16
_AS_FLOAT = ("FLOAT", "DOUBLE", "VORBIS", "OPUS", "MPEG_LAYER")
"""Beginnings of the names of subtypes that libsndfile would turn into whole numbers without scaling or limits."""
_LETTERS = {"MP3": "MP3", "OGG": "Ogg", "WAV": "WAV", "WAVEX": "WAV", "FLAC": "FLAC"}


class Sound:
    """A sound file that is opened by libsndfile. Raises EvidenceError, in words, also where its methods do."""

    parts = PARTS

    def __init__(self, file: ByteSource) -> None:
        self._library = _library()
        self._source = file
        self._open()
        self._damaged = False
        self.lost = self.gaps = 0
        """None: where it cannot decode, it says so at once."""
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
        if self._damaged:  # after an error the library decodes nothing any more
            self.close()
            self._open()
        self._damaged = True
        try:
            if self._file.tell() != first:
                self._file.seek(first)
            found = self._numbers(min(count, _MOST_SAMPLES))
        except self._library.SoundFileError as error:
            self._stream.check()
            raise UndecodableError("The sound cannot be decoded there: it is damaged or cut off.") from error
        self._stream.check()
        self._damaged = False
        return found

    def rest(self) -> Rest:
        """What the file holds beside the sound, as far as that is found out without decoding all of it."""
        if self._file.format not in ("FLAC", "MP3"):
            return rest_of(self._source)
        # Bytes that the decoder did not ask for when it gave the last samples are behind them.
        try:
            at_the_end = len(self.read(max(0, self.facts.frames - 1), 1))
        except UndecodableError:
            return Rest()
        return Rest(more=bool(at_the_end) and self._source.size - self._stream.tell() > _READ_AHEAD)

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


def opened(file: ByteSource) -> Sound | CodedSound:
    """A sound file, or the sound of a video, opened by the library that reads it. Raises EvidenceError, in words."""
    head = file.read_at(0, HEAD_BYTES)
    unread = unread_audio(head)
    if unread:
        raise EvidenceError(f"Sound of this format is not decoded here: {unread}.")
    coded = coded_sound(head)
    if coded is not None and coded.readers != "ogg":
        return coded_sound_of(file, coded)
    try:
        return Sound(file)
    except EvidenceError:  # Speex, or the sound of a video
        if coded is None:
            raise
        return coded_sound_of(file, coded)


_kept = Kept(opened)


def facts(files: Sequence[ByteSource], arguments: Mapping[str, str | int]) -> AudioFacts:
    """What a sound file, or sound track ``track`` (from 0) of a file, says of itself."""
    with _sound(files, arguments) as sound:
        return sound.facts


def wave(files: Sequence[ByteSource], arguments: Mapping[str, str | int]) -> Wave:
    """Columns ``first`` to ``first + count`` of a wave of ``columns``, over the whole length."""
    columns = min(_MOST_COLUMNS, max(1, int(arguments.get("columns", 1_000))))
    first, count = max(0, int(arguments.get("first", 0))), max(0, int(arguments.get("count", columns)))
    with _sound(files, arguments) as sound:
        return wave_of(sound, first, count, columns)


def samples(files: Sequence[ByteSource], arguments: Mapping[str, str | int]) -> Samples:
    """``count`` samples from ``first``; of more channels than two, the first two."""
    first, count = int(arguments.get("first", 0)), max(0, int(arguments.get("count", 0)))
    with _sound(files, arguments) as sound:
        lost = sound.lost
        heard = sound.read(first, count)[:, :2]
        return Samples(first, heard.shape[1], heard.astype("<i2").tobytes(), sound.lost - lost)


@contextmanager
def _sound(files: Sequence[ByteSource], arguments: Mapping[str, str | int]) -> Iterator[Sound | CodedSound]:
    """The sound that is asked for; after a failure the next question opens it anew."""
    sound = _kept.of(files, arguments)
    try:
        if isinstance(sound, CodedSound):
            sound.choose(max(0, int(arguments.get("track", 0))))
        yield sound
    except EvidenceError:
        _kept.drop()
        raise


def _library() -> Any:
    one_thread()
    import soundfile

    return soundfile
