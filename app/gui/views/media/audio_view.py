"""A sound file: what it says of itself, its wave, and playing it. Silent and undrawn until asked for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from app.gui.jobs.sound_player import SoundPlayer
from app.gui.jobs.viewing import Viewing
from app.gui.views.elided import ElidedLabel
from app.gui.views.media.media_words import clock_text
from app.gui.views.media.volume_bar import VolumeBar
from app.gui.views.media.wave_canvas import COLUMNS, WaveCanvas
from app.gui.views.plain import label
from app.gui.welfare import welfare
from app.gui.words import count_text, line
from app.viewing.media_messages import AudioFacts, Wave

_PIECE = 50
"""Columns of the wave that are asked for at once."""


class AudioView(QWidget):
    """The file is decoded by a process that can be killed; the window plays the samples that it gives.

    K plays and pauses, M mutes; on the wave the arrows, PageUp, PageDown, Home and End.
    """

    def __init__(self, viewing: Viewing) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Sound"))
        self._viewing = viewing
        self._ids: tuple[str, ...] = ()
        self._facts: AudioFacts | None = None
        self._asked = False
        self._turn = 0
        self._decoded = self._parts = 0
        self._sampled = False
        self._warning = ""
        self.player = SoundPlayer(viewing, self)
        self.facts = ElidedLabel("muted")
        self.note = label(role="muted", wrap=True)
        self.note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = QPushButton(self.tr("Open sound"))
        self.button.clicked.connect(self.open_sound)
        self.hide_button = QPushButton(self.tr("Hide"))
        self.hide_button.clicked.connect(self._veil)
        self.wave = WaveCanvas()
        self.wave.sought.connect(self._seek)
        self.wave.toggled.connect(self.play_or_pause)
        self.play = QPushButton(self.tr("Play"))
        self.play.clicked.connect(self.play_or_pause)
        self.place = label()
        self.message = label(role="warning", wrap=True)
        self.volume = VolumeBar()
        self.volume.changed.connect(self.player.set_volume)
        self.player.moved.connect(self._follow)
        self.player.failed.connect(lambda reason: self.message.setText(line(reason)))
        self.player.playing_changed.connect(self._say_playing)
        self._lay_out()
        for keys, run, what in (
            ("K", self.play_or_pause, self.tr("Play or pause the sound")),
            ("M", self.volume.mute.toggle, self.tr("Mute or unmute the sound")),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setWhatsThis(what)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(run)
        welfare().changed.connect(self._welfare_changed)
        self.clear()

    def show_ids(self, ids: Sequence[str]) -> None:
        """Turns to the sound of another record, by its own id and that of its file; none for no sound."""
        self._ids = tuple(ids)
        self.clear()
        if self._ids and self._viewing.target is not None:
            self.facts.setText(self.tr("Reading…"))
            self._viewing.ask("audio.facts", AudioFacts, self._take_facts, self._fail)

    def clear(self) -> None:
        """Shows nothing, and is silent."""
        self._facts = None
        self.facts.clear()
        self.button.show()
        self.button.setEnabled(False)
        self._cover()

    def open_sound(self) -> None:
        """The examiner asked for it: its wave is drawn, and it can be played."""
        for each in self._ids:
            welfare().unveil(each)
        if not self._asked:
            self._open()
            self.play.setFocus()

    def play_or_pause(self) -> None:
        """Plays on from where it stands, or pauses."""
        if self.player.playing:
            self.player.pause()
        elif self._asked:
            self.message.setText(self._warning)
            self.player.play()

    def stop(self) -> None:
        """Ends the device and its thread, and asks for nothing more."""
        self._ids = ()
        self.clear()
        self.player.stop()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.player.pause()

    # Inside

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 4, 8, 4)
        bar.setSpacing(8)
        bar.addWidget(self.facts, 1)
        bar.addWidget(self.hide_button)
        cover, shown = QWidget(self), QWidget(self)  # else they would be windows of their own for a moment
        inside = QVBoxLayout(cover)
        inside.addStretch()
        inside.addWidget(self.note)
        inside.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addStretch()
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
        self._stack = QStackedLayout()
        self._stack.addWidget(cover)
        self._stack.addWidget(shown)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(bar)
        layout.addLayout(self._stack, 1)

    def _take_facts(self, facts: AudioFacts) -> None:
        self._facts = facts
        self.facts.setText(self._facts_words(facts))
        self.button.setEnabled(True)
        if not self._veiled():
            self._open()

    def _fail(self, reason: str) -> None:
        self.facts.clear()
        self.button.hide()
        self.note.setText(line(reason))

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
        self._decoded, self._parts, self._sampled = 0, 0, False
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

    def _veil(self) -> None:
        for each in self._ids:
            welfare().veil_again(each)
        if self._asked:
            self._close()

    def _close(self) -> None:
        self._cover()
        self.button.setEnabled(self._facts is not None)

    def _welfare_changed(self) -> None:
        if self._asked and self._veiled():
            self._close()
        elif not self._asked and self._facts is not None:
            self.note.setText(self._words())

    def _veiled(self) -> bool:
        return any(welfare().veiled(each) for each in self._ids)

    def _words(self) -> str:
        if self._viewing.target is None:
            return self.tr("This has no bytes of its own.")
        known = [word for each in self._ids if (word := welfare().category(each))]
        if known:
            return self.tr("Categorised already as {}. It stays silent until you ask for it.").format(
                line(known[0], 80)
            )
        return self.tr("Sound stays silent until you ask for it, and then muted until you unmute it.")

    def _facts_words(self, facts: AudioFacts) -> str:
        words = [
            line(facts.container, 60),
            line(facts.codec, 60),
            self.tr("{} samples a second").format(count_text(facts.rate)),
            self.tr("one channel")
            if facts.channels == 1
            else self.tr("{} channels").format(count_text(facts.channels)),
        ]
        if facts.channels > 2:
            words.append(self.tr("the first two are played"))
        if facts.rate > 0:
            words.append(clock_text(facts.frames / facts.rate))
        return " · ".join(words)

    # The wave

    def _fetch(self, first: int, turn: int) -> None:
        def take(wave: Wave) -> None:
            if turn != self._turn:
                return
            self.wave.add(wave)
            self._decoded += wave.decoded
            self._parts += wave.parts
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

    def _say_playing(self, on: bool) -> None:
        self.play.setText(self.tr("Pause") if on else self.tr("Play"))
