"""Frames of videos, as dots. Their sound is read by :mod:`app.viewing.jobs.coded_sound`.

FFmpeg, which OpenCV brings, reads from memory that is given to it: it may use the one reader that fits the first
bytes, and no protocol, so that no list of a file can name another file or an address.
"""

from __future__ import annotations

import math
import os
from collections.abc import Mapping, Sequence
from typing import Any

from app.viewing.jobs.media_kinds import HEAD_BYTES, codec_words, video_container
from app.viewing.jobs.media_stream import Kept, MediaStream, one_thread
from app.viewing.jobs.sound_tracks import has_sound
from app.viewing.media_messages import Frame, VideoFacts
from evidence.contract.errors import EvidenceError
from evidence.contract.source import ByteSource

MOST_DOTS = 40_000_000
"""Dots of one frame that are decoded."""
VEIL_DOTS = 16
_MOST_EDGE = 2_048
_NEAR = 150
"""So many frames ahead are passed over one by one; further ones are looked up."""
_MOST_FRAMES = (1 << 31) - 1
_MOST_RATE = 1_000.0
_STILL_AT = 0.1
_BACK = (150, 1_500)
"""So many frames before one that was not found by jumping, it is looked for by stepping."""
_MOST_STEPS = 3_000
_ROUNDED_MS = 1.5


