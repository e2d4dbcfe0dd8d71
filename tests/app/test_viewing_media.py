"""Videos that FFmpeg wrote and sound that libsndfile wrote, decoded by the process of the viewers."""

from __future__ import annotations

import io
import struct
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))
from media_files import box, colour_of, sound, tone_of, varying, video

from app.viewing.client import Decoder, Source, ViewingError
from app.viewing.jobs import video as film_jobs
from app.viewing.jobs.media_kinds import Container
from app.viewing.jobs.sound_tracks import has_sound
from app.viewing.media_messages import AudioFacts, Frame, Samples, VideoFacts, Wave
from app.viewing.remote import Remote
from evidence.contract.errors import EvidenceError


@pytest.fixture(scope="module")
def decoder() -> Iterator[Decoder]:
    made = Decoder()
    yield made
    made.close()


def held(data: bytes) -> Source:
    return len(data), lambda offset, length: data[offset : offset + length]


def frame(decoder: Decoder, data: bytes, number: int, **more: int | str) -> Frame:
    return decoder.ask("video.frame", Frame, [held(data)], number=number, **more)


def near(rgb: bytes, wanted: tuple[int, int, int]) -> bool:
    return all(abs(have - want) <= 12 for have, want in zip(rgb[:3], wanted, strict=True))


@pytest.mark.parametrize(
    ("codec", "ends", "container", "words"),
    [
        ("MJPG", "avi", "AVI", "Motion JPEG (MJPG)"),
        ("mp4v", "mp4", "MPEG-4 (mp4)", "MPEG-4 part 2 (FMP4)"),
        ("VP80", "webm", "Matroska or WebM", "VP8 (VP80)"),
    ],
)
def test_each_frame_is_the_one_asked_for(
    decoder: Decoder, codec: str, ends: str, container: str, words: str
) -> None:
    data = video(codec, ends, frames=60, rate=20.0, size=(320, 180))
    facts = decoder.ask("video.facts", VideoFacts, [held(data)])
    assert facts == VideoFacts(container, words, 320, 180, 60, 20.0, 3.0, None if ends == "webm" else False)
    # On, back, far, the same again, the last one: whether it was opened before or not.
    for file in ("", f"kept {ends}"):
        for number in (0, 1, 2, 30, 29, 7, 7, 59, 0):
            got = frame(decoder, data, number, file=file)
            assert (got.number, got.width, got.height) == (number, 320, 180)
            assert near(got.rgb, colour_of(number)), (number, got.rgb[:3])
            assert got.ms == pytest.approx(50 * number, abs=1)
    assert frame(decoder, data, 60).width == 0
    assert frame(decoder, data, 1 << 40).width == 0
    assert frame(decoder, data, -1).width == 0


def with_sound(data: bytes) -> bytes:
    """An MP4 with one more track at the end of its index, which names sound as its handler."""
    handler = box(b"hdlr", bytes(8) + b"soun" + bytes(13))
    header = box(b"mdhd", bytes(4) + bytes(8) + struct.pack(">II", 48_000, 0) + bytes(4))
    track = box(b"trak", box(b"tkhd", bytes(84)) + box(b"mdia", header + handler))
    at = data.index(b"moov") - 4
    (size,) = struct.unpack(">I", data[at : at + 4])
    return (
        data[:at]
        + struct.pack(">I", size + len(track))
        + data[at + 4 : at + size]
        + track
        + data[at + size :]
    )


def test_that_there_is_a_sound_track_is_said(decoder: Decoder) -> None:
    film = video("mp4v", "mp4", frames=5, rate=25.0, size=(320, 180))
    facts = decoder.ask("video.facts", VideoFacts, [held(with_sound(film))])
    assert facts.sound is True
    assert facts.frames == 5
    avi = video("MJPG", "avi", frames=5, rate=25.0, size=(320, 180))
    assert decoder.ask("video.facts", VideoFacts, [held(avi)]).sound is False
    at = avi.index(b"LIST", 24)  # the first list of a stream, once more as one of sound
    (size,) = struct.unpack("<I", avi[at + 4 : at + 8])
    stream = avi[at : at + 8 + size].replace(b"strh8\0\0\0vids", b"strh8\0\0\0auds")
    (whole,) = struct.unpack("<I", avi[16:20])
    second = avi[:16] + struct.pack("<I", whole + len(stream)) + avi[20:at] + stream + avi[at:]
    assert has_sound(Remote(len(second), lambda offset, length: second[offset : offset + length]), "avi")


