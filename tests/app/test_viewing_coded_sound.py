"""Sound that FFmpeg decodes for the viewers (AAC, AMR, WMA, sound tracks), against Debian's ffmpeg program."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))
from coded_files import amr, coded, film, truth

from app.viewing.client import Decoder, Source, ViewingError
from app.viewing.jobs import audio, coded_sound_check, ffmpeg_library
from app.viewing.media_messages import AudioFacts, Frame, Samples, Wave
from app.viewing.remote import Remote
from evidence.contract.errors import EvidenceError

AAC, ALAC, WMA = ("-c:a", "aac", "-aac_pns", "0"), ("-c:a", "alac"), ("-c:a", "wmav2")
FORMATS = {
    "m4a": (lambda: coded("m4a", *AAC), "MPEG-4 audio (m4a)", "AAC", 1),
    "alac": (lambda: coded("m4a", *ALAC), "MPEG-4 audio (m4a)", "ALAC", 0),
    "adts": (lambda: coded("aac", *AAC), "AAC (adts)", "AAC", 1),
    "3gp": (lambda: coded("3gp", *AAC), "3GPP (3gp)", "AAC", 1),
    "wma": (lambda: coded("wma", *WMA), "Windows Media (asf, wmv)", "Windows Media Audio 2", 1),
    "mka": (lambda: coded("mka", *AAC), "Matroska or WebM", "AAC", 1),
    "opus": (lambda: coded("webm", "-c:a", "libopus", rate=48_000), "Matroska or WebM", "Opus", 1),
    "ts": (lambda: coded("ts", "-c:a", "mp2"), "MPEG transport stream", "MP2", 1),
    "avi": (lambda: coded("avi", "-c:a", "libmp3lame"), "AVI", "MP3", 1),
    "mov": (lambda: coded("mov", "-c:a", "pcm_s24be"), "QuickTime (mov)", "pcm_s24be", 0),
    "amr": (lambda: amr(wide=False, frames=1_000), "AMR", "AMR-NB", 1),
    "amr wide": (lambda: amr(wide=True, frames=1_000), "AMR", "AMR-WB", 1),
}


@pytest.fixture(scope="module")
def decoder() -> Iterator[Decoder]:
    made = Decoder()
    yield made
    made.close()


def held(data: bytes) -> Source:
    return len(data), lambda offset, length: data[offset : offset + length]


def facts_of(decoder: Decoder, data: bytes, **more: int | str) -> AudioFacts:
    return decoder.ask("audio.facts", AudioFacts, [held(data)], **more)


def heard(decoder: Decoder, data: bytes, first: int, count: int, **more: int | str) -> np.ndarray:
    got = decoder.ask("audio.samples", Samples, [held(data)], first=first, count=count, **more)
    return np.frombuffer(got.pcm, "<i2").reshape(-1, got.channels).astype(int)


@pytest.mark.parametrize("name", FORMATS)
def test_every_sample_is_that_of_ffmpeg(decoder: Decoder, name: str) -> None:
    make, container, codec, tolerance = FORMATS[name]
    data = make()
    facts = facts_of(decoder, data, file=name)
    assert (facts.container, facts.codec, facts.tracks) == (container, codec, 1)
    real = truth(data, facts.channels)
    got = heard(decoder, data, 0, facts.frames, file=name)
    # What is stated as the length is a few frames off in some containers; what is there is the same.
    assert abs(len(real) - facts.frames) <= 4_096
    assert facts.frames - len(got) <= 4_096
    both = min(len(got), len(real))
    assert np.abs(got[:both] - real[:both]).max() <= tolerance
    assert np.abs(real).max() > 5_000


# Wide AMR of chance bits never settles after a moment was turned to, as speech does within the second before it.
@pytest.mark.parametrize("name", [name for name in FORMATS if name != "amr wide"])
def test_a_moment_that_was_turned_to_is_the_same_as_on_the_way(decoder: Decoder, name: str) -> None:
    data = FORMATS[name][0]()
    facts = facts_of(decoder, data, file=name)
    whole = heard(decoder, data, 0, facts.frames, file=name)
    rate = facts.rate
    for first in (
        0,
        5,
        7 * rate + 3,
        7 * rate + 2_003,
        12 * rate,
        3 * rate,
        3 * rate + 100,
        15 * rate,
        0,
        1_000,
    ):
        got = heard(decoder, data, first, 2_000, file=name)
        assert len(got) == 2_000
        assert np.abs(got - whole[first : first + 2_000]).max() <= 2, first
    assert len(heard(decoder, data, facts.frames, 10, file=name)) == 0
    assert len(heard(decoder, data, -5, 10, file=name)) == 0


@pytest.mark.parametrize(
    ("ends", "options"),
    [
        ("mp4", ("-c:v", "mpeg4", *AAC)),
        ("mov", ("-c:v", "mjpeg", "-c:a", "pcm_s16le")),
        ("mkv", ("-c:v", "mpeg4", *AAC)),
        ("avi", ("-c:v", "mjpeg", "-c:a", "pcm_s16le")),
        ("webm", ("-c:v", "libvpx", "-deadline", "realtime", "-c:a", "libopus")),
        ("mpg", ("-c:v", "mpeg1video", "-c:a", "mp2")),
        ("wmv", ("-c:v", "wmv2", *WMA)),
        ("flv", ("-c:v", "flv1", "-c:a", "libmp3lame", "-ar", "44100")),
    ],
)
def test_the_sound_of_a_video_stands_at_its_moments(
    decoder: Decoder, ends: str, options: tuple[str, ...]
) -> None:
    data = film(ends, *options)
    facts = facts_of(decoder, data, file=ends)
    assert facts.channels == 1
    for second in (8, 4, 0):  # a click of 20 ms begins there
        first = max(0, second * facts.rate - facts.rate // 2)
        got = np.abs(heard(decoder, data, first, facts.rate, file=ends)[:, 0])
        begin = (first + int(np.argmax(got > 6_000))) / facts.rate
        assert begin == pytest.approx(second, abs=0.02), (ends, second)
    # Frames of the same video are still to be had, from the same process.
    assert decoder.ask("video.frame", Frame, [held(data)], number=30, file=ends).width == 320


def test_sound_that_begins_later_than_the_picture_is_silent_until_then(decoder: Decoder) -> None:
    data = film("mkv", "-c:v", "mpeg4", "-c:a", "pcm_s16le", "-af", "asetpts=PTS+1.5/TB")
    facts = facts_of(decoder, data)
    got = np.abs(heard(decoder, data, 0, 3 * facts.rate)[:, 0])
    assert (got[: int(1.49 * facts.rate)] == 0).all()
    assert int(np.argmax(got > 6_000)) / facts.rate == pytest.approx(1.5, abs=0.01)


def test_each_of_several_tracks_can_be_heard_and_they_are_counted(decoder: Decoder) -> None:
    other = ("-f", "lavfi", "-i", "sine=frequency=2000:duration=12:sample_rate=16000")
    maps = ("-map", "0:v", "-map", "1:a", "-map", "2:a", "-c:v", "mpeg4", *AAC)
    data = film("mp4", *other, *maps)
    for track, rate in ((0, 48_000), (1, 16_000), (0, 48_000)):
        facts = facts_of(decoder, data, file="two", track=track)
        assert (facts.rate, facts.tracks) == (rate, 2)
        real = truth(data, 1, "-map", f"0:a:{track}")
        got = heard(decoder, data, rate, rate, file="two", track=track)
        assert np.abs(got - real[rate : 2 * rate]).max() <= 1
    with pytest.raises(ViewingError, match="no such sound track"):
        facts_of(decoder, data, track=2)


def test_a_video_without_sound_and_codecs_that_are_not_decoded_are_named(decoder: Decoder) -> None:
    with pytest.raises(ViewingError, match="no sound track"):
        facts_of(decoder, film("mp4", "-map", "0:v", "-c:v", "mpeg4"))
    with pytest.raises(ViewingError, match=r"codec is not decoded here: truehd"):
        facts_of(decoder, coded("mkv", "-c:a", "truehd", "-strict", "-2"))


def test_the_wave_is_that_of_the_samples_and_says_what_is_lost(decoder: Decoder) -> None:
    data = coded("mka", *AAC)
    facts = facts_of(decoder, data)
    real = truth(data, 2)
    wave = decoder.ask("audio.wave", Wave, [held(data)], columns=50)
    assert (wave.decoded, wave.parts, wave.lost, wave.silent, wave.more) == (50, 50, 0, 0, False)
    for column in range(50):
        part = real[facts.frames * column // 50 : facts.frames * (column + 1) // 50]
        high = int.from_bytes(wave.highs[column : column + 1], "little", signed=True)
        assert abs(high - (part.max() >> 8)) <= 1, column
    bad = bytearray(data)
    middle = len(bad) // 2
    bad[middle : middle + 4_000] = bytes(4_000)
    hurt = decoder.ask("audio.wave", Wave, [held(bytes(bad))], columns=50)
    assert hurt.lost > 0
    assert 40 <= hurt.decoded < hurt.parts
    assert hurt.highs[:20] == wave.highs[:20]
    assert hurt.silent == 1


def test_a_lost_packet_is_silence_and_what_follows_stands_where_it_stood(decoder: Decoder) -> None:
    data = coded("m4a", *AAC)
    facts = facts_of(decoder, data)
    good = heard(decoder, data, 0, facts.frames)
    start = data.index(b"mdat") + 4
    middle = (
        start + (data.index(b"moov") - start) // 2
        if data.index(b"moov") > start
        else (start + len(data)) // 2
    )
    bad = bytearray(data)
    bad[middle : middle + 3_000] = b"\xff" * 3_000
    got = decoder.ask("audio.samples", Samples, [held(bytes(bad))], first=0, count=facts.frames)
    hurt = np.frombuffer(got.pcm, "<i2").reshape(-1, 2).astype(int)
    assert got.lost > 0
    assert len(hurt) == len(good)
    last = np.flatnonzero(np.abs(hurt - good).max(axis=1) > 1)
    assert 0 < last.min() < last.max() < facts.frames
    assert last.max() - last.min() < facts.rate  # under a second is hurt, and nothing has moved


def test_sound_behind_what_the_header_states_is_said(decoder: Decoder) -> None:
    data = coded("mka", *AAC)
    assert not decoder.ask("audio.wave", Wave, [held(data)], columns=20).more
    at = data.index(b"\x44\x89\x88")  # Duration, a number of 8 bytes
    short = data[: at + 3] + b"\x40\xbf\x40\0\0\0\0\0" + data[at + 11 :]  # 8,000 ms
    assert facts_of(decoder, short).frames == 8 * 44_100
    assert decoder.ask("audio.wave", Wave, [held(short)], columns=20).more


def test_what_is_cut_off_is_said(decoder: Decoder) -> None:
    data = coded("mka", *AAC)
    whole = decoder.ask("audio.wave", Wave, [held(data)], columns=100)
    half = decoder.ask("audio.wave", Wave, [held(data[: len(data) // 2])], columns=100)
    assert whole.decoded == whole.parts
    assert 40 <= half.decoded <= 60
    for length in (0, 5, 40, 300):
        with pytest.raises(ViewingError, match=r"cannot be decoded|could be decoded|no sound track"):
            facts_of(decoder, data[:length])


def test_bytes_that_cannot_be_read_are_said_and_end_nothing(decoder: Decoder) -> None:
    data = coded("aac", *AAC)

    def read(offset: int, length: int) -> bytes:
        if offset + length > len(data) // 2:
            raise EvidenceError("a bad sector")
        return data[offset : offset + length]

    with pytest.raises(ViewingError, match="bad sector"):
        decoder.ask("audio.facts", AudioFacts, [(len(data), read)], file="bad")
    mka = coded("mka", *AAC)

    def read_mka(offset: int, length: int) -> bytes:
        if offset <= len(mka) * 3 // 4 < offset + length:
            raise EvidenceError("a bad sector")
        return mka[offset : offset + length]

    source = (len(mka), read_mka)
    rate = decoder.ask("audio.facts", AudioFacts, [source], file="bad mka").rate
    early = {"first": 2 * rate, "count": 1_000}
    first = decoder.ask("audio.samples", Samples, [source], file="bad mka", **early)
    with pytest.raises(ViewingError, match="bad sector"):
        for second in range(10, 19):
            decoder.ask("audio.samples", Samples, [source], first=second * rate, count=rate, file="bad mka")
    assert decoder.ask("audio.samples", Samples, [source], file="bad mka", **early) == first


def test_of_a_large_video_only_what_is_asked_for_is_read(decoder: Decoder) -> None:
    data = film("mp4", "-c:v", "mjpeg", "-q:v", "2", "-vf", "noise=alls=80:allf=t", *AAC)
    asked: list[int] = []

    def read(offset: int, length: int) -> bytes:
        asked.append(length)
        return data[offset : offset + length]

    got = decoder.ask("audio.samples", Samples, [(len(data), read)], first=5 * 48_000, count=48_000)
    assert len(got.pcm) == 2 * 48_000
    assert sum(asked) < len(data) / 2


def test_three_hundred_altered_files_end_in_sound_or_words(decoder: Decoder) -> None:
    """None ends this process; where the decoding one ends, that is said and the next question is answered."""
    seeds = [make() for name, (make, *_) in FORMATS.items() if name not in ("mov", "alac")]
    seeds = [data[:60_000] if data[4:8] != b"ftyp" else data for data in seeds]
    seeds.append(film("mp4", "-c:v", "mpeg4", *AAC))
    mutant, outcomes = random.Random(3), {"sound": 0, "words": 0}
    for turn in range(300):
        data = bytearray(seeds[turn % len(seeds)])
        head = min(len(data), 4_096)
        for _ in range(mutant.randrange(1, 24)):
            at = mutant.randrange(head if mutant.random() < 0.5 else len(data))
            data[at] = mutant.choice((0, 0x7F, 0x80, 0xFF, mutant.randrange(256)))
        if turn % 5 == 0:
            del data[mutant.randrange(len(data)) :]
        try:
            facts = facts_of(decoder, bytes(data), file=f"mutant {turn}")
            for first in (0, facts.frames // 2, facts.frames - 100):
                heard(decoder, bytes(data), first, 20_000, file=f"mutant {turn}")
            outcomes["sound"] += 1
        except ViewingError as error:
            assert str(error)
            outcomes["words"] += 1
    assert outcomes["sound"] > 50
    assert outcomes["words"] > 20
    good = coded("m4a", *AAC)
    assert np.abs(heard(decoder, good, 0, 5_000) - truth(good, 2)[:5_000]).max() <= 1


def test_a_list_of_other_files_is_not_followed(decoder: Decoder, tmp_path: Path) -> None:
    other = tmp_path / "other.m4a"
    other.write_bytes(coded("m4a", *AAC))
    for text in (f"#EXTM3U\n#EXTINF:10,\nfile://{other}\n", f"ffconcat version 1.0\nfile '{other}'\n"):
        with pytest.raises(ViewingError, match="none of the formats"):
            facts_of(decoder, text.encode())


def files(data: bytes) -> list[Remote]:
    return [Remote(len(data), lambda offset, length: data[offset : offset + length])]


def test_another_version_or_no_library_at_all_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    data = amr(wide=False, frames=50)
    assert audio.facts(files(data), {}).frames == 50 * 160
    for name in ffmpeg_library.VERSIONS:
        with monkeypatch.context() as changed:
            changed.setitem(ffmpeg_library.VERSIONS, name, 999)
            ffmpeg_library.library.cache_clear()
            coded_sound_check._works.cache_clear()
            with pytest.raises(EvidenceError, match=rf"lib{name} has version \d+.*knows version 999"):
                audio.facts(files(data), {})
    with monkeypatch.context() as changed:
        changed.setattr(ffmpeg_library, "find_spec", lambda _: None)
        ffmpeg_library.library.cache_clear()
        coded_sound_check._works.cache_clear()
        with pytest.raises(EvidenceError, match="are not there"):
            audio.facts(files(data), {})
    with monkeypatch.context() as changed:
        changed.setattr(coded_sound_check, "_works", lambda: False)
        with pytest.raises(EvidenceError, match="do not work"):
            audio.facts(files(data), {})
    ffmpeg_library.library.cache_clear()
    coded_sound_check._works.cache_clear()
    assert audio.facts(files(data), {}).frames == 50 * 160


def test_no_file_is_opened_and_no_address_is_asked_for(tmp_path: Path) -> None:
    """A film that names another file as its sound opens none but the libraries, by strace."""
    import shutil

    if shutil.which("strace") is None:
        pytest.skip("strace is not installed")
    (tmp_path / "film.mp4").write_bytes(coded("m4a", *AAC))
    code = (
        "import sys, os; from pathlib import Path; from app.viewing.jobs import audio; from app.viewing.remote import Remote\n"
        f"data = Path({str(tmp_path / 'film.mp4')!r}).read_bytes()\n"
        "import numpy\n"
        "source = Remote(len(data), lambda offset, length: data[offset:offset + length])\n"
        "audio.facts([source], {'file': 'a'}); os.write(2, b'BEGUN')\n"
        "audio.samples([source], {'file': 'a', 'first': 100000, 'count': 100000}); os.write(2, b'ENDED')\n"
    )
    log = tmp_path / "calls"
    calls = "open,openat,creat,socket,connect,write"
    subprocess.run(
        ["strace", "-f", "-e", f"trace={calls}", "-o", log, sys.executable, "-c", code],
        cwd=Path(__file__).parents[2], check=True, capture_output=True,
    )  # fmt: skip
    lines = log.read_text().splitlines()
    begin = next(number for number, text in enumerate(lines) if "BEGUN" in text)
    end = next(number for number, text in enumerate(lines) if "ENDED" in text)
    assert lines[begin + 1 : end] == []
    assert not [text for text in lines if "socket(" in text or "connect(" in text]


def test_the_length_of_hours_of_amr_is_counted(decoder: Decoder) -> None:
    data = b"#!AMR\n" + (b"\x3c" + bytes(31)) * (4 * 3_600 * 50)
    assert facts_of(decoder, data, file="hours").frames == 4 * 3_600 * 8_000
    assert len(heard(decoder, data, 3 * 3_600 * 8_000, 8_000, file="hours")) == 8_000
