"""Sound that libsndfile does not read (AAC, AMR, WMA …), and the sound tracks of videos: decoded by FFmpeg.

A sample's number is its moment, counted from where the sound begins; in videos from where their first frame stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import floor
from typing import Any

from app.viewing.jobs import ffmpeg_library as ff
from app.viewing.jobs.ffmpeg_file import OpenedFile
from app.viewing.jobs.ffmpeg_samples import HEARD
from app.viewing.jobs.ffmpeg_track import Decoded, Track
from app.viewing.jobs.media_kinds import Container, sound_words
from app.viewing.jobs.media_stream import one_thread
from app.viewing.jobs.sound_rest import Rest
from app.viewing.jobs.sound_wave import AT_ITS_END
from app.viewing.media_messages import AudioFacts
from evidence.contract.errors import EvidenceError
from evidence.contract.source import ByteSource

_MOST_CHANNELS = 64
_RATES = range(1_000, 768_001)
_MOST_SAMPLES = 2_000_000
_MOST_COUNTED = 256 << 20
"""Larger files of formats that state no length are not walked through for it: FFmpeg's guess is taken."""
_COUNTED = ("aac", "amr", "loas")
"""FFmpeg's readers of formats that state no length."""
_AHEAD = 1
"""So many seconds before a sample decoding begins, as decoders need what was before."""
_UNSURE = Fraction(1, 2)
_JITTER = Fraction(1, 20)
"""Seconds; moments that are off by less are those of a container whose clock is coarse, and no gap."""
_MOST_GAP = 3_600
"""Seconds; a moment further ahead is taken for damage."""
_MOST_SECONDS = 1_000_000
_Piece = tuple[int, Any]
"""Number of the first sample, and an array with a row for each moment."""


