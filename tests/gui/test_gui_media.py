"""Videos and sound in the item dock and the gallery, on files that FFmpeg and libsndfile wrote."""

from __future__ import annotations

import hashlib
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from accessible_walk import unnamed
from gui_case import entry, write
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).parents[1]))
from media_files import RATE, colour_of, sound, varying, video
from test_gui_item import ITEM, Files

from app.gui import theme
from app.gui.jobs import sound_player
from app.gui.jobs.picture_source import Asked, PictureSource
from app.gui.jobs.reader import ByteProvider
from app.gui.models.wanted import Wanted
from app.gui.results import Results
from app.gui.session import Session
from app.gui.views.gallery.gallery_tab import GalleryTab
from app.gui.views.item_pane import ItemPane
from app.gui.views.media.audio_view import AudioView
from app.gui.views.media.media_words import clock_text
from app.gui.views.media.video_view import VideoView
from app.gui.views.media.wave_canvas import COLUMNS
from app.gui.welfare import OPEN, VEILED, welfare
from app.viewing.media_messages import Frame
from evidence.case import Case
from reports.picture_decoder import PictureError
from reports.picture_worker import BLURRED, HASHED, SMALL

HOSTILE = b"\0\0\0\x18ftyp<b>x" + bytes(64)
FILM = video("mp4v", "mp4", frames=60, rate=20.0, size=(320, 180))
STRIPED = video("MJPG", "avi", frames=20, rate=10.0, size=(320, 180), noise=True)
TONES = sound("WAV", "PCM_16", seconds=3.0, channels=2, levels=(0.0, 0.5, 1.0))
PACE = varying(video("mp4v", "mp4", frames=600, rate=25.0, size=(320, 180)))
SHORT = TONES[:40] + (48_000).to_bytes(4, "little") + TONES[44:]  # its header states the first quarter second
FLOATS = sound("WAV", "FLOAT", seconds=3.0, channels=2, levels=(0.0, 0.5, 1.0))
UNREAD = "Sound of this format is not decoded here: AMR of several channels."
CONTENT = {
    "1-2": FILM,
    "1-3": TONES,
    "1-4": HOSTILE,
    "1-5": FILM[: len(FILM) // 2],
    "1-6": b"#!AMR_MC1.0\n" + bytes(64),
    "1-7": STRIPED,
    "1-8": STRIPED[: len(STRIPED) // 2],
    "1-9": PACE,
    "1-10": SHORT,
    "1-11": FLOATS,
}
KINDS = {
    "1-2": ("DCIM/film.mp4", "video/mp4"),
    "1-3": ("PTT/tones.wav", "audio/x-wav"),
    "1-4": ("DCIM/bad.mp4", "video/mp4"),
    "1-5": ("DCIM/cut.mp4", "video/mp4"),
    "1-6": ("PTT/memo.amr", "audio/AMR"),
    "1-7": ("DCIM/noise.avi", "video/x-msvideo"),
    "1-8": ("DCIM/half.avi", "video/x-msvideo"),
    "1-9": ("DCIM/pace.mp4", "video/mp4"),
    "1-10": ("PTT/short.wav", "audio/x-wav"),
    "1-11": ("PTT/float.wav", "audio/x-wav"),
}


class Opened:
    """A pane over a case of videos and sound."""

    def __init__(self, qtbot: Any, folder: Path) -> None:
        made: list[tuple[str, str, dict[str, Any]]] = [("evidence", "1", ITEM)]
        for key, (path, mime) in KINDS.items():
            digest = hashlib.sha256(CONTENT[key]).hexdigest()
            made.append(entry(int(key[2:]), path, size=len(CONTENT[key]), mime=mime, sha256=digest))
        with Case.create(folder, number="1", title="T", examiner="E", time_zone="UTC") as case:
            write(case, made)
            case.catalog.index()
        self.qtbot = qtbot
        self.files = Files(dict(CONTENT))
        self.session = Session.open(folder)
        self.pane = ItemPane(self.session, ByteProvider(self.files))
        qtbot.addWidget(self.pane)
        self.pane.resize(1000, 460)
        self.pane.tabs.setCurrentWidget(self.pane.preview)
        self.pane.show()

    @property
    def video(self) -> VideoView:
        return self.pane.preview.video

    @property
    def sound(self) -> AudioView:
        return self.pane.preview.sound

    def turn_to(self, record: str) -> None:
        (number,) = (
            self.session.reader().execute("SELECT seq FROM entries WHERE id = ?", (record,)).fetchone()
        )
        self.pane.show_record("entry", number)
        self.qtbot.waitUntil(lambda: self.pane.detail is not None and self.pane.detail.number == number)

    def strip_is_full(self) -> None:
        strip = self.video.strip
        self.qtbot.waitUntil(lambda: len(strip.pictures) == len(strip.numbers) > 0)

    def show_film(self, record: str = "1-2") -> VideoView:
        self.turn_to(record)
        view = self.video
        self.qtbot.waitUntil(view.button.isEnabled)
        self.qtbot.mouseClick(view.button, Qt.MouseButton.LeftButton)
        self.qtbot.waitUntil(lambda: view.player.current.number == 0)
        return view

    def open_tones(self, record: str = "1-3") -> AudioView:
        self.turn_to(record)
        view = self.sound
        self.qtbot.waitUntil(view.button.isEnabled)
        self.qtbot.mouseClick(view.button, Qt.MouseButton.LeftButton)
        self.qtbot.waitUntil(lambda: view.wave.known == COLUMNS)
        return view

    def at(self, number: int) -> None:
        self.qtbot.waitUntil(lambda: self.video.player.current.number == number)

    def close(self) -> None:
        self.pane.stop()
        self.session.close()
        welfare().veil_again()
        welfare().mode = VEILED
        welfare().know_categories(None)


@pytest.fixture
def opened(qtbot: Any, tmp_path: Path) -> Any:
    theme.wear(QApplication.instance(), "light")
    made = Opened(qtbot, tmp_path / "case")
    yield made
    made.close()


def shows(image: QImage, number: int, *, spot: QPoint | None = None) -> bool:
    dot = image.pixelColor(spot or image.rect().center())
    return all(
        abs(have - want) <= 14
        for have, want in zip((dot.red(), dot.green(), dot.blue()), colour_of(number), strict=True)
    )


def grey_and_smooth(image: QImage) -> bool:
    small = all(abs(image.pixelColor(x, y).red() - image.pixelColor(x + 1, y).red()) <= 24
                for y in range(image.height()) for x in range(image.width() - 1))  # fmt: skip
    dots = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return small and all(dot.red() == dot.green() == dot.blue() for dot in dots)


def key(opened: Opened, widget: Any, *keys: Any) -> None:
    for each in keys:
        opened.qtbot.keyClick(widget, each)


# Videos


def test_veiled_videos_show_facts_and_a_few_grey_dots(qtbot: Any, opened: Opened) -> None:
    opened.turn_to("1-7")
    view = opened.video
    opened.strip_is_full()
    assert view.facts.text() == (
        "AVI · Motion JPEG (MJPG) · 320 × 180 pixels · frames a second: 10 · 20 frames by its header · 0:02.000"
        " · no sound track"
    )
    assert view.canvas.image.isNull()
    assert not view.controls.isVisible()
    for picture in view.strip.pictures.values():
        assert picture is not None
        assert max(picture.width(), picture.height()) <= 16
        assert all(
            picture.pixelColor(x, y).red()
            == picture.pixelColor(x, y).green()
            == picture.pixelColor(x, y).blue()
            for x in range(picture.width())
            for y in range(picture.height())
        )
    painted = view.strip.grab().toImage()
    for cell in range(len(view.strip.numbers)):
        inner = view.strip.picture_place(cell).adjusted(8, 12, -8, -12)
        assert grey_and_smooth(painted.copy(inner))
    # A veiled frame is not gone to.
    qtbot.mouseClick(view.strip, Qt.MouseButton.LeftButton, pos=view.strip.place(5).center())
    key(opened, view.strip, ".", "k")
    assert view.player.current.number == -1
    assert not view.player.playing


def test_the_test_of_the_veil_can_fail(qtbot: Any, opened: Opened) -> None:
    view = opened.show_film("1-7")
    opened.strip_is_full()
    painted = view.strip.grab().toImage()
    assert not grey_and_smooth(painted.copy(view.strip.picture_place(3).adjusted(8, 12, -8, -12)))


def test_each_frame_is_reached_by_key_slider_and_strip(qtbot: Any, opened: Opened) -> None:
    view = opened.show_film()
    assert view.grey.isChecked()
    grey = view.canvas.image.pixelColor(9, 9)
    assert grey.red() == grey.green() == grey.blue()
    qtbot.mouseClick(view.grey, Qt.MouseButton.LeftButton, pos=QPoint(8, view.grey.height() // 2))
    assert shows(view.canvas.image, 0)
    assert view.place.text() == "0:00.000 · frame 1 of 60"
    key(opened, view.play, ".")
    opened.at(1)
    assert view.place.text() == "0:00.050 · frame 2 of 60"
    assert shows(view.canvas.image, 1)
    qtbot.mouseClick(view.following, Qt.MouseButton.LeftButton)
    opened.at(2)
    key(opened, view.play, ",")
    opened.at(1)
    qtbot.mouseClick(view.previous, Qt.MouseButton.LeftButton)
    opened.at(0)
    key(opened, view.slider, Qt.Key.Key_PageUp)  # a second
    opened.at(20)
    key(opened, view.slider, Qt.Key.Key_Right)
    opened.at(21)
    assert shows(view.canvas.image, 21)
    key(opened, view.slider, Qt.Key.Key_End)
    opened.at(59)
    assert view.place.text() == "0:02.950 · frame 60 of 60"
    key(opened, view.play, ".")
    qtbot.waitUntil(lambda: "last frame" in view.message.text())
    assert shows(view.canvas.image, 59)
    opened.strip_is_full()
    assert list(view.strip.numbers) == [2, 7, 12, 17, 22, 27, 32, 37, 42, 47, 52, 57]
    qtbot.mouseClick(view.strip, Qt.MouseButton.LeftButton, pos=view.strip.place(4).center())
    opened.at(22)
    assert view.message.text() == ""
    key(opened, view.strip, Qt.Key.Key_Right, Qt.Key.Key_Return)
    opened.at(27)
    assert view.slider.value() == 27
    painted = view.canvas.grab().toImage()
    assert shows(painted, 27)


def test_the_painted_strip_has_each_frame_in_its_place(qtbot: Any, opened: Opened) -> None:
    view = opened.show_film()
    opened.strip_is_full()
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        view.strip.setLayoutDirection(direction)
        painted = view.strip.grab().toImage()
        ratio = view.strip.devicePixelRatioF()
        for cell, number in enumerate(view.strip.numbers):
            spot = view.strip.picture_place(cell).center() * ratio
            assert shows(painted, number, spot=spot), (direction, cell)
    first, last = view.strip.place(0), view.strip.place(11)
    assert first.left() > last.left()  # read from right to left


def test_playing_shows_every_frame_in_order_and_in_its_time(
    qtbot: Any, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = opened.show_film()
    seen: list[int] = []
    view.player.shown.connect(lambda frame: seen.append(frame.number))
    qtbot.mouseClick(view.play, Qt.MouseButton.LeftButton)
    assert view.play.text() == "Pause"
    qtbot.waitUntil(lambda: not view.player.playing)
    assert view.play.text() == "Play"
    # What was not shown was counted, and the last one is there.
    assert seen == sorted(set(seen))
    assert len(seen) + view.player.left_out == 59
    assert seen[-1] == 59
    key(opened, view.slider, "k")  # from the beginning again
    qtbot.waitUntil(lambda: 0 < view.player.current.number < 40)
    assert view.player.playing
    opened.pane.tabs.setCurrentWidget(opened.pane.fields_page)
    assert not view.player.playing


def test_frames_that_come_too_late_are_passed_over_and_counted(
    qtbot: Any, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = opened.show_film()
    slow = threading.Event()
    ask = opened.pane.viewing._decoder.ask

    def late(*given: Any, **more: Any) -> Any:
        slow.wait(0.3)
        return ask(*given, **more)

    opened.strip_is_full()
    monkeypatch.setattr(opened.pane.viewing._decoder, "ask", late)
    seen: list[int] = []
    view.player.shown.connect(lambda frame: seen.append(frame.number))
    qtbot.mouseClick(view.play, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(seen) >= 4)
    left_out = view.player.left_out
    assert left_out > 0
    assert seen[-1] + 1 >= len(seen) + 1
    assert "Frames left out to keep the pace: " in view.message.text()
    slow.set()
    view.player.pause()


def test_hiding_veils_it_again_and_nothing_clear_stays(qtbot: Any, opened: Opened) -> None:
    view = opened.show_film()
    opened.strip_is_full()
    qtbot.mouseClick(view.play, Qt.MouseButton.LeftButton)
    welfare().hide_everything()
    assert not view.player.playing
    assert view.canvas.image.isNull()
    assert all(picture is None or picture.width() <= 16 for picture in view.strip.pictures.values())
    welfare().hide_everything(False)
    qtbot.mouseClick(view.button, Qt.MouseButton.LeftButton)
    opened.at(0)
    qtbot.mouseClick(view.hide_button, Qt.MouseButton.LeftButton)
    assert view.canvas.image.isNull()
    assert view.button.isVisible()
    assert view.button.isEnabled()
    assert welfare().veiled("1-2")
    opened.strip_is_full()
    assert all(picture is not None and picture.width() <= 16 for picture in view.strip.pictures.values())


def test_what_is_categorised_is_not_even_drawn_veiled(qtbot: Any, opened: Opened) -> None:
    welfare().know_categories({"1-2": "category 1"})
    opened.turn_to("1-2")
    qtbot.waitUntil(opened.video.button.isEnabled)
    assert not opened.video.strip.isVisible()
    assert opened.video.strip.pictures == {}
    assert "Categorised already as category 1" in opened.video.note.text()
    qtbot.mouseClick(opened.video.button, Qt.MouseButton.LeftButton)
    opened.strip_is_full()
    assert opened.video.strip.isVisible()


def test_where_media_are_open_it_is_shown_at_once(qtbot: Any, opened: Opened) -> None:
    welfare().mode = OPEN
    opened.turn_to("1-2")
    opened.at(0)
    qtbot.mouseClick(opened.video.hide_button, Qt.MouseButton.LeftButton)
    assert opened.video.canvas.image.isNull()


def test_what_is_damaged_is_said(qtbot: Any, opened: Opened) -> None:
    for record in ("1-4", "1-5"):
        opened.turn_to(record)
        qtbot.waitUntil(lambda: "cannot be decoded" in opened.video.note.text())
        assert not opened.video.button.isVisible()
    view = opened.show_film("1-8")
    qtbot.mouseClick(view.play, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not view.player.playing)
    assert 0 < view.player.current.number < 19
    if view._facts is not None and view._facts.frames > view.player.current.number + 1:
        assert "cannot be decoded" in view.message.text()
    opened.show_film("1-2")


def test_after_a_jump_in_a_film_of_varying_pace_the_moment_alone_is_said(qtbot: Any, opened: Opened) -> None:
    view = opened.show_film("1-9")
    assert view.place.text() == "0:00.000 · frame 1 of 600"
    opened.strip_is_full()
    view.slider.setValue(400)
    opened.at(400)
    moment = view.player.current.ms
    assert view.place.text() == clock_text(moment / 1_000)
    assert view.strip.accessibleDescription() == "Cell 10 of 12, at 0:40.000"
    real = 300 + round((moment - 12_000) / 160)
    assert real != 400
    view.grey.setChecked(False)
    assert shows(view.canvas.image, real)
    key(opened, view.slider, Qt.Key.Key_End)
    opened.at(599)
    assert view.place.text() == clock_text(view.player.current.ms / 1_000)
    key(opened, view.play, ".")
    qtbot.waitUntil(lambda: "last frame" in view.message.text())
    key(opened, view.slider, Qt.Key.Key_Home)
    opened.at(0)
    assert view.place.text() == "0:00.000 · frame 1 of 600"


def test_no_more_than_one_frame_is_on_its_way(qtbot: Any, opened: Opened) -> None:
    view = opened.show_film()
    opened.strip_is_full()
    asked: list[int] = []
    ask = opened.pane.viewing.ask

    def counted(job: str, *given: Any, **more: Any) -> None:
        asked.append(int(more["number"]))
        ask(job, *given, **more)

    opened.pane.viewing.ask = counted  # type: ignore[method-assign]
    for value in range(1, 50):
        view.slider.setValue(value)
    opened.at(49)
    assert asked == [1, 49]


def test_every_control_has_a_name(qtbot: Any, opened: Opened) -> None:
    opened.show_film()
    assert unnamed(opened.video) == []
    opened.open_tones()
    assert unnamed(opened.sound) == []


def test_clock_of_recordings() -> None:
    said = [clock_text(each) for each in (0, 0.05, 59.9999, 62.5, 7_205, 4e6, -1)]
    assert said == ["0:00.000", "0:00.050", "0:59.999", "1:02.500", "2:00:05.000", "1,111 h", "0:00.000"]


# Sound


def test_sound_is_silent_and_undrawn_until_asked_for(qtbot: Any, opened: Opened) -> None:
    opened.turn_to("1-3")
    view = opened.sound
    qtbot.waitUntil(view.button.isEnabled)
    assert view.facts.text() == "WAV · Signed 16 bit PCM · 48,000 samples a second · 2 channels · 0:03.000"
    assert view.wave.known == 0
    view.play_or_pause()
    assert not view.player.playing
    opened.open_tones()
    assert view.volume.mute.isChecked()
    assert view.volume.words.text() == "Muted"
    assert view.volume.volume == 0
    assert view.place.text() == "0:00.000 of 0:03.000"


def test_the_painted_wave_is_as_high_as_the_sound(qtbot: Any, opened: Opened) -> None:
    view = opened.open_tones()
    opened.pane.tabs.setFocus()
    painted = view.wave.grab().toImage()
    ink = theme.colour("accent")
    wide, high = painted.width(), painted.height()

    def filled(share: float) -> float:
        x = int(share * wide)
        return sum(painted.pixelColor(x, y) == ink for y in range(high)) / high

    assert filled(0.2) < 0.03
    assert abs(filled(0.5) - 0.5) < 0.03
    assert filled(0.8) > 0.94
    key(opened, view.wave, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: view.place.text() == "0:02.999 of 0:03.000")
    # The place that is heard: a line in the colour of text, apart from the wave.
    painted = view.wave.grab().toImage()
    text = theme.colour("text")
    lines = [x for x in range(wide) if painted.pixelColor(x, high // 3) == text]
    assert lines
    assert min(lines) > wide * 0.98


def test_sound_behind_what_is_decoded_is_said_also_while_it_plays(
    qtbot: Any, opened: Opened, device: list[Device]
) -> None:
    view = opened.open_tones("1-10")
    qtbot.waitUntil(lambda: "holds more bytes, perhaps more sound" in view.message.text())
    qtbot.mouseClick(view.play, Qt.MouseButton.LeftButton)
    assert "perhaps more sound" in view.message.text()
    view.player.pause()
    view = opened.open_tones("1-3")
    assert view.message.text() == ""


def test_floating_point_sound_is_drawn_as_loud(qtbot: Any, opened: Opened) -> None:
    painted = opened.open_tones("1-11").wave.grab().toImage()
    x, ink = painted.width() // 2, theme.colour("accent")
    filled = sum(painted.pixelColor(x, y) == ink for y in range(painted.height())) / painted.height()
    assert abs(filled - 0.5) < 0.03


def test_without_a_sound_device_that_is_said(
    qtbot: Any, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = opened.open_tones()
    view.player.backends = ["WINMM"] if sys.platform != "win32" else ["ALSA"]  # what this system has not
    qtbot.mouseClick(view.play, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "no sound device" in view.message.text())
    assert view.play.text() == "Play"
    assert view.player.position == 0


class Device:
    """Takes samples as a sound device does, when the test says so."""

    def __init__(self, **given: Any) -> None:
        self.given = given
        self.closed = False
        self.generator: Any = None

    def start(self, generator: Any) -> None:
        self.generator = generator

    def take(self, count: int) -> bytes:
        return bytes(self.generator.send(count))

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def device(monkeypatch: pytest.MonkeyPatch) -> list[Device]:
    import miniaudio

    made: list[Device] = []

    def make(**given: Any) -> Device:
        made.append(Device(**given))
        return made[-1]

    monkeypatch.setattr(miniaudio, "PlaybackDevice", make)
    return made


def loudest(pcm: bytes) -> int:
    return max(abs(value) for value in memoryview(pcm).cast("h"))


def test_what_is_played_is_what_was_decoded_muted_until_asked(
    qtbot: Any, opened: Opened, device: list[Device]
) -> None:
    import miniaudio

    view = opened.open_tones()
    key(opened, view.wave, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(device) and device[0].generator is not None)
    given = device[0].given
    assert (given["sample_rate"], given["nchannels"]) == (RATE, 2)
    assert miniaudio.Backend.NULL not in given["backends"]
    feed = view.player._feed
    assert feed is not None
    qtbot.waitUntil(lambda: feed.waiting == 3 * RATE)
    assert device[0].take(RATE + 10) == bytes(4 * (RATE + 10))  # the first second is silence
    assert device[0].take(1_000) == bytes(4_000)  # the second one is not, but muted
    key(opened, view.play, "m")
    assert view.volume.words.text() == "Volume 50 %"
    piece = device[0].take(10_000)
    assert loudest(piece) == pytest.approx(0.5 * 0.5 * 32_768, abs=40)
    key(opened, view.volume.slider, Qt.Key.Key_End)
    whole = TONES[44:]
    at = RATE + 10 + 1_000 + 10_000
    assert device[0].take(500) == whole[4 * at : 4 * (at + 500)]
    qtbot.waitUntil(lambda: view.player.position == at + 500)
    assert view.place.text() == f"0:01.{(at + 500 - RATE) * 1000 // RATE:03d} of 0:03.000"
    device[0].take(3 * RATE)  # to the end, and silence after it
    qtbot.waitUntil(lambda: not view.player.playing)
    qtbot.waitUntil(lambda: device[0].closed)
    assert view.place.text() == "0:02.999 of 0:03.000"


def test_seeking_while_it_plays_goes_on_there(qtbot: Any, opened: Opened, device: list[Device]) -> None:
    view = opened.open_tones()
    key(opened, view.play, "m", "k")
    qtbot.waitUntil(lambda: bool(device) and device[0].generator is not None)
    qtbot.mouseClick(view.wave, Qt.MouseButton.LeftButton, pos=QPoint(view.wave.width() * 5 // 6, 20))
    qtbot.waitUntil(lambda: len(device) == 2 and device[1].generator is not None)
    assert view.player.playing
    start = view.player._start
    assert start == pytest.approx(2.5 * RATE, abs=400)
    feed = view.player._feed
    assert feed is not None
    qtbot.waitUntil(lambda: feed.waiting == 3 * RATE - start)
    key(opened, view.volume.slider, Qt.Key.Key_End)
    assert device[1].take(100) == TONES[44:][4 * start : 4 * (start + 100)]
    qtbot.waitUntil(lambda: device[0].closed)
    opened.turn_to("1-6")
    assert not view.player.playing
    qtbot.waitUntil(lambda: device[1].closed)
    assert view.volume.mute.isChecked()


def test_miniaudio_plays_at_the_pace_of_the_sound(qtbot: Any, opened: Opened) -> None:
    """Through the library's own device that plays into nothing."""
    view = opened.open_tones()
    view.player.backends = ["NULL"]
    qtbot.mouseClick(view.play, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.player.position > RATE // 4)
    key(opened, view.play, "k")
    assert not view.player.playing
    stayed = view.player.position
    assert view.play.text() == "Play"
    qtbot.wait(150)
    assert view.player.position == stayed


def test_sound_that_is_not_decoded_is_named(qtbot: Any, opened: Opened) -> None:
    opened.turn_to("1-6")
    qtbot.waitUntil(lambda: opened.sound.note.text() == UNREAD)


def test_volume_of_samples() -> None:
    pcm = b"\xff\x7f\x00\x80\x02\x00\xfe\xff"
    assert sound_player._louder(pcm, 1) == pcm
    assert sound_player._louder(pcm, 0) == bytes(8)
    assert list(memoryview(sound_player._louder(pcm, 0.5)).cast("h")) == [16383, -16384, 1, -1]


# The gallery


def test_the_gallery_shows_a_frame_of_each_video_veiled(qtbot: Any, opened: Opened) -> None:
    results = Results(opened.session)
    results.ask(Wanted("entries", ()))
    view = GalleryTab(results, lambda: opened.files)
    qtbot.addWidget(view)
    view.resize(900, 640)
    with qtbot.waitSignal(view.media.loaded):
        view.show()
    row = 0

    def look() -> Any:
        medium = view.media.medium(row)
        return view.looks.of(medium, view.grid.edge, view.grid.visualRect(view.media.index(row)))

    qtbot.waitUntil(lambda: isinstance(look()[0], QImage))
    veiled, is_veiled = look()
    assert view.media.caption(row)[0] == "film.mp4"
    assert is_veiled
    assert grey_and_smooth(veiled)
    welfare().unveil("1-2")
    qtbot.waitUntil(lambda: isinstance(look()[0], QImage) and not look()[1])
    clear = look()[0]
    assert clear.width() in (160, 320)
    assert shows(clear, 6)  # at a tenth of 60
    view.stop()


def test_a_still_of_a_video_is_as_small_as_was_asked() -> None:
    source = PictureSource(lambda: Files(dict(CONTENT)))
    try:
        asked = Asked("1-7", len(STRIPED), "video/x-msvideo", None)
        veiled, small = source.dots(asked, BLURRED), source.dots(asked, SMALL)
        assert (veiled.width, veiled.height, veiled.own_width, veiled.own_height) == (16, 9, 320, 180)
        assert all(
            veiled.rgb[at] == veiled.rgb[at + 1] == veiled.rgb[at + 2] for at in range(0, 16 * 9 * 3, 3)
        )
        assert (small.width, small.height) == (160, 90)
        with pytest.raises(PictureError, match="not compared"):
            source.dots(asked, HASHED)
        with pytest.raises(PictureError, match="cannot be decoded"):
            source.dots(Asked("1-4", len(HOSTILE), "video/mp4", None), BLURRED)
        assert source.dots(asked, SMALL).width == 160
    finally:
        source.close()


def test_an_answer_with_too_few_dots_is_not_drawn(qtbot: Any, opened: Opened) -> None:
    view = opened.show_film()
    view.player._take(view.player._generation, Frame(3, 1.0, 4_000, 4_000, b"\0" * 12))
    assert view.player.current.number == 0
    assert "Frame 4 cannot be decoded" in view.message.text()
