"""Fetches the frames of a video one after the other: those that are asked for, or at the pace of the file."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from app.gui.jobs.viewing import Viewing
from app.viewing.media_messages import Frame, VideoFacts

_GUESSED_RATE = 25.0
_LONGEST_GAP_MS = 10_000.0
_MOST_SKIPPED = 150


class FilmPlayer(QObject):
    """One frame is on its way at most. While it plays, frames that come too late are passed over and counted."""

    shown = Signal(object)
    """The :class:`app.viewing.media_messages.Frame` to be drawn now."""
    ended = Signal(int)
    """The file has no frame of this number."""
    failed = Signal(str)
    playing_changed = Signal(bool)

    def __init__(self, viewing: Viewing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._viewing = viewing
        self._generation = 0
        self._busy = False
        self._wish: int | None = None
        self._playing = False
        self._held: Frame | None = None
        self._due = 0.0
        self._heard: tuple[float, float] | None = None
        self._interval = 1_000 / _GUESSED_RATE
        self._frames = 0
        self._edge: Callable[[], int] = lambda: 0
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._show_held)
        self.current = Frame(-1, 0.0)
        """The frame that was shown last."""
        self.left_out = 0
        """Frames that were passed over since playing began."""

    @property
    def playing(self) -> bool:
        """Whether it plays now."""
        return self._playing

    def open(self, facts: VideoFacts, edge: Callable[[], int]) -> None:
        """Turns to the video that is looked at; ``edge`` says each time how many dots wide or high it may come."""
        self.close()
        self._interval = 1_000 / (facts.rate or _GUESSED_RATE)
        self._frames, self._edge = facts.frames, edge

    def close(self) -> None:
        """Fetches nothing more, and forgets what was on its way."""
        self.pause()
        self._generation += 1
        self._busy = False
        self._wish = None
        self.current = Frame(-1, 0.0)
        self.left_out = 0

    def go(self, number: int) -> None:
        """Shows a frame; of several that were asked for meanwhile the last one."""
        self.pause()
        self._wish = max(0, number)
        self._ask()

    def play(self) -> None:
        """Goes on from the frame that is shown, or from the first one after the last."""
        if self._playing:
            return
        self.left_out = 0
        self._playing = True
        self._due = 0.0
        self._clock.start()
        last = bool(self._frames) and self.current.number >= self._frames - 1
        self._wish = 0 if last else self.current.number + 1
        self._heard = None
        self.playing_changed.emit(True)
        self._ask()

    def pause(self) -> None:
        """Stays at the frame that is shown."""
        self._timer.stop()
        self._held = None
        self._wish = None
        if self._playing:
            self._playing = False
            self.playing_changed.emit(False)

    def follow(self, ms: float | None) -> None:
        """Keeps to the sound, of which this moment is heard now; None: to the moments of the frames alone."""
        self._heard = None if ms is None else (ms, float(self._clock.elapsed()))

    def _ask(self) -> None:
        if self._busy or self._wish is None:
            return
        number, self._wish = self._wish, None
        self._busy = True
        generation = self._generation
        self._viewing.ask(
            "video.frame",
            Frame,
            partial(self._take, generation),
            partial(self._fail, generation),
            number=number,
            edge=self._edge(),
        )

    def _take(self, generation: int, frame: Frame) -> None:
        if generation != self._generation:
            return
        self._busy = False
        if self._wish is not None:
            self._ask()
        elif not frame.width or len(frame.rgb) != 3 * frame.width * frame.height:
            self.pause()
            self.ended.emit(frame.number)
        elif self._playing:
            self._hold(frame)
        else:
            self._show(frame)

    def _fail(self, generation: int, reason: str) -> None:
        if generation == self._generation:
            self._busy = False
            self.pause()
            self.failed.emit(reason)

    def _hold(self, frame: Frame) -> None:
        """Waits until it is due: by the moments that the file gives its frames, where they make sense."""
        steps = frame.number - self.current.number
        gap = frame.ms - self.current.ms
        sensible = steps > 0 and 0 < gap <= _LONGEST_GAP_MS + steps * self._interval
        self._due += gap if sensible else max(1, steps) * self._interval
        if self._heard is not None:
            heard, at = self._heard
            self._due = min(at + frame.ms - heard, self._clock.elapsed() + _LONGEST_GAP_MS)
        self._held = frame
        self._timer.start(max(0, round(self._due - self._clock.elapsed())))

    def _show_held(self) -> None:
        frame, self._held = self._held, None
        if frame is None:
            return
        late = self._clock.elapsed() - self._due
        skipped = min(_MOST_SKIPPED, int(late // self._interval)) if late > self._interval else 0
        if self._frames:
            skipped = max(0, min(skipped, self._frames - 2 - frame.number))
        self.left_out += skipped
        self._wish = frame.number + 1 + skipped
        self._show(frame)
        self._ask()

    def _show(self, frame: Frame) -> None:
        self.current = frame
        self.shown.emit(frame)