def test_what_leaves_the_process_is_no_larger_than_asked_for(decoder: Decoder) -> None:
    data = video("MJPG", "avi", frames=3, rate=10.0, size=(320, 180))
    small = frame(decoder, data, 1, edge=64)
    assert (small.width, small.height, len(small.rgb)) == (64, 36, 64 * 36 * 3)
    veiled = frame(decoder, data, 1, edge=64, veiled=1)
    assert (veiled.width, veiled.height) == (16, 9)
    dots = [veiled.rgb[at : at + 3] for at in range(0, len(veiled.rgb), 3)]
    assert len(dots) == 16 * 9
    assert all(dot[0] == dot[1] == dot[2] for dot in dots)


def test_a_still_picture_is_taken_at_a_tenth(decoder: Decoder) -> None:
    data = video("mp4v", "mp4", frames=50, rate=25.0, size=(320, 180))
    facts, still = decoder.ask("video.still", tuple[VideoFacts, Frame], [held(data)], edge=160)
    assert (facts.frames, still.number, still.width, still.height) == (50, 5, 160, 90)
    assert near(still.rgb, colour_of(5))


def test_a_file_is_read_in_parts(decoder: Decoder) -> None:
    data = video("MJPG", "avi", frames=200, rate=25.0, size=(640, 360), noise=True)
    asked: list[int] = []

    def read(offset: int, length: int) -> bytes:
        asked.append(length)
        return data[offset : offset + length]

    got = decoder.ask("video.frame", Frame, [(len(data), read)], number=0, edge=64)
    assert got.width == 64
    assert 0 < sum(asked) < len(data) / 2


def endless(data: bytes) -> bytes:
    """An MP4 whose header counts 2^31 - 1 frames and seconds."""
    made = bytearray(data)
    for name, at in ((b"mvhd", 20), (b"mdhd", 20), (b"stts", 12)):
        start = made.find(name)
        made[start + at : start + at + 4] = b"\x7f\xff\xff\xff"
    return bytes(made)


