"""A video: what it says of itself, frames over its length, and frame by frame. Veiled until asked for."""

from __future__ import annotations

import math

import msgspec
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from app.gui.jobs.film_player import FilmPlayer
from app.gui.jobs.film_sound import FilmSound
from app.gui.jobs.viewing import Viewing
from app.gui.views.dots import picture_of_dots
from app.gui.views.keys import add_keys
from app.gui.views.media.film_strip import FilmStrip
from app.gui.views.media.media_words import clock_text
from app.gui.views.media.medium_view import MediumView
from app.gui.views.media.volume_bar import VolumeBar
from app.gui.views.picture_canvas import PictureCanvas
from app.gui.views.plain import label
from app.gui.words import count_text, line, plural
from app.viewing.media_messages import AudioFacts, Frame, VideoFacts

_CELLS = 12
_CELL_EDGE = 160
_LEAST_EDGE, _MOST_EDGE = 160, 1_920
_SETTLED_MS = 200
_LOW = 250
"""Pixels of height below which there is no room for the strip beside a frame."""
_MOST_ON_SLIDER = (1 << 31) - 1


class VideoView(MediumView[VideoFacts]):
    """Frames come as dots from a process that can be killed; few of them, and grey, while it is veiled.

    Its sound is muted until asked for. Comma and full stop go from frame to frame, K plays and pauses, M mutes;
    on the slider the arrows, PageUp and PageDown.
    """

    def __init__(self, viewing: Viewing) -> None:
        player = FilmPlayer(viewing)
        super().__init__(viewing, player, "video.facts", VideoFacts)
        self.player = player
        self.setAccessibleName(self.tr("Video"))
        self._image = QImage()
        self._strip_turn = 0
        self._strip_veiled: bool | None = None
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLED_MS)
        self._settling.timeout.connect(self._refetch)
        self.player.shown.connect(self._show)
        self.player.ended.connect(self._end)
        self.sound = FilmSound(viewing, player, self)
        self.sound.told.connect(self._take_sound)
        self.sound.none.connect(self._take_silence)
        self.sound.player.failed.connect(lambda reason: self.message.setText(line(reason)))
        self.sound.player.missed.connect(self._say_missed)
        self.volume = VolumeBar()
        self.volume.changed.connect(self.sound.set_volume)
        self.told = label(role="muted", wrap=True)
        """The same in full, where there is room for it."""
        self.told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button.setText(self.tr("Show video"))
        self.grey = QCheckBox(self.tr("In shades of grey"))
        self.grey.setChecked(True)
        self.grey.toggled.connect(lambda _: self._paint())
        self.canvas = PictureCanvas(self.tr("Frame of the video"), by_width=False)
        self.strip = FilmStrip()
        self.strip.chosen.connect(self._choose)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(self.tr("Frame"))
        self.slider.valueChanged.connect(self._slide)
        self.previous = QPushButton(self.tr("Frame before"))
        self.following = QPushButton(self.tr("Next frame"))
        self.previous.clicked.connect(lambda: self.step(-1))
        self.following.clicked.connect(lambda: self.step(1))
        self._lay_out()
        add_keys(
            self,
            (
                (",", lambda: self.step(-1), self.tr("Frame before")),
                (".", lambda: self.step(1), self.tr("Next frame")),
                ("K", self.play_or_pause, self.tr("Play or pause the video")),
                ("M", self._mute_or_not, self.tr("Mute or unmute the sound of the video")),
            ),
        )
        self.clear()

    # What is shown

    def clear(self) -> None:
        """Shows nothing."""
        super().clear()
        self._show_strip()

    def step(self, by: int) -> None:
        """Goes some frames on or back."""
        if self._asked and self.player.current.number >= 0:
            self.player.go(self.player.current.number + by)

    def play_or_pause(self) -> None:
        """Plays at the file's own pace, with its sound where that is not muted, or pauses."""
        if self.player.playing:
            self.player.pause()
        elif self._asked and self.player.current.number >= 0:
            self.message.clear()
            self.player.play()

    def stop(self) -> None:
        """Ends the device and its thread, too."""
        super().stop()
        self.sound.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settling.start()
        self._make_room()

    # Inside

    def _lay_out(self) -> None:
        layout = self._lay_out_bar(self.grey)
        self._lay_out_cover(self.told)
        self._stack.addWidget(self.canvas)
        self.controls = QWidget()
        below = QVBoxLayout(self.controls)
        below.setContentsMargins(8, 0, 8, 6)
        below.setSpacing(4)
        below.addWidget(self.slider)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.previous, self.play, self.following):
            row.addWidget(button)
        row.addWidget(self.place)
        row.addWidget(self.message, 1)
        row.addWidget(self.volume)
        below.addLayout(row)
        layout.addWidget(self.strip)
        layout.addWidget(self.controls)

    def _take_facts(self, facts: VideoFacts) -> None:
        super()._take_facts(facts)
        if not self._asked:
            self._show_strip()

    def _tell(self, words: str) -> None:
        super()._tell(words)
        self.told.setText(words)

    def _focus(self) -> None:
        self.slider.setFocus()

    def _open(self) -> None:
        facts = self._facts
        if facts is None:
            return
        self._asked = True
        self.button.setEnabled(False)
        self.slider.blockSignals(True)
        self.slider.setRange(0, min(_MOST_ON_SLIDER, max(0, facts.frames - 1)))
        self.slider.setValue(0)
        self.slider.setPageStep(max(1, round(facts.rate)))
        self.slider.blockSignals(False)
        self._stack.setCurrentIndex(1)
        for part in (self.controls, self.facts, self.grey, self.hide_button):
            part.show()
        self._stack.activate()
        self.player.open(facts, self._edge)
        self.player.go(0)
        if facts.sound is not False:
            self.sound.open()
        self._show_strip()

    def _cover(self) -> None:
        self._asked = False
        self.player.close()
        self.sound.close()
        self.volume.reset()
        self.volume.hide()
        self._image = self.canvas.image = QImage()
        self.canvas.update()
        self.message.clear()
        self.place.clear()
        self.note.setText(self._words())
        self._stack.setCurrentIndex(0)
        for part in (self.controls, self.facts, self.grey, self.hide_button):
            part.hide()

    def _close(self) -> None:
        super()._close()
        self._show_strip()

    def _stay_covered(self) -> None:
        super()._stay_covered()
        if self._strip_veiled is not None or not self._veils.out_of_sight:
            self._show_strip()

    def _words(self) -> str:
        if self._viewing.target is None:
            return self.tr("This has no bytes of its own.")
        if known := self._veils.category:
            return self.tr("Categorised already as {}. It stays hidden until you ask for it.").format(
                line(known, 80)
            )
        return self.tr(
            "Videos stay veiled until you ask for them, and their sound muted until you unmute it."
        )

    def _facts_words(self, facts: VideoFacts) -> str:
        words = [
            facts.container,
            line(facts.codec, 40),
            self.tr("{} × {} pixels").format(count_text(facts.width), count_text(facts.height))
            if facts.width and facts.height
            else self.tr("size not stated"),
            self.tr("frames a second: {}").format(f"{facts.rate:.4g}")
            if facts.rate
            else self.tr("frames a second not stated"),
            self.tr("{} frames by its header", "", plural(facts.frames)).format(count_text(facts.frames))
            if facts.frames
            else self.tr("number of frames not stated"),
        ]
        if facts.seconds:
            words.append(clock_text(facts.seconds))
        if facts.sound is None:
            words.append(self.tr("sound is looked for when it is shown"))
        elif facts.sound:
            words.append(self.tr("with a sound track"))
        else:
            words.append(self.tr("no sound track"))
        return " · ".join(words)

    # Its sound

    def _take_sound(self, sound: AudioFacts) -> None:
        if self._facts is None:
            return
        words = [
            self._facts_words(msgspec.structs.replace(self._facts, sound=True)),
            line(sound.codec, 60),
            self.tr("{} samples a second").format(count_text(sound.rate)),
        ]
        if sound.channels > 2:
            words.append(self.tr("its first two channels are played"))
        if sound.tracks > 1:
            words.append(self.tr("sound tracks: {}, the first is heard").format(count_text(sound.tracks)))
        self._tell(" · ".join(words))
        self.volume.show()

    def _take_silence(self, reason: str) -> None:
        if self._facts is not None:
            self._tell(f"{self._facts_words(self._facts)} · {line(reason)}")

    def _say_missed(self, packets: int) -> None:
        self.message.setText(
            self.tr("Packets of the sound that cannot be decoded: {}. Silence stands for them.").format(
                count_text(packets)
            )
        )

    def _mute_or_not(self) -> None:
        if self.volume.isVisibleTo(self):
            self.volume.mute.toggle()

    # The strip

    def _show_strip(self) -> None:
        """Empties it, and fetches its frames one after the other, so that what is asked meanwhile need not wait."""
        self._strip_turn += 1
        facts = self._facts
        hidden = facts is None or self._veils.out_of_sight
        self._strip_veiled = None
        if facts is None or hidden:
            self.strip.show_numbers((), (), veiled=True)
            self._make_room()
            return
        count = min(_CELLS, max(1, facts.frames))
        numbers = [(2 * cell + 1) * facts.frames // (2 * count) for cell in range(count)]
        self._strip_veiled = not self._asked
        rate = facts.rate or 25.0
        self._make_room()
        self.strip.show_numbers(numbers, [number / rate for number in numbers], veiled=self._strip_veiled)
        self._fetch_cell(0, self._strip_turn)

    def _make_room(self) -> None:
        """Where there is little, the frame that was asked for has it before the strip."""
        little = self._asked and self.height() < _LOW
        self.strip.setVisible(self._strip_veiled is not None and not little)

    def _fetch_cell(self, cell: int, turn: int) -> None:
        if turn != self._strip_turn or cell >= len(self.strip.numbers):
            return

        def take(frame: Frame) -> None:
            if turn == self._strip_turn:
                self.strip.put(cell, picture_of_dots(frame.width, frame.height, frame.rgb), frame.ms / 1_000)
                self._fetch_cell(cell + 1, turn)

        def fail(_: str) -> None:
            take(Frame(0, 0.0))

        self._viewing.ask(
            "video.frame",
            Frame,
            take,
            fail,
            number=self.strip.numbers[cell],
            edge=_CELL_EDGE,
            veiled=int(not self._asked),
        )

    def _edge(self) -> int:
        """How many dots a frame needs in the room that there is: no more of it is decoded to colours and sent."""
        facts, room = self._facts, self.canvas.size() * self.devicePixelRatioF()
        if facts is None or not facts.width or not facts.height:
            return _MOST_EDGE
        share = min(1.0, room.width() / facts.width, room.height() / facts.height)
        return min(_MOST_EDGE, max(_LEAST_EDGE, math.ceil(share * max(facts.width, facts.height))))

    def _refetch(self) -> None:
        """After there was more or less room: the frame that is shown, as large as it can be now."""
        longest = max(self._image.width(), self._image.height())
        if self._asked and not self.player.playing and 0 < longest < self._edge():
            self.player.go(self.player.current.number)

    def _choose(self, number: int) -> None:
        if self._asked:
            self.player.go(number)

    # Frames

    def _show(self, frame: Frame) -> None:
        image = picture_of_dots(frame.width, frame.height, frame.rgb)
        if image is None or not self._asked:
            return
        self._image = image
        self._paint()
        self.slider.blockSignals(True)
        self.slider.setValue(frame.number)
        self.slider.blockSignals(False)
        self.strip.follow(frame.ms / 1_000)
        if not self.player.playing:
            self.message.clear()
        self._say_place(frame)

    def _say_place(self, frame: Frame) -> None:
        facts = self._facts
        if facts is None:
            return
        at = clock_text(frame.ms / 1_000)
        number = count_text(frame.number + 1)
        if frame.about:
            words = at
        elif facts.frames:
            words = self.tr("{} · frame {} of {}").format(at, number, count_text(facts.frames))
        else:
            words = self.tr("{} · frame {}").format(at, number)
        self.place.setText(words)
        self.slider.setAccessibleDescription(words)
        if self.player.left_out:
            self.message.setText(
                self.tr("Frames left out to keep the pace: {}").format(count_text(self.player.left_out))
            )

    def _end(self, number: int) -> None:
        facts = self._facts
        stated = facts.frames if facts is not None else 0
        if self.player.current.number < 0:
            self.message.setText(self.tr("No frame of it could be decoded."))
        elif number < stated and not self._near_end():
            self.message.setText(
                self.tr("Frame {} cannot be decoded: the file is damaged there, or ends before.").format(
                    count_text(number + 1)
                )
            )
        else:
            self.message.setText(self.tr("The last frame is shown."))
        self.slider.blockSignals(True)
        self.slider.setValue(max(0, self.player.current.number))
        self.slider.blockSignals(False)

    def _near_end(self) -> bool:
        """Whether the frame that is shown, whose number is not relied on, stands in the last second."""
        facts, current = self._facts, self.player.current
        return facts is not None and current.about and current.ms / 1_000 >= facts.seconds - 1.0

    def _slide(self, number: int) -> None:
        if self._asked:
            self.player.go(number)

    def _paint(self) -> None:
        self.canvas.draw(self._image, grey=self.grey.isChecked())
