"""Plays samples that the decoding process made, on this computer's sound device. Nothing is decoded here."""

from __future__ import annotations

import threading
from array import array
from collections.abc import Generator
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.gui.jobs.background import Background
from app.gui.jobs.viewing import Viewing
from app.viewing.media_messages import AudioFacts, Samples

RATES = range(4_000, 384_001)
"""Samples a second that are played."""
_AHEAD_SECONDS = 4.0
_PIECE_SECONDS = 2.0
_BUFFER_MS = 120
_LOOK_MS = 60


class _Feed:
    """What the device takes from, in a thread of its own. Where nothing is left it is given silence.

    Bytes of 16-bit samples, channels in turn. ``taken`` counts samples of a channel that were played of the sound.
    """

    def __init__(self, channels: int) -> None:
        self._width = 2 * channels
        self._lock = threading.Lock()
        self._left = bytearray()
        self.volume = 0.0
        self.taken = 0
        self.whole = False
        """Whether all that is to be played was put in."""

    def put(self, pcm: bytes) -> None:
        with self._lock:
            self._left += pcm

    @property
    def waiting(self) -> int:
        """Samples of a channel that are not played yet."""
        return len(self._left) // self._width

    def generator(self) -> Generator[bytes, int, None]:
        """As miniaudio wants it: it is sent how many samples are needed and gives their bytes."""
        needed = yield b""
        while True:
            with self._lock:
                piece = bytes(self._left[: needed * self._width])
                del self._left[: len(piece)]
            self.taken += len(piece) // self._width
            needed = yield _louder(piece, self.volume) + bytes(needed * self._width - len(piece))


class SoundPlayer(QObject):
    """Plays one sound from any place, muted or at some volume; opens the device when it is first asked to play."""

    moved = Signal(int)
    """The sample of each channel that is heard now."""
    playing_changed = Signal(bool)
    failed = Signal(str)
    missed = Signal(int)
    """Packets that could not be decoded since it was opened, where there are any; silence stands for them."""

    def __init__(self, viewing: Viewing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._viewing = viewing
        self._background = Background(self)
        self._facts: AudioFacts | None = None
        self._generation = 0
        self._device: Any = None
        self._feed: _Feed | None = None
        self._start = self._next = 0
        self._fetching = False
        self._playing = False
        self._missed = 0
        self._volume = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self.position = 0
        self.backends: list[str] | None = None
        """Names of miniaudio's ways to the device, the first that works; None for what this computer has."""

    @property
    def playing(self) -> bool:
        """Whether it plays now."""
        return self._playing

    def open(self, facts: AudioFacts) -> None:
        """Turns to the sound that is looked at."""
        self.close()
        self._facts = facts

    def close(self) -> None:
        """Stops, and goes back to the beginning."""
        self.pause()
        self._facts = None
        self._missed = 0
        self.position = 0

    def set_volume(self, volume: float) -> None:
        """From 0 (silent) to 1 (as recorded)."""
        self._volume = volume
        if self._feed is not None:
            self._feed.volume = volume

    def seek(self, position: int) -> None:
        """Goes to a sample; goes on playing where it does."""
        facts = self._facts
        if facts is None:
            return
        again = self._playing
        self.pause()
        self.position = min(max(0, position), max(0, facts.frames - 1))
        self.moved.emit(self.position)
        if again:
            self.play()

    def play(self) -> None:
        """Plays from where it stands, or from the beginning where it ended."""
        facts = self._facts
        if facts is None or self._playing:
            return
        if facts.rate not in RATES:
            self.failed.emit(self.tr("Sound of {} samples a second is not played.").format(f"{facts.rate:,}"))
            return
        if self.position >= facts.frames - 1:
            self.position = 0
        self._generation += 1
        self._start = self._next = self.position
        self._fetching = False
        channels = min(2, facts.channels)
        feed = self._feed = _Feed(channels)
        feed.volume = self._volume
        self._playing = True
        self.playing_changed.emit(True)
        self._fetch()
        generation = self._generation
        self._background.run(
            partial(_open_device, feed, facts.rate, channels, self.backends),
            partial(self._opened, generation),
            partial(self._no_device, generation),
        )

    def pause(self) -> None:
        """Stays where it is."""
        self._generation += 1
        self._timer.stop()
        device, self._device = self._device, None
        self._feed = None
        if device is not None:
            self._background.run(device.close, lambda _: None)
        if self._playing:
            self._playing = False
            self.playing_changed.emit(False)

    def stop(self) -> None:
        """Ends device and thread."""
        device, self._device = self._device, None
        self.pause()
        if device is not None:
            device.close()
        self._background.stop()

    def _opened(self, generation: int, device: Any) -> None:
        if generation != self._generation:
            self._background.run(device.close, lambda _: None)
            return
        self._device = device
        self._timer.start()

    def _no_device(self, generation: int, _: str) -> None:
        if generation == self._generation:
            self.pause()
            self.failed.emit(self.tr("It cannot be played: this computer has no sound device that answers."))

    def _fetch(self) -> None:
        facts, feed = self._facts, self._feed
        if facts is None or feed is None or self._fetching or feed.whole:
            return
        if feed.waiting > _AHEAD_SECONDS * facts.rate:
            return
        self._fetching = True
        generation = self._generation
        self._viewing.ask(
            "audio.samples",
            Samples,
            partial(self._take, generation),
            partial(self._fail, generation),
            first=self._next,
            count=int(_PIECE_SECONDS * facts.rate),
        )

    def _take(self, generation: int, samples: Samples) -> None:
        if generation != self._generation or self._feed is None or self._facts is None:
            return
        self._fetching = False
        count = len(samples.pcm) // (2 * samples.channels)
        if samples.channels != min(2, self._facts.channels) or not count:
            self._feed.whole = True
            return
        self._next += count
        self._feed.put(samples.pcm)
        if samples.lost > 0:
            self._missed += samples.lost
            self.missed.emit(self._missed)
        self._fetch()

    def _fail(self, generation: int, reason: str) -> None:
        if generation != self._generation:
            return
        self._fetching = False
        if self._feed is not None:
            self._feed.whole = True
        self.failed.emit(reason)

    def _look(self) -> None:
        facts, feed = self._facts, self._feed
        if facts is None or feed is None:
            return
        self.position = min(self._start + feed.taken, max(0, facts.frames - 1))
        self.moved.emit(self.position)
        if feed.whole and not feed.waiting:
            self.pause()
        else:
            self._fetch()


def _open_device(feed: _Feed, rate: int, channels: int, names: list[str] | None) -> Any:
    """A device that plays from ``feed``. Raises in words where there is none. In a thread beside the window's."""
    import miniaudio

    # Where no device answers, the library would play into nothing and say that all is well.
    ways = [way for way in miniaudio.Backend if way.name not in ("NULL", "CUSTOM")]
    if names is not None:
        ways = [miniaudio.Backend[name] for name in names]
    device = miniaudio.PlaybackDevice(
        output_format=miniaudio.SampleFormat.SIGNED16,
        nchannels=channels,
        sample_rate=rate,
        buffersize_msec=_BUFFER_MS,
        backends=ways,
        app_name="Indicia",
    )
    generator = feed.generator()
    next(generator)
    device.start(generator)
    return device


def _louder(pcm: bytes, volume: float) -> bytes:
    """The samples at a volume from 0 to 1."""
    if volume <= 0:
        return bytes(len(pcm))
    if volume >= 1:
        return pcm
    return array("h", [int(value * volume) for value in array("h", pcm)]).tobytes()