def test_a_header_that_promises_an_endless_video_costs_nothing(decoder: Decoder) -> None:
    data = endless(video("mp4v", "mp4", frames=50, rate=25.0, size=(320, 180)))
    facts = decoder.ask("video.facts", VideoFacts, [held(data)])
    assert facts.frames == (1 << 31) - 1
    assert frame(decoder, data, facts.frames // 2).width == 0
    assert near(frame(decoder, data, 3).rgb, colour_of(3))


def huge(data: bytes) -> bytes:
    """An AVI whose headers say 100,000 by 100,000 dots."""
    made = bytearray(data)
    for chunk, at in ((b"avih", 40), (b"strf", 12)):
        start = made.find(chunk)
        made[start + at : start + at + 8] = struct.pack("<ii", 100_000, 100_000)
    return bytes(made)


def lies(data: bytes) -> bytes:
    """The same with each frame itself (JPEG's SOF0) saying 65,535 by 65,535 dots."""
    made = bytearray(data)
    start = made.find(b"\xff\xc0")
    assert start > 0
    while start > 0:
        made[start + 5 : start + 9] = b"\xff\xff\xff\xff"
        start = made.find(b"\xff\xc0", start + 2)
    return bytes(made)


def test_headers_that_promise_huge_frames_take_no_memory(decoder: Decoder) -> None:
    good = video("MJPG", "avi", frames=3, rate=10.0, size=(320, 180))
    # What the frames themselves say counts, and that is small.
    assert near(frame(decoder, huge(good), 1).rgb, colour_of(1))
    assert frame(decoder, huge(lies(good)), 0, file="lies") == Frame(0, 0.0)
    facts = decoder.ask("video.facts", VideoFacts, [held(huge(lies(good)))], file="lies")
    assert facts.width * facts.height <= 40_000_000
    assert near(frame(decoder, good, 2).rgb, colour_of(2))


@pytest.mark.parametrize("codec", [("MJPG", "avi"), ("mp4v", "mp4"), ("VP80", "webm")])
def test_what_is_cut_off_or_altered_is_said_or_shown(decoder: Decoder, codec: tuple[str, str]) -> None:
    data = video(*codec, frames=60, rate=20.0, size=(320, 180))
    good = video("MJPG", "avi", frames=3, rate=10.0, size=(320, 180))
    for length in (0, 3, 40, len(data) // 3, len(data) - 20):
        try:
            decoder.ask("video.facts", VideoFacts, [held(data[:length])])
            got = frame(decoder, data[:length], 1)
            assert got.width in (0, 320)
        except ViewingError as error:
            assert str(error)
            assert "ended the process" not in str(error)
    for seed in range(12):
        bad = bytearray(data)
        for step in range(20):
            bad[(seed * 7919 + step * step * 104_729) % len(bad)] ^= 1 + (seed + step) % 255
        for number in (0, 30):
            try:
                frame(decoder, bytes(bad), number)
            except ViewingError as error:
                assert str(error)
    assert near(frame(decoder, good, 2).rgb, colour_of(2))


def test_a_list_of_other_files_is_not_followed(decoder: Decoder, tmp_path: Path) -> None:
    other = tmp_path / "other.avi"
    other.write_bytes(video("MJPG", "avi", frames=3, rate=10.0, size=(320, 180)))
    lists = (
        f"#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nfile://{other}\n#EXT-X-ENDLIST\n",
        f"ffconcat version 1.0\nfile '{other}'\n",
        f"v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nm=video 9 RTP/AVP 26\na=control:{other}\n",
        f"[Reference]\nRef1={other}\n",
    )
    for text in lists:
        with pytest.raises(ViewingError, match="none of the videos"):
            decoder.ask("video.facts", VideoFacts, [held(text.encode())])


def test_ffmpeg_may_use_no_reader_but_the_one_that_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    data = video("mp4v", "mp4", frames=5, rate=25.0, size=(320, 180))
    files = [Remote(len(data), lambda offset, length: data[offset : offset + length])]
    assert film_jobs.facts(files, {}).frames == 5
    monkeypatch.setattr(film_jobs, "video_container", lambda _: Container("AVI", "avi"))
    with pytest.raises(EvidenceError, match="cannot be decoded"):
        film_jobs.facts(files, {})


def test_bytes_that_cannot_be_read_are_said_and_end_nothing(decoder: Decoder) -> None:
    data = video("MJPG", "avi", frames=200, rate=25.0, size=(640, 360), noise=True)
    bad = len(data) // 2

    def read(offset: int, length: int) -> bytes:
        if offset <= bad < offset + length:
            raise EvidenceError("a bad sector")
        return data[offset : offset + length]

    source = (len(data), read)
    assert decoder.ask("video.frame", Frame, [source], number=0, file="bad").width == 640
    with pytest.raises(ViewingError, match="bad sector"):
        for number in range(80, 130):
            decoder.ask("video.frame", Frame, [source], number=number, file="bad")
    assert decoder.ask("video.frame", Frame, [source], number=5, file="bad").width == 640
    wav = sound("WAV", "PCM_16", seconds=20.0, channels=2)

    def read_sound(offset: int, length: int) -> bytes:
        if offset > 1 << 20:
            raise EvidenceError("a bad sector")
        return wav[offset : offset + length]

    with pytest.raises(ViewingError, match="bad sector"):
        decoder.ask("audio.samples", Samples, [(len(wav), read_sound)], first=48_000 * 15, count=100)


@pytest.mark.parametrize(
    ("kind", "sub", "container", "loss"),
    [
        ("WAV", "PCM_16", "WAV", 0.0),
        ("FLAC", "PCM_16", "FLAC", 0.0),
        ("OGG", "VORBIS", "Ogg", 0.1),
        ("OGG", "OPUS", "Ogg", 0.1),
        ("MP3", "MPEG_LAYER_III", "MP3", 0.1),
    ],
)
def test_the_tones_come_back(decoder: Decoder, kind: str, sub: str, container: str, loss: float) -> None:
    data = sound(kind, sub, seconds=3.0, channels=2)
    facts = decoder.ask("audio.facts", AudioFacts, [held(data)])
    assert (facts.container, facts.rate, facts.channels) == (container, 48_000, 2)
    assert facts.frames == pytest.approx(144_000, abs=1)
    # The first channel is 440 Hz for a second, then 880, then 1320; the second one an octave above, half as loud.
    for second in (0, 2, 1):
        got = decoder.ask(
            "audio.samples", Samples, [held(data)], first=48_000 * second, count=48_000, file=f"{kind}{sub}"
        )
        assert (got.first, got.channels, len(got.pcm)) == (48_000 * second, 2, 4 * 48_000)
        (left, loud), (right, soft) = tone_of(got.pcm, 0), tone_of(got.pcm, 1)
        assert abs(left - 440 * (second + 1)) <= 2
        assert abs(right - 880 * (second + 1)) <= 2
        assert loud == pytest.approx(0.5 * 32_768, rel=0.02 + loss)
        assert soft == pytest.approx(0.25 * 32_768, rel=0.02 + loss)
    assert decoder.ask("audio.samples", Samples, [held(data)], first=facts.frames, count=10).pcm == b""


def test_a_wave_is_as_high_as_the_sound(decoder: Decoder) -> None:
    data = sound("WAV", "PCM_16", seconds=3.0, channels=1, levels=(0.0, 0.5, 1.0))
    wave = decoder.ask("audio.wave", Wave, [held(data)], columns=90)
    assert (wave.first, len(wave.lows), len(wave.highs), wave.decoded, wave.sampled) == (0, 90, 90, 90, False)
    assert (wave.parts, wave.more, wave.gaps) == (90, False, False)
    lows = struct.unpack("90b", wave.lows)
    highs = struct.unpack("90b", wave.highs)
    assert set(lows[:30]) == set(highs[:30]) == {0}
    assert {(low, high) for low, high in zip(lows[30:60], highs[30:60], strict=True)} == {(-64, 64)}
    assert {(low, high) for low, high in zip(lows[61:], highs[61:], strict=True)} == {(-128, 127)}
    part = decoder.ask("audio.wave", Wave, [held(data)], columns=90, first=55, count=10)
    assert (part.first, part.lows, part.highs) == (55, wave.lows[55:65], wave.highs[55:65])


def long_wave(seconds: int) -> tuple[int, Callable[[int, int], bytes]]:
    """A WAV of one channel and eight bits whose second half is loud, and never as a whole in memory."""
    count = 8_000 * seconds
    head = (
        b"RIFF"
        + struct.pack("<I", 36 + count)
        + b"WAVEfmt "
        + struct.pack("<IHHIIHH", 16, 1, 1, 8_000, 8_000, 1, 8)
    )
    head += b"data" + struct.pack("<I", count)

    def read(offset: int, length: int) -> bytes:
        made = bytearray()
        for at in range(offset, min(offset + length, len(head) + count)):
            made.append(
                head[at] if at < len(head) else 128 if at - len(head) < count // 2 else (0, 255)[at % 2]
            )
        return bytes(made)

    return len(head) + count, read


def test_of_a_long_sound_parts_are_read(decoder: Decoder) -> None:
    size, read = long_wave(3_600 * 20)
    asked: list[int] = []

    def counted(offset: int, length: int) -> bytes:
        asked.append(length)
        return read(offset, length)

    wave = decoder.ask("audio.wave", Wave, [(size, counted)], columns=4)
    assert wave.sampled
    assert struct.unpack("4b", wave.highs) == (0, 0, 127, 127)
    assert sum(asked) < size / 100


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "none of the formats"),
        (b"not a sound at all" * 20, "none of the formats"),
        (b"#!AMR_MC1.0\n" + bytes(40), "AMR of several"),
        (b"ADIF" + bytes(40), "AAC"),
        (b"MThd" + bytes(40), "MIDI"),
    ],
)
def test_sound_that_is_not_decoded_is_named(decoder: Decoder, data: bytes, words: str) -> None:
    with pytest.raises(ViewingError, match=words):
        decoder.ask("audio.facts", AudioFacts, [held(data)])


