"""What the views of a sound and of a video have alike: covered until asked for, then played."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from app.gui.jobs.film_player import FilmPlayer
from app.gui.jobs.sound_player import SoundPlayer
from app.gui.jobs.viewing import Viewing
from app.gui.views.elided import ElidedLabel
from app.gui.views.plain import label
from app.gui.views.veils import Veils
from app.gui.welfare import welfare
from app.gui.words import line
from app.viewing.media_messages import AudioFacts, VideoFacts

_Facts = TypeVar("_Facts", AudioFacts, VideoFacts)


class MediumView(QWidget, Generic[_Facts]):
    """Asks ``job`` what the file says of itself. Whoever is one lays out its parts, draws and plays, then clears.

    ``button`` asks for it on the cover, where ``note`` says why it is covered; ``hide_button`` covers it again.
    """

    def __init__(
        self, viewing: Viewing, player: FilmPlayer | SoundPlayer, job: str, of: type[_Facts]
    ) -> None:
        super().__init__()
        self._viewing = viewing
        self._job = job
        self._of: type[_Facts] = of
        self._player = player
        self._veils = Veils()
        self._facts: _Facts | None = None
        self._asked = False
        self.facts = ElidedLabel("muted")
        self.note = label(role="muted", wrap=True)
        self.note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = QPushButton()
        self.button.clicked.connect(self.uncover)
        self.hide_button = QPushButton(self.tr("Hide"))
        self.hide_button.clicked.connect(self._veil)
        self.play = QPushButton(self.tr("Play"))
        self.play.clicked.connect(self.play_or_pause)
        self.place = label()
        self.message = label(role="warning", wrap=True)
        self._stack = QStackedLayout()
        player.setParent(self)
        player.failed.connect(lambda reason: self.message.setText(line(reason)))
        player.playing_changed.connect(self._say_playing)
        welfare().changed.connect(self._welfare_changed)

    def show_ids(self, ids: Sequence[str]) -> None:
        """Turns to the medium of another record, by its own id and that of its file; none for no medium."""
        self._veils.ids = tuple(ids)
        self.clear()
        if ids and self._viewing.target is not None:
            self._tell(self.tr("Reading…"))
            self._viewing.ask(self._job, self._of, self._take_facts, self._fail)

    def clear(self) -> None:
        """Shows nothing, and is silent."""
        self._facts = None
        self._tell("")
        self.button.show()
        self.button.setEnabled(False)
        self._cover()

    def uncover(self) -> None:
        """The examiner asked for it: it is not veiled any more."""
        self._veils.lift()
        if not self._asked:
            self._open()
            self._focus()

    def play_or_pause(self) -> None:
        """Plays on from where it stands, or pauses."""
        raise NotImplementedError

    def stop(self) -> None:
        """Asks for nothing more."""
        self._veils.ids = ()
        self.clear()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._player.pause()

    # What each of them is

    def _open(self) -> None:
        """Shows it, where its facts are known."""
        raise NotImplementedError

    def _focus(self) -> None:
        """Goes to where it is played from."""
        raise NotImplementedError

    def _cover(self) -> None:
        """Shows and plays nothing of it, but says why (``_words``)."""
        raise NotImplementedError

    def _words(self) -> str:
        """Why it is covered."""
        raise NotImplementedError

    def _facts_words(self, facts: _Facts) -> str:
        """What the file says of itself, in words."""
        raise NotImplementedError

    # Inside

    def _lay_out_bar(self, *more: QWidget) -> QVBoxLayout:
        """The layout of the view with its bar, ``more`` being parts of that, and the stack that a cover is first in."""
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 4, 8, 4)
        bar.setSpacing(8)
        bar.addWidget(self.facts, 1)
        for part in (*more, self.hide_button):
            bar.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(bar)
        layout.addLayout(self._stack, 1)
        return layout

    def _lay_out_cover(self, *above: QWidget) -> None:
        cover = QWidget(self)  # else it would be a window of its own for a moment
        inside = QVBoxLayout(cover)
        inside.addStretch()
        for part in (*above, self.note):
            inside.addWidget(part)
        inside.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addStretch()
        self._stack.addWidget(cover)

    def _tell(self, words: str) -> None:
        self.facts.setText(words)

    def _take_facts(self, facts: _Facts) -> None:
        self._facts = facts
        self._tell(self._facts_words(facts))
        self.button.setEnabled(True)
        if not self._veils.veiled:
            self._open()

    def _fail(self, reason: str) -> None:
        self._tell("")
        self.button.hide()
        self.note.setText(line(reason))

    def _veil(self) -> None:
        self._veils.lower()
        if self._asked:  # where nothing is veiled by itself, it is hidden all the same
            self._close()

    def _close(self) -> None:
        self._cover()
        self.button.setEnabled(self._facts is not None)

    def _welfare_changed(self) -> None:
        if self._asked and self._veils.veiled:
            self._close()
        elif not self._asked and self._facts is not None:
            self._stay_covered()

    def _stay_covered(self) -> None:
        self.note.setText(self._words())

    def _say_playing(self, on: bool) -> None:
        self.play.setText(self.tr("Pause") if on else self.tr("Play"))
