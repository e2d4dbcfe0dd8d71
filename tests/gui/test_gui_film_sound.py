"""The sound of videos and AAC, AMR in the item dock: muted until asked for, in step with the frames."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import test_gui_media
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from test_gui_media import Device, Opened, device, key  # noqa: F401

sys.path.insert(0, str(Path(__file__).parents[1]))
from coded_files import amr, coded, film, truth

from app.gui import theme
from app.gui.views.media.video_view import VideoView

AAC = ("-c:a", "aac", "-aac_pns", "0")
RATE = 48_000


def broken(data: bytes) -> bytes:
    """Nulls in the middle of a Matroska file."""
    made, middle = bytearray(data), len(data) // 2
    made[middle : middle + 6_000] = bytes(6_000)
    return bytes(made)


@pytest.fixture
def opened(qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    # As these are opened once each by their own test, only what ffmpeg wrote of them is kept.
    made = {
        "1-20": ("DCIM/film.mp4", "video/mp4", film("mp4", "-c:v", "mpeg4", *AAC)),
        "1-21": ("PTT/memo.m4a", "audio/x-m4a", coded("m4a", *AAC)),
        "1-22": ("PTT/memo.amr", "audio/AMR", amr(wide=False, frames=500)),
        "1-23": ("DCIM/silent.mkv", "video/x-matroska", film("mkv", "-map", "0:v", "-c:v", "mpeg4")),
        "1-24": ("PTT/hurt.mka", "audio/x-matroska", broken(coded("mka", *AAC))),
        "1-25": ("PTT/voice.3gp", "video/3gpp", coded("3gp", *AAC)),
    }
    for record, (path, mime, data) in made.items():
        monkeypatch.setitem(test_gui_media.CONTENT, record, data)
        monkeypatch.setitem(test_gui_media.KINDS, record, (path, mime))
    theme.wear(QApplication.instance(), "light")
    pane = Opened(qtbot, tmp_path / "case")
    yield pane
    pane.close()


def asked(view: Any, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the jobs that the window asks of the decoding process from now on."""
    jobs: list[str] = []
    ask = view._viewing.ask

    def spied(job: str, *rest: Any, **more: Any) -> None:
        jobs.append(job)
        ask(job, *rest, **more)

    monkeypatch.setattr(view._viewing, "ask", spied)
    return jobs


def with_sound(opened: Opened, record: str = "1-20") -> VideoView:
    view = opened.show_film(record)
    opened.qtbot.waitUntil(lambda: not view.volume.isHidden())
    return view


def test_the_sound_of_a_video_is_muted_until_asked_for(
    qtbot: Any,
    opened: Opened,
    device: list[Device],  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened.turn_to("1-2")
    jobs = asked(opened.video, monkeypatch)
    opened.turn_to("1-20")
    qtbot.waitUntil(opened.video.button.isEnabled)
    opened.strip_is_full()
    assert "their sound muted until you unmute it" in opened.video.note.text()
    assert opened.video.facts.text().endswith("with a sound track")
    assert not [job for job in jobs if job.startswith("audio")]  # veiled: nothing of it is decoded
    view = with_sound(opened)
    assert view.facts.text().endswith("with a sound track · AAC · 48,000 samples a second")
    assert view.volume.mute.isChecked()
    key(opened, view.slider, "k")
    qtbot.waitUntil(lambda: view.player.current.number >= 10)
    assert (device, "audio.samples" in jobs) == ([], False)  # muted: no device, no samples
    key(opened, view.slider, "m")
    qtbot.waitUntil(lambda: bool(device) and device[0].generator is not None)
    assert (device[0].given["sample_rate"], device[0].given["nchannels"]) == (RATE, 1)
    start, feed = view.sound.player._start, view.sound.player._feed
    assert start >= 10 * RATE // 25
    assert feed is not None
    qtbot.waitUntil(lambda: feed.waiting > 4 * RATE)
    view.volume.slider.setValue(100)
    data = test_gui_media.CONTENT["1-20"]
    real = truth(data, 1)[:, 0].astype(int)
    got = np.frombuffer(device[0].take(4 * RATE), "<i2").astype(int)
    assert np.abs(got - real[start : start + 4 * RATE]).max() <= 2
    assert np.abs(got).max() > 10_000  # the click of the fourth second is among it
    key(opened, view.slider, "k")
    qtbot.waitUntil(lambda: device[0].closed)
    qtbot.mouseClick(view.hide_button, Qt.MouseButton.LeftButton)
    assert view.volume.mute.isChecked()
    assert view.volume.isHidden()
    assert not view.sound.player.playing


def test_frames_keep_to_what_is_heard(qtbot: Any, opened: Opened, device: list[Device]) -> None:  # noqa: F811
    view = with_sound(opened)
    key(opened, view.slider, "m")
    assert device == []  # nothing plays yet
    key(opened, view.slider, "k")
    qtbot.waitUntil(lambda: bool(device) and device[0].generator is not None)
    feed = view.sound.player._feed
    assert feed is not None
    qtbot.waitUntil(lambda: feed.waiting > 4 * RATE)
    qtbot.wait(700)  # the device takes nothing: the frames wait
    assert view.player.current.ms <= 500
    device[0].take(3 * RATE)
    qtbot.waitUntil(lambda: view.player.current.ms >= 2_800)
    qtbot.wait(500)
    assert view.player.current.ms <= 3_600
    key(opened, view.slider, "m")  # muted: they go on by themselves
    qtbot.waitUntil(lambda: device[0].closed)
    qtbot.waitUntil(lambda: view.player.current.ms >= 4_500)
    view.step(0)
    assert not view.player.playing


@pytest.mark.parametrize(("record", "words", "channels"), [("1-21", "AAC", 2), ("1-22", "AMR-NB", 1)])
def test_voice_memos_are_drawn_and_heard(
    qtbot: Any,
    opened: Opened,
    device: list[Device],  # noqa: F811
    record: str,
    words: str,
    channels: int,
) -> None:
    view = opened.open_tones(record)
    assert words in view.facts.text()
    assert view.message.text() == ""
    key(opened, view.play, "m", "k")
    view.volume.slider.setValue(100)
    qtbot.waitUntil(lambda: bool(device) and device[0].generator is not None)
    feed = view.player._feed
    assert feed is not None
    qtbot.waitUntil(lambda: feed.waiting >= 10_000)
    got = np.frombuffer(device[0].take(10_000), "<i2").astype(int)
    real = truth(test_gui_media.CONTENT[record], channels)[:10_000].reshape(-1).astype(int)
    assert np.abs(got - real).max() <= 2


def test_what_has_no_sound_and_what_has_nothing_else_is_said(qtbot: Any, opened: Opened) -> None:
    view = opened.show_film("1-23")
    qtbot.waitUntil(lambda: view.facts.text().endswith("This file has no sound track."))
    assert view.volume.isHidden()
    opened.turn_to("1-25")
    qtbot.waitUntil(lambda: "If it holds sound alone, show it as sound." in view.note.text())


def test_packets_that_cannot_be_decoded_are_counted_on_the_screen(qtbot: Any, opened: Opened) -> None:
    view = opened.open_tones("1-24")
    qtbot.waitUntil(lambda: "Packets that cannot be decoded: " in view.message.text())
    assert "Silence stands for them." in view.message.text()
    assert (
        "The file has no sound for some moments" in view.message.text()
    )  # Matroska goes on at the next cluster
