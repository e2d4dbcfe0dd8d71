"""Videos of known colours and sound of known tones, written by OpenCV's FFmpeg and by libsndfile."""

from __future__ import annotations

import io
import struct
import tempfile
from functools import cache
from pathlib import Path

import cv2
import numpy as np
import soundfile

RATE = 48_000


def colour_of(number: int) -> tuple[int, int, int]:
    """Red, green and blue of a frame."""
    return (4 * number) % 256, (40 * number) % 256, 255 - (4 * number) % 256


@cache
def video(
    codec: str, ends: str, *, frames: int, rate: float, size: tuple[int, int], noise: bool = False
) -> bytes:
    """Frames of one colour each (:func:`colour_of`), or of noise that compresses badly."""
    random = np.random.default_rng(1)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"v.{ends}"
        writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*codec), rate, size)
        assert writer.isOpened()
        for number in range(frames):
            dots = np.empty((size[1], size[0], 3), np.uint8)
            dots[:] = colour_of(number)[::-1]
            if noise:
                dots = random.integers(0, 256, dots.shape, np.uint8)
            writer.write(dots)
        writer.release()
        return path.read_bytes()


@cache
def sound(
    kind: str, sub: str, *, seconds: float, channels: int, levels: tuple[float, ...] = (0.5, 0.5, 0.5)
) -> bytes:
    """Second n (from 1) is n times 440 Hz at a level; a second channel is an octave above, half as loud."""
    moments = np.arange(int(RATE * seconds)) / RATE
    pitch = 440.0 * (np.floor(moments) + 1)
    level = np.array([levels[int(moment) % len(levels)] for moment in moments])
    tones = [level * np.sin(2 * np.pi * pitch * moments)]
    if channels == 2:
        tones.append(0.5 * level * np.sin(2 * np.pi * 2 * pitch * moments))
    target = io.BytesIO()
    soundfile.write(target, np.stack(tones, 1), RATE, format=kind, subtype=sub)
    return target.getvalue()


def tone_of(pcm: bytes, channel: int) -> tuple[int, float]:
    """The strongest tone of a second of two channels in Hz, and how loud it is."""
    values = np.frombuffer(pcm, "<i2").reshape(-1, 2)[:, channel]
    # Ends of a second may hold what was before or comes after in coded sound.
    spectrum = np.abs(np.fft.rfft(values))
    return int(spectrum.argmax()), float(spectrum.max() * 2 / len(values))


def box(name: bytes, content: bytes) -> bytes:
    """A box of MP4 with its size and name."""
    return struct.pack(">I4s", 8 + len(content), name) + content


def varying(data: bytes) -> bytes:
    """An MP4 whose second half has frames four times as long: its table of times is replaced."""
    made = bytearray(data)
    start = made.index(b"stts") - 4
    size, _, _, entries, count, each = struct.unpack_from(">I4sIIII", made, start)
    assert entries == 1
    assert made.index(b"moov") > made.index(b"mdat")
    half = count // 2
    table = box(b"stts", struct.pack(">IIIIII", 0, 2, half, each, count - half, 4 * each))
    made[start : start + size] = table
    for name in (b"moov", b"trak", b"mdia", b"minf", b"stbl"):
        at = made.index(name) - 4
        made[at : at + 4] = struct.pack(">I", struct.unpack_from(">I", made, at)[0] + len(table) - size)
    for name, place in ((b"mvhd", 20), (b"mdhd", 20), (b"tkhd", 24), (b"elst", 12)):
        at = made.find(name) + place
        if at >= place:
            (was,) = struct.unpack_from(">I", made, at)
            struct.pack_into(">I", made, at, was * 5 // 2)
    return bytes(made)
