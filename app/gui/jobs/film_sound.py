"""The sound of a video that plays: heard where it is not muted, and the frames keep to it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.gui.jobs.film_player import FilmPlayer
from app.gui.jobs.sound_player import SoundPlayer
from app.gui.jobs.viewing import Viewing
from app.viewing.media_messages import AudioFacts


class FilmSound(QObject):
    """Nothing of the sound is decoded before the film is opened, and none but its first packets while it is muted."""

    told = Signal(object)
    """The :class:`app.viewing.media_messages.AudioFacts` of the sound track that is heard."""
    none = Signal(str)
    """There is no sound to be heard; why, in words."""

    def __init__(self, viewing: Viewing, film: FilmPlayer, parent: QObject) -> None:
        super().__init__(parent)
        self._viewing, self._film = viewing, film
        self._facts: AudioFacts | None = None
        self._turn = 0
        self._volume = 0.0
        self.player = SoundPlayer(viewing, self)
        self.player.moved.connect(self._lead)
        self.player.playing_changed.connect(lambda on: None if on else film.follow(None))
        film.playing_changed.connect(lambda _: self._keep())

    def open(self) -> None:
        """Turns to the sound of the video that is looked at."""
        self.close()
        turn = self._turn

        def take(facts: AudioFacts) -> None:
            if turn == self._turn:
                self._facts = facts
                self.player.open(facts)
                self.told.emit(facts)
                self._keep()

        def fail(reason: str) -> None:
            if turn == self._turn:
                self.none.emit(reason)

        self._viewing.ask("audio.facts", AudioFacts, take, fail)

    def close(self) -> None:
        """Is silent, and forgets the video."""
        self._turn += 1
        self._facts = None
        self.player.close()

    def stop(self) -> None:
        """Ends the device and its thread."""
        self.close()
        self.player.stop()

    def set_volume(self, volume: float) -> None:
        """From 0 (muted: nothing is decoded) to 1 (as recorded)."""
        self._volume = volume
        self.player.set_volume(volume)
        self._keep()

    def _keep(self) -> None:
        """Plays where the film does and somebody asked to hear it; begins at the frame that is shown."""
        facts = self._facts
        if facts is None or not self._film.playing or self._volume <= 0:
            self.player.pause()
            return
        at = int(self._film.current.ms * facts.rate / 1_000)
        if not self.player.playing and 0 <= at < facts.frames - 1:
            self.player.seek(at)
            self.player.play()

    def _lead(self, position: int) -> None:
        if self._facts is not None and self.player.playing:
            self._film.follow(1_000 * position / self._facts.rate)
