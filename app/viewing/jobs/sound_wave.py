"""The wave of a sound: lowest and highest value of each column, of long sounds from some parts."""

from __future__ import annotations

from typing import Any, Protocol

from app.viewing.jobs.sound_rest import Rest
from app.viewing.media_messages import AudioFacts, Wave
from evidence.contract.errors import EvidenceError

_BLOCK = 1 << 16
_COLUMN_SAMPLES = 1 << 17
"""So many samples a channel of one column of a wave are read; of longer columns some parts."""
PARTS = 4
"""As many parts of a long column are read where turning to a place costs little."""
AT_ITS_END = 4_096
"""So many samples fewer than stated are no damage: of MP3 and Ogg the header's number is rounded."""


class UndecodableError(EvidenceError):
    """The bytes could be read, but are no sound there."""


class Readable(Protocol):
    """A sound file that is opened."""

    facts: AudioFacts
    parts: int
    """So many parts of a long column are read."""
    gaps: int
    """Places where the file has no sound, so that silence stands, as they are met."""

    @property
    def lost(self) -> int:
        """Packets that could not be decoded, counted each time that they were met; silence stands for them."""
        ...

    def read(self, first: int, count: int) -> Any:
        """Samples as an array of 16-bit numbers, a row for each moment. Raises UndecodableError, EvidenceError."""
        ...

    def rest(self) -> Rest:
        """What the file holds beside the sound, as far as that is found out without decoding all of it."""
        ...

    def close(self) -> None:
        """Lets go of it."""
        ...


def wave_of(sound: Readable, first: int, count: int, columns: int) -> Wave:
    """``count`` columns from ``first`` of a wave that has ``columns``."""
    lows, highs = bytearray(), bytearray()
    decoded = parts = 0
    sampled = False
    lost, gaps, frames = sound.lost, sound.gaps, sound.facts.frames
    for column in range(first, min(first + count, columns)):
        begin = frames * column // columns
        length = max(1, frames * (column + 1) // columns - begin)
        sampled |= length > _COLUMN_SAMPLES
        low, high, whole, asked = _extremes(sound, begin, length)
        decoded, parts = decoded + whole, parts + asked
        lows.append(low >> 8 & 0xFF)
        highs.append(high >> 8 & 0xFF)
    lost, gaps = sound.lost - lost, sound.gaps - gaps
    rest = sound.rest() if first + count >= columns else Rest()
    return Wave(first, bytes(lows), bytes(highs), decoded, sampled, parts, *rest, lost, gaps)


def _extremes(sound: Readable, begin: int, length: int) -> tuple[int, int, int, int]:
    """Lowest and highest value (0 where nothing is decoded), parts that could be decoded, and all parts."""
    frames, pieces = sound.facts.frames, [(begin, length)]
    if length > _COLUMN_SAMPLES:
        piece = _COLUMN_SAMPLES // PARTS
        pieces = [(begin + length * part // sound.parts, piece) for part in range(sound.parts)]
    found, whole, parts = [], 0, 0
    for start, wanted in pieces:
        for at in range(start, min(start + wanted, max(1, frames)), _BLOCK):
            asked = min(_BLOCK, start + wanted - at)
            parts += 1
            lost = sound.lost
            try:
                values = sound.read(at, asked)
            except UndecodableError:
                continue
            missing = asked - len(values)
            rounded = frames > 0 and at + asked + AT_ITS_END >= frames and missing <= AT_ITS_END
            whole += (not missing or rounded) and sound.lost == lost
            found += [int(values.min()), int(values.max())] if values.size else []
    return min(found, default=0), max(found, default=0), whole, parts
