"""Sound and videos that Debian's ffmpeg writes, and what it decodes of a file: the truth of tests."""

from __future__ import annotations

import random
import tempfile
from functools import cache
from pathlib import Path

import numpy as np
from make_data import run

TONE = "aevalsrc=exprs='0.4*sin(2*PI*(300+40*t)*t)*(0.6+0.4*sin(5*t))|0.3*sin(2*PI*(900-20*t)*t)':d={}:s={}"
"""Two channels that rise and fall, so that no moment sounds as another one."""


@cache
def coded(ends: str, *options: str, seconds: int = 20, rate: int = 44_100) -> bytes:
    """A file of sound, by the ending of its name and ffmpeg's options. Skips where ffmpeg is not installed."""
    return _written(ends, ("-f", "lavfi", "-i", TONE.format(seconds, rate), *options))


@cache
def film(ends: str, *options: str, seconds: int = 12) -> bytes:
    """A video of 25 frames a second with sound that is silent but for a click as each fourth second begins."""
    click = f"aevalsrc=exprs='if(lt(mod(t,4),0.02),0.9*sin(2*PI*1000*t),0)':d={seconds}:s=48000"
    picture = f"testsrc=size=320x180:rate=25:duration={seconds}"
    return _written(ends, ("-f", "lavfi", "-i", picture, "-f", "lavfi", "-i", click, *options))


def _written(ends: str, options: tuple[str, ...]) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"made.{ends}"
        run("ffmpeg", "-v", "error", "-nostdin", "-threads", "1", *options, "-bitexact", path)
        return path.read_bytes()


def truth(data: bytes, channels: int, *options: str) -> np.ndarray:
    """All samples that ffmpeg decodes, as 16-bit numbers, a row for each moment."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "made"
        path.write_bytes(data)
        pcm = run("ffmpeg", "-v", "quiet", "-nostdin", "-i", path, *options, "-f", "s16le", "-")
    return np.frombuffer(pcm, "<i2").reshape(-1, channels)


def amr(wide: bool, frames: int) -> bytes:
    """AMR whose frames hold any bits, all of the highest rate: nothing free writes AMR, and all bits are speech."""
    bits = random.Random(7)
    head, first, size = (b"#!AMR-WB\n", b"\x44", 60) if wide else (b"#!AMR\n", b"\x3c", 31)
    return head + b"".join(first + bits.randbytes(size) for _ in range(frames))
