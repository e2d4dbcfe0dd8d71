"""A sound file: what it says of itself, its wave, and playing it. Silent and undrawn until asked for."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.gui.jobs.sound_player import SoundPlayer
from app.gui.jobs.viewing import Viewing
from app.gui.views.keys import add_keys
from app.gui.views.media.media_words import clock_text
from app.gui.views.media.medium_view import MediumView
from app.gui.views.media.volume_bar import VolumeBar
from app.gui.views.media.wave_canvas import COLUMNS, WaveCanvas
from app.gui.words import count_text, line, plural
from app.viewing.media_messages import AudioFacts, Wave

_PIECE = 50
"""Columns of the wave that are asked for at once."""


class AudioView(MediumView[AudioFacts]):
    """The file is decoded by a process that can be killed; the window plays the samples that it gives.

    K plays and pauses, M mutes; on the wave the arrows, PageUp, PageDown, Home and End.
    """

    def __init__(self, viewing: Viewing) -> None:
        player = SoundPlayer(viewing)
        super().__init__(viewing, player, "audio.facts", AudioFacts)
        self.player = player
        self.setAccessibleName(self.tr("Sound"))
        self._turn = 0
        self._decoded = self._parts = self._lost = 0
        self._sampled = self._silent = False
        self._warning = ""
        self.button.setText(self.tr("Open sound"))
        self.wave = WaveCanvas()
        self.wave.sought.connect(self._seek)
        self.wave.toggled.connect(self.play_or_pause)
        self.volume = VolumeBar()
        self.volume.changed.connect(self.player.set_volume)
        self.player.moved.connect(self._follow)
        self._lay_out()
        add_keys(
            self,
            (
                ("K", self.play_or_pause, self.tr("Play or pause the sound")),
                ("M", self.volume.mute.toggle, self.tr("Mute or unmute the sound")),
            ),
        )
        self.clear()

    def play_or_pause(self) -> None:
        """Plays on from where it stands, or pauses."""
        if self.player.playing:
            self.player.pause()
        elif self._asked:
            self.message.setText(self._warning)
            self.player.play()

    def stop(self) -> None:
        """Ends the device and its thread, too."""
        super().stop()
        self.player.stop()

    # Inside

    def _lay_out(self) -> None:
        self._lay_out_bar()
        self._lay_out_cover()
        shown = QWidget(self)  # as the cover
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.play)
        row.addWidget(self.place)
        row.addWidget(self.message, 1)
        row.addWidget(self.volume)
        below = QVBoxLayout(shown)
        below.setContentsMargins(8, 0, 8, 6)
        below.addWidget(self.wave, 1)
        below.addLayout(row)
        self._stack.addWidget(shown)

    def _focus(self) -> None:
        self.play.setFocus()

    def _open(self) -> None:
        facts = self._facts
        if facts is None:
            return
        self._asked = True
        self.button.setEnabled(False)
        self.player.open(facts)
        self.player.set_volume(self.volume.volume)
        self.wave.clear(facts.frames / facts.rate if facts.rate > 0 else 0.0)
        self._follow(0)
        self._stack.setCurrentIndex(1)
        self.hide_button.show()
        self._turn += 1
        self._decoded = self._parts = self._lost = 0
        self._sampled = self._silent = False
        self._fetch(0, self._turn)

    def _cover(self) -> None:
        self._asked = False
        self._turn += 1
        self.player.close()
        self.volume.reset()
        self.wave.clear()
        self._warning = ""
        self.message.clear()
        self.place.clear()
        self.note.setText(self._words())
        self._stack.setCurrentIndex(0)
        self.hide_button.hide()

    def _words(self) -> str:
        if self._viewing.target is None:
            return self.tr("This has no bytes of its own.")
        if known := self._veils.category:
            return self.tr("Categorised already as {}. It stays silent until you ask for it.").format(
                line(known, 80)
            )
        return self.tr("Sound stays silent until you ask for it, and then muted until you unmute it.")

    def _facts_words(self, facts: AudioFacts) -> str:
        words = [
            line(facts.container, 60),
            line(facts.codec, 60),
            self.tr("{} samples a second").format(count_text(facts.rate)),
            self.tr("{} channels", "", plural(facts.channels)).format(count_text(facts.channels)),
        ]
        if facts.channels > 2:
            words.append(self.tr("the first two are played"))
        if facts.rate > 0:
            words.append(clock_text(facts.frames / facts.rate))
        if facts.tracks > 1:
            words.append(self.tr("sound tracks: {}, the first is heard").format(count_text(facts.tracks)))
        return " · ".join(words)

    # The wave

    def _fetch(self, first: int, turn: int) -> None:
        def take(wave: Wave) -> None:
            if turn != self._turn:
                return
            self.wave.add(wave)
            self._decoded += wave.decoded
            self._parts += wave.parts
            self._lost += wave.lost
            self._silent |= wave.silent > 0
            self._sampled |= wave.sampled
            if first + _PIECE < COLUMNS:
                self._fetch(first + _PIECE, turn)
            else:
                self._say_wave(wave)

        def fail(reason: str) -> None:
            if turn == self._turn:
                self.message.setText(line(reason))

        self._viewing.ask("audio.wave", Wave, take, fail, first=first, count=_PIECE, columns=COLUMNS)

    def _say_wave(self, last: Wave) -> None:
        words = []
        if self._decoded < self._parts:
            words.append(
                self.tr("{} % of its stated length can be decoded: it is damaged or cut off.").format(
                    100 * self._decoded // self._parts
                )
            )
        if self._lost:
            words.append(
                self.tr("Packets that cannot be decoded: {}. Silence stands for them.").format(
                    count_text(self._lost)
                )
            )
        if self._silent:
            words.append(self.tr("The file has no sound for some moments: silence stands for them."))
        if last.gaps:
            words.append(
                self.tr(
                    "Parts of the file are missing or damaged: around them, what is heard may belong to other moments."
                )
            )
        if last.more:
            words.append(
                self.tr("Behind the sound that is decoded the file holds more bytes, perhaps more sound.")
            )
        self._warning = " ".join(words)  # stays while it plays
        if self._sampled and not words:
            words.append(self.tr("The wave is drawn from samples: the file is long."))
        if words and not self.message.text():
            self.message.setText(" ".join(words))

    # Playing

    def _seek(self, place: float) -> None:
        if self._asked and self._facts is not None:
            self.player.seek(int(place * self._facts.frames))

    def _follow(self, position: int) -> None:
        facts = self._facts
        if facts is None or not self._asked or facts.rate <= 0:
            return
        self.wave.follow(position / max(1, facts.frames))
        self.place.setText(
            self.tr("{} of {}").format(
                clock_text(position / facts.rate), clock_text(facts.frames / facts.rate)
            )
        )
