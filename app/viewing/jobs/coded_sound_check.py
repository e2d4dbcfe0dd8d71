"""Whether FFmpeg's structures stand as this program takes them to: known sound must come back sample for sample."""

from __future__ import annotations

import struct
from functools import cache

from app.viewing.jobs.coded_sound import CodedSound
from app.viewing.jobs.media_kinds import Container
from app.viewing.remote import Remote
from evidence.contract.errors import EvidenceError
from evidence.contract.source import ByteSource

_RATE = 8_000
_COUNT = 3 * _RATE


def coded_sound_of(file: ByteSource, container: Container) -> CodedSound:
    """A sound that FFmpeg decodes, after it was seen once in this process that it does so. Raises EvidenceError."""
    if not _works():
        raise EvidenceError(
            "Sound of this format is not decoded here: the libraries of FFmpeg on this computer do not work as "
            "this program knows them."
        )
    return CodedSound(file, container)


@cache
def _works() -> bool:
    pcm = struct.pack(
        f"<{2 * _COUNT}h", *((each * 7_919 + 13) % 65_536 - 32_768 for each in range(2 * _COUNT))
    )
    form = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 2, _RATE, 4 * _RATE, 4, 16)
    wave = (
        struct.pack("<4sI4s", b"RIFF", 36 + len(pcm), b"WAVE")
        + form
        + struct.pack("<4sI", b"data", len(pcm))
        + pcm
    )
    sound = CodedSound(
        Remote(len(wave), lambda offset, length: wave[offset : offset + length]), Container("WAV", "wav")
    )
    facts = sound.facts
    try:
        # From the middle, from the beginning, and across what was decoded last: turning to a moment is tried as well.
        return (facts.rate, facts.channels, facts.frames, facts.codec) == (
            _RATE,
            2,
            _COUNT,
            "pcm_s16le",
        ) and all(
            sound.read(first, 100).astype("<i2").tobytes() == pcm[4 * first : 4 * (first + 100)]
            for first in (_COUNT // 2, 0, 50, _COUNT - 100)
        )
    finally:
        sound.close()