def test_sound_that_is_cut_off_or_lies_is_said_or_decoded_as_far_as_it_goes(decoder: Decoder) -> None:
    whole = sound("WAV", "PCM_16", seconds=3.0, channels=2)
    lying = bytearray(whole)
    at = lying.find(b"data")
    lying[4:8] = lying[at + 4 : at + 8] = b"\xff\xff\xff\xff"
    assert decoder.ask("audio.facts", AudioFacts, [held(bytes(lying))]).frames == 144_000
    flac = bytearray(sound("FLAC", "PCM_16", seconds=3.0, channels=2))
    flac[21] |= 0x0F
    flac[22:26] = b"\xff" * 4
    facts = decoder.ask("audio.facts", AudioFacts, [held(bytes(flac))])
    assert facts.frames == (1 << 36) - 1
    wave = decoder.ask("audio.wave", Wave, [held(bytes(flac))], columns=20)
    assert wave.decoded < wave.parts
    for kind, sub in (("MP3", "MPEG_LAYER_III"), ("OGG", "VORBIS"), ("FLAC", "PCM_16"), ("OGG", "OPUS")):
        data = sound(kind, sub, seconds=3.0, channels=2)
        for length in (100, len(data) // 3, len(data) - 10):
            try:
                decoder.ask("audio.facts", AudioFacts, [held(data[:length])])
                assert decoder.ask("audio.wave", Wave, [held(data[:length])], columns=10).parts == 10
            except ViewingError as error:
                assert "ended the process" not in str(error)
    assert decoder.ask("audio.facts", AudioFacts, [held(whole)]).frames == 144_000


@pytest.mark.parametrize(
    ("kind", "sub"),
    [
        *[
            ("WAV", sub)
            for sub in ("PCM_16", "PCM_24", "PCM_32", "PCM_U8", "FLOAT", "DOUBLE", "ULAW", "IMA_ADPCM")
        ],
        *[(kind, sub) for kind in ("AIFF", "CAF", "AU") for sub in ("PCM_16", "FLOAT", "DOUBLE")],
        *[
            ("FLAC", "PCM_16"),
            ("FLAC", "PCM_24"),
            ("OGG", "VORBIS"),
            ("OGG", "OPUS"),
            ("MP3", "MPEG_LAYER_III"),
        ],
    ],
)
def test_a_tone_is_as_loud_whatever_its_numbers_are(decoder: Decoder, kind: str, sub: str) -> None:
    data = sound(kind, sub, seconds=2.0, channels=2)
    got = decoder.ask("audio.samples", Samples, [held(data)], first=48_000, count=48_000)
    (left, loud), (right, soft) = tone_of(got.pcm, 0), tone_of(got.pcm, 1)
    assert abs(left - 880) <= 2
    assert abs(right - 1760) <= 2
    assert loud == pytest.approx(
        0.5 * 32_768, rel=0.12 if sub in ("VORBIS", "OPUS", "MPEG_LAYER_III") else 0.03
    )
    assert soft == pytest.approx(0.25 * 32_768, rel=0.12)
    wave = decoder.ask("audio.wave", Wave, [held(data)], columns=10)
    assert all(55 <= high <= 75 for high in struct.unpack("10b", wave.highs))
    assert (wave.decoded, wave.parts, wave.more, wave.gaps) == (10, 10, False, False)


def test_floating_point_beyond_full_scale_is_limited(decoder: Decoder) -> None:
    values = (0.0, 0.5, 1.0, -1.0, 3.0, -3.0, float("nan"), float("inf"), float("-inf"))
    raw = struct.pack("<9f", *values)
    head = struct.pack("<IHHIIHH", 16, 3, 1, 8_000, 32_000, 4, 32)
    data = (
        b"RIFF"
        + struct.pack("<I", 36 + len(raw))
        + b"WAVEfmt "
        + head
        + b"data"
        + struct.pack("<I", len(raw))
        + raw
    )
    got = decoder.ask("audio.samples", Samples, [held(data)], first=0, count=9)
    assert struct.unpack("<9h", got.pcm) == (0, 16384, 32767, -32767, 32767, -32767, 0, 32767, -32767)


def damaged(data: bytes, start: float, share: float = 0.0) -> bytes:
    """Bytes from a place on altered: 2,000, or a share of all set to zero."""
    made, at = bytearray(data), int(len(data) * start)
    count = int(len(data) * share) or 2_000
    made[at : at + count] = (
        bytes(count) if share else bytes((7 * each * each + 13) % 251 for each in range(count))
    )
    return bytes(made)


def noisy(kind: str, sub: str, seconds: int) -> bytes:
    """Tones that rise with a little noise, so that the file is as large as recordings are."""
    import numpy as np
    import soundfile

    moments = np.arange(seconds * 48_000) / 48_000
    tone = 0.5 * np.sin(2 * np.pi * (200 + 100 * moments) * moments)
    tone += 0.02 * np.random.default_rng(1).standard_normal(len(tone))
    target = io.BytesIO()
    soundfile.write(target, tone, 48_000, format=kind, subtype=sub)
    return target.getvalue()


def test_after_one_damaged_place_the_rest_is_decoded(decoder: Decoder) -> None:
    good = noisy("FLAC", "PCM_16", 10)
    bad = damaged(good, 0.5)
    wave = decoder.ask("audio.wave", Wave, [held(bad)], columns=100, file="bad")
    whole = decoder.ask("audio.wave", Wave, [held(good)], columns=100)
    assert 90 <= wave.decoded < wave.parts == 100
    assert (wave.highs[60:], wave.lows[60:]) == (whole.highs[60:], whole.lows[60:])
    for second in (0, 8, 1):
        at = {"first": 48_000 * second, "count": 48_000}
        assert decoder.ask("audio.samples", Samples, [held(bad)], file="bad", **at).pcm == (
            decoder.ask("audio.samples", Samples, [held(good)], **at).pcm
        )
    with pytest.raises(ViewingError, match="damaged"):
        for second in range(3, 7):
            decoder.ask(
                "audio.samples", Samples, [held(bad)], first=48_000 * second, count=48_000, file="bad"
            )


def test_a_wave_of_bytes_that_cannot_be_read_is_not_called_damaged(decoder: Decoder) -> None:
    flac = noisy("FLAC", "PCM_16", 5)

    def read(offset: int, length: int) -> bytes:
        if offset > len(flac) // 2:
            raise EvidenceError("a bad sector")
        return flac[offset : offset + length]

    with pytest.raises(ViewingError, match="bad sector"):
        decoder.ask("audio.wave", Wave, [(len(flac), read)], columns=50)


@pytest.mark.parametrize("sub", ["VORBIS", "OPUS"])
def test_lost_pages_and_appended_streams_of_ogg_are_said(decoder: Decoder, sub: str) -> None:
    good, other = noisy("OGG", sub, 10), sound("OGG", sub, seconds=3.0, channels=1)

    def said(data: bytes) -> tuple[bool, bool]:
        wave = decoder.ask("audio.wave", Wave, [held(data)], columns=20)
        return wave.more, wave.gaps

    assert said(good) == (False, False)
    assert said(damaged(good, 0.4, 0.2)) == (False, True)
    assert said(damaged(good, 0.5)) == (False, True)
    first = good.index(b"OggS", len(good) // 2)
    second = good.index(b"OggS", first + 4)
    assert said(good[:first] + good[second:]) == (False, True)
    assert said(good + other) == (True, False)
    assert said(good[:-1_000]) == (False, False)  # cut off: the share that is decoded says so


def test_sound_behind_what_the_header_states_is_said(decoder: Decoder) -> None:
    good = sound("WAV", "PCM_16", seconds=3.0, channels=1)
    at = good.index(b"data") + 4

    def said(data: bytes) -> bool:
        return decoder.ask("audio.wave", Wave, [held(data)], columns=20).more

    assert not said(good)
    assert not said(good + b"LIST" + struct.pack("<I", 4) + b"INFO")
    assert not said(good[:-100])
    assert said(good[:at] + bytes(4) + good[at + 4 :])
    assert said(good[:at] + struct.pack("<I", 100_000) + good[at + 4 :])
    for kind, sub in (("FLAC", "PCM_16"), ("MP3", "MPEG_LAYER_III")):
        coded = noisy(kind, sub, 12)
        assert not said(coded)
        assert said(coded + coded), kind


def avi_of(*kinds: bytes, before: bytes = b"") -> bytes:
    def chunk(name: bytes, content: bytes) -> bytes:
        return name + struct.pack("<I", len(content)) + content

    streams = [
        chunk(b"LIST", b"strl" + before + chunk(b"strh", kind + bytes(52)) + chunk(b"strf", bytes(40)))
        for kind in kinds
    ]
    main = chunk(b"avih", bytes(24) + struct.pack("<I", len(kinds)) + bytes(28))
    lists = chunk(b"LIST", b"hdrl" + main + b"".join(streams)) + chunk(b"LIST", b"movi" + bytes(100))
    return b"RIFF" + struct.pack("<I", 4 + len(lists)) + b"AVI " + lists


def test_no_sound_track_is_said_only_where_the_whole_index_says_so() -> None:
    def told(data: bytes, readers: str = "avi") -> bool | None:
        return has_sound(Remote(len(data), lambda offset, length: data[offset : offset + length]), readers)

    assert told(avi_of(b"vids")) is False
    assert told(avi_of(b"vids", b"auds")) is True
    assert told(avi_of(b"iavs")) is True  # DV, type 1: both in one stream
    assert told(avi_of(b"vids", b"auds", before=b"strn\x02\0\0\0a\0")) is True
    assert told(avi_of(b"vids", b"mids")) is None
    assert told(avi_of(b"vids", b"auds")[:190]) is None
    missing = avi_of(b"vids", b"auds")
    assert told(missing.replace(b"strh", b"JUNK")) is None
    film, mov = video("mp4v", "mp4", frames=5, rate=25.0, size=(320, 180)), "mov,mp4"
    assert told(film, mov) is False
    assert told(with_sound(film), mov) is True
    assert told(film.replace(b"hdlr", b"free"), mov) is None
    assert told(film.replace(b"vide", b"MPEG"), mov) is None
    assert told(film[: film.index(b"hdlr") + 4], mov) is None
    packed = box(b"ftyp", b"qt  ") + box(b"moov", box(b"cmov", bytes(40)))
    assert told(packed, mov) is None
    assert told(box(b"moov", b"".join(box(b"free", b"") for _ in range(5_000))), mov) is None
    assert told(box(b"ftyp", b"qt  "), mov) is None


def test_numbers_after_a_jump_in_a_film_of_varying_pace_are_not_relied_on(decoder: Decoder) -> None:
    data = varying(video("mp4v", "mp4", frames=600, rate=25.0, size=(320, 180)))
    facts = decoder.ask("video.facts", VideoFacts, [held(data)], file="varying")
    assert (facts.frames, facts.rate, facts.seconds) == (600, 10.0, 60.0)
    own = [40.0 * each if each <= 300 else 12_000 + 160.0 * (each - 300) for each in range(600)]
    for number in (0, 1, 100, 101):  # counted
        got = frame(decoder, data, number, file="varying", edge=64)
        assert not got.about
        assert got.ms == pytest.approx(own[number], abs=1)
    for number in (290, 400, 590, 599, 598):
        got = frame(decoder, data, number, file=f"anew {number}", edge=64)
        assert got.about
        real = min(range(600), key=lambda each: abs(own[each] - got.ms))
        assert got.ms == pytest.approx(own[real], abs=1)
        assert near(got.rgb, colour_of(real)), (number, real)  # it is the frame of its moment
    assert frame(decoder, data, 600, file="anew 600").width == 0
    even = video("mp4v", "mp4", frames=600, rate=25.0, size=(320, 180))
    for number in (400, 599):
        got = frame(decoder, even, number)
        assert (got.about, got.ms) == (False, pytest.approx(40 * number, abs=1))


def test_libraries_that_decode_stay_out_of_the_window() -> None:
    """Neither OpenCV nor libsndfile is loaded by what the window imports; miniaudio only to play."""
    import subprocess

    code = (
        "import sys, app.gui.main_window, app.viewing.client\n"
        "print([name for name in ('cv2', 'soundfile', 'miniaudio', 'numpy') if name in sys.modules])"
    )
    root = Path(__file__).parents[2]
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=root, check=True)
    assert ran.stdout.strip() == "[]"