class Film:
    """A video that is opened. Raises EvidenceError, in words, also where its methods do."""

    def __init__(self, file: ByteSource) -> None:
        container = video_container(file.read_at(0, HEAD_BYTES))
        if container is None:
            raise EvidenceError(
                "This is none of the videos that are shown: MP4, MOV, 3GP, AVI, Matroska, WebM, MPEG, FLV, WMV, Ogg."
            )
        self._cv2 = cv2 = _library()
        self._stream = MediaStream(file)
        readers = f"format_whitelist;{container.readers}|protocol_whitelist;none"
        os.environ["OPENCV_FFMPEG_CAPTURE_OPTIONS"] = readers
        try:
            self._capture = cv2.VideoCapture(self._stream, cv2.CAP_FFMPEG, [cv2.CAP_PROP_N_THREADS, 1])
        except cv2.error as error:
            raise EvidenceError(_too_much(error)) from error
        self._stream.check()
        if not self._capture.isOpened():
            raise EvidenceError(
                f"This {container.title} file cannot be decoded: it is damaged or cut off, holds no moving picture, "
                "or one of a kind that is not read here. If it holds sound alone, show it as sound."
            )
        self.facts = self._facts(container.title, has_sound(file, container.readers))
        self._next = 0
        self._jumped = self._varies = False

    def close(self) -> None:
        """Lets go of it."""
        self._capture.release()

    def frame(self, number: int, edge: int, *, veiled: bool) -> Frame:
        """One frame, at most ``edge`` dots wide or high; veiled: few dots, in grey."""
        dots = self.facts.width * self.facts.height
        if dots > MOST_DOTS:
            raise EvidenceError(f"A frame would have {dots:,} dots: more than are decoded.")
        try:
            ms = self._find(number)
            self._stream.check()
            return Frame(max(0, number), 0.0) if ms is None else self._drawn(number, ms, edge, veiled=veiled)
        except self._cv2.error as error:
            self._stream.check()
            raise EvidenceError(_too_much(error)) from error

    def _facts(self, title: str, sound: bool | None) -> VideoFacts:
        cv2, get = self._cv2, self._capture.get
        width, height = (_whole(get(each)) for each in (cv2.CAP_PROP_FRAME_WIDTH, cv2.CAP_PROP_FRAME_HEIGHT))
        rate = float(get(cv2.CAP_PROP_FPS))
        rate = rate if math.isfinite(rate) and 0 < rate <= _MOST_RATE else 0.0
        frames = _whole(get(cv2.CAP_PROP_FRAME_COUNT))
        codec = codec_words(_whole(get(cv2.CAP_PROP_FOURCC)))
        seconds = frames / rate if rate else 0.0
        return VideoFacts(title, codec, width, height, frames, rate, seconds, sound)

    def _find(self, number: int) -> float | None:
        """Turns to a frame: its moment in milliseconds, or None where the file has none of that number."""
        capture = self._capture
        if not 0 <= number <= _MOST_FRAMES:
            return None
        between = number - self._next
        if not 0 <= between <= _NEAR:
            self._jump(number)
            between = 0
        for _ in range(between + 1):
            if not capture.grab():
                found = self._walk(number) if self._jumped and number < self.facts.frames else None
                self._next = (
                    number + 1 if found is not None else -_NEAR - 1
                )  # else where it stands is not known
                return found
            self._next += 1
        ms = self._moment()
        rate = self.facts.rate
        # Numbers are turned into moments by the pace of the header: where one does not fit, none can be relied on.
        self._varies |= not rate or abs(ms - 1_000 * number / rate) > _ROUNDED_MS + ms * 1e-6
        return ms

    def _jump(self, number: int) -> None:
        self._capture.set(self._cv2.CAP_PROP_POS_FRAMES, number)
        self._next, self._jumped = number, number > 0

    def _moment(self) -> float:
        ms = float(self._capture.get(self._cv2.CAP_PROP_POS_MSEC))
        return ms if math.isfinite(ms) and ms >= 0 else 0.0

    def _walk(self, number: int) -> float | None:
        """Steps to a frame below the stated count that a jump did not find, from one that is before its moment."""
        for back in _BACK:
            self._jump(max(0, number - back))
            counted = not self._jumped
            steps, moments = 0, [0.0]
            wanted = 1_000 * number / self.facts.rate if self.facts.rate else math.inf
            while steps < _MOST_STEPS and (steps <= number if counted else moments[-1] < wanted):
                if not self._capture.grab():
                    break
                steps += 1
                moments = [*moments[-1:], self._moment()]
            if counted:
                return moments[-1] if steps == number + 1 else None
            # Its frame is the last one where that lasts until the moment that was asked for.
            if 1 < steps < _MOST_STEPS and moments[-1] + (moments[-1] - moments[0]) >= wanted:
                self._varies = True
                self._jump(max(0, number - back))
                if all(self._capture.grab() for _ in range(steps)):
                    return self._moment()
        return None

    def _drawn(self, number: int, ms: float, edge: int, *, veiled: bool) -> Frame:
        cv2 = self._cv2
        about = self._jumped and self._varies
        ready, dots = self._capture.retrieve()
        if not ready or dots is None or dots.ndim != 3 or dots.shape[2] != 3:
            return Frame(number, ms, about=about)
        height, width = dots.shape[:2]
        longest = max(width, height)
        if veiled:
            scale = min(VEIL_DOTS, max(1, longest // 4)) / longest
        else:
            scale = min(1.0, max(1, min(edge, _MOST_EDGE)) / longest)
        size = (max(1, round(width * scale)), max(1, round(height * scale)))
        small = dots if size == (width, height) else cv2.resize(dots, size, interpolation=cv2.INTER_AREA)
        if veiled:
            rgb = cv2.cvtColor(cv2.cvtColor(small, cv2.COLOR_BGR2GRAY), cv2.COLOR_GRAY2RGB)
        else:
            rgb = cv2.cvtColor(small, cv2.COLOR_BGR2RGB)
        return Frame(number, ms, *size, rgb.tobytes(), about)


_kept = Kept(Film)


def facts(files: Sequence[ByteSource], arguments: Mapping[str, str | int]) -> VideoFacts:
    """What a video says of itself."""
    return _kept.of(files, arguments).facts


def frame(files: Sequence[ByteSource], arguments: Mapping[str, str | int]) -> Frame:
    """Frame ``number``, at most ``edge`` dots wide or high; ``veiled`` 1: few dots of grey leave this process."""
    number, edge = int(arguments.get("number", 0)), int(arguments.get("edge", _MOST_EDGE))
    film = _kept.of(files, arguments)
    try:
        return film.frame(number, edge, veiled=bool(arguments.get("veiled", 0)))
    except EvidenceError:
        _kept.drop()
        raise


def still(files: Sequence[ByteSource], arguments: Mapping[str, str | int]) -> tuple[VideoFacts, Frame]:
    """One frame that stands for the video: at a tenth of its length, else the first; arguments as :func:`frame`."""
    told = facts(files, arguments)
    for number in dict.fromkeys((int(told.frames * _STILL_AT), 0)):
        found = frame(files, {**arguments, "number": number})
        if found.width:
            return told, found
    raise EvidenceError("No frame of the video could be decoded.")


def _library() -> Any:
    one_thread()
    import cv2

    cv2.setNumThreads(1)
    return cv2


def _whole(value: float) -> int:
    """A number of the header where it can be one, else 0."""
    return int(value) if math.isfinite(value) and 0 < value <= 0xFFFFFFFF else 0


def _too_much(error: Exception) -> str:
    if "memory" in str(error).lower() or "alloc" in str(error).lower():
        return "The video needs more memory than a viewer may use."
    return f"The video could not be decoded: {ascii(error)[:200]}."