class CodedSound:
    """One sound track of a file that is opened. Raises EvidenceError, in words, also where its methods do."""

    parts = 1
    """Of a long column of a wave: for each, a second before it is decoded as well."""

    def __init__(self, file: ByteSource, container: Container, number: int = 0) -> None:
        one_thread()
        self._source, self._container, self._number = file, container, number
        self._opened: OpenedFile | None = None
        self._track: Track | None = None
        self._zero = self._origin = self._tick = Fraction(0)
        """Seconds: where samples are counted from, where the second frame begins, the unit of the file's clock."""
        self._pieces: Iterator[_Piece] = iter(())
        self._held: _Piece | None = None
        self._next: int | None = None
        """The sample that can be read without turning to it."""
        self._lost = 0
        self.gaps = 0
        """Places where the file has no sound, so that silence stands, or its moments do not fit, as they are met."""
        try:
            self.facts = self._facts()
            self._restart()
        except BaseException:
            self.close()
            raise

    @property
    def lost(self) -> int:
        """Packets that could not be decoded, counted each time that they were met."""
        return self._lost + (self._track.lost if self._track is not None else 0)

    def close(self) -> None:
        """Lets go of it."""
        self._pieces, self._held, self._next = iter(()), None, None
        track, self._track = self._track, None
        opened, self._opened = self._opened, None
        if track is not None:
            self._lost += track.lost
            track.close()
        if opened is not None:
            opened.close()

    def read(self, first: int, count: int) -> Any:
        """Samples of the first two channels as 16-bit numbers, a row for each moment; fewer where the file ends.

        Silence stands for packets that cannot be decoded (see ``lost``) and where the file has no sound (``gaps``).
        """
        import numpy

        count = max(0, min(count, _MOST_SAMPLES, self.facts.frames - first)) if first >= 0 else 0
        made = numpy.zeros((count, min(HEARD, self.facts.channels)), "int16")
        if not count:
            return made
        if self._next is None or not 0 <= first - self._next <= 2 * _AHEAD * self.facts.rate:
            self._turn(first)
        self._next, filled = None, 0
        while (piece := self._following()) is not None:
            at, values = piece
            after = at + len(values)
            begin, end = max(first, at), min(first + count, after)
            if begin < end:
                made[begin - first : end - first] = values[begin - at : end - at]
            filled = max(filled, min(count, after - first))
            if after >= first + count:
                self._held, self._next = piece, first + count
                break
        return made[:filled]

    def choose(self, number: int) -> None:
        """Turns to another sound track, from 0."""
        if number != self._number:
            self._number = number
            self.facts = self._facts()
            self._restart()

    def rest(self) -> Rest:
        """Whether more sound follows than the file states."""
        frames = self.facts.frames
        self._turn(max(0, frames - 1))
        end = 0
        while end <= frames + AT_ITS_END and (piece := self._following()) is not None:
            end = piece[0] + len(piece[1])
        self._next = None
        return Rest(more=end > frames + AT_ITS_END)

    # What the file says

    def _facts(self) -> AudioFacts:
        opened, track = self._open()
        begun = next(track.decoded(), None)
        if begun is None:
            raise EvidenceError("None of the sound in this file could be decoded: it is damaged or cut off.")
        if begun.rate not in _RATES or begun.channels > _MOST_CHANNELS:
            raise EvidenceError(
                f"The sound says that it has {begun.channels:,} channels and {begun.rate:,} samples a second."
            )
        film = opened.start_of(ff.VIDEO)
        moment = begun.moment or Fraction(0)
        self._origin = moment + Fraction(
            len(begun.values), begun.rate
        )  # of the first frame a part may be left out
        self._zero = film if film is not None else moment
        self._tick = track.base
        end = self._end(opened, track)
        frames = floor(min(Fraction(_MOST_SECONDS), max(Fraction(0), end - self._zero)) * begun.rate)
        words = sound_words(track.codec)
        return AudioFacts(
            self._container.title, words, begun.rate, begun.channels, frames, len(opened.tracks(ff.SOUND))
        )

    def _end(self, opened: OpenedFile, track: Track) -> Fraction:
        """When the sound ends, in seconds of the file's own clock. Where it is counted, the file is at its end then."""
        if self._container.readers in _COUNTED and self._source.size <= _MOST_COUNTED:
            counted = track.counted()
            if counted is not None:
                return counted
        stated = track.stated()
        return stated if stated is not None else opened.end() or Fraction(0)

    # Turning to a moment

    def _open(self) -> tuple[OpenedFile, Track]:
        self.close()
        self._opened = OpenedFile(self._source, self._container.readers)
        self._track = Track(self._opened, self._number)
        return self._opened, self._track

    def _restart(self) -> None:
        _, track = self._open()
        self._pieces = self._placed(track)
        self._next = 0

    def _turn(self, first: int) -> None:
        """So that the next pieces begin before a sample, far enough for the decoder, or at the beginning."""
        moment = self._zero + Fraction(first, self.facts.rate) - _AHEAD
        track = self._track
        if track is not None and moment > self._zero and track.seek(moment):
            # The first frames after turning there lack what was before, and may be fewer than their packet had.
            self._pieces, self._held = self._placed(track, moment + _UNSURE), None
            self._held = next(self._pieces, None)
            if self._held is not None and self._held[0] <= first:
                return
        self._restart()

    def _following(self) -> _Piece | None:
        held, self._held = self._held, None
        return held if held is not None else next(self._pieces, None)

    def _placed(self, track: Track, after: Fraction | None = None) -> Iterator[_Piece]:
        """What is decoded with the number of its first sample, in rising order; nothing from before ``after``."""
        due: int | None = None
        for each in track.decoded():
            if each.rate != self.facts.rate:
                track.lost += 1
                continue
            if after is not None and (each.moment is None or each.moment < after):
                continue
            due = self._place(each, due)
            yield due, self._fitting(each.values)
            due += len(each.values)

    def _place(self, each: Decoded, due: int | None) -> int:
        if each.moment is None:
            return due or 0
        rate, at = self.facts.rate, self._number_of(each.moment, len(each.values))
        if due is None:
            return at
        if abs(at - due) <= _JITTER * rate:
            return max(due, at) if each.after_loss else due
        self.gaps += 1
        return at if due < at <= due + _MOST_GAP * rate else due

    def _fitting(self, values: Any) -> Any:
        """As many channels as the first frame had."""
        import numpy

        wanted = min(HEARD, self.facts.channels)
        return values[:, :wanted] if values.shape[1] >= wanted else numpy.repeat(values, wanted, axis=1)

    def _number_of(self, moment: Fraction, length: int) -> int:
        """The number of a sample by its moment. Where the container's clock is coarse, that of the frame it begins."""
        exact = (moment - self._zero) * self.facts.rate
        tick = self._tick * self.facts.rate
        if tick > 1:
            origin = (self._origin - self._zero) * self.facts.rate
            near = origin + length * round((exact - origin) / length)
            exact = near if abs(near - exact) <= tick else exact
        return round(exact)
