"""What the decoding process says of videos and sound: facts, frames, waves and samples."""

from __future__ import annotations

import msgspec


class VideoFacts(msgspec.Struct, frozen=True, array_like=True):
    """What a video says of itself.

    ``frames`` (0: not stated), ``rate`` in frames a second (0: not stated) and ``seconds`` are those of its header,
    which may be wrong; ``width`` and ``height`` in dots, turned as the file asks. ``codec`` is for a person.
    ``sound``: whether it has a sound track, None where that was not found out.
    """

    container: str
    codec: str
    width: int
    height: int
    frames: int
    rate: float
    seconds: float
    sound: bool | None = None


class Frame(msgspec.Struct, frozen=True, array_like=True):
    """Frame ``number`` (from 0) as dots of three bytes, shown ``ms`` milliseconds after the beginning.

    ``width`` 0: the file has no such frame, or ends before it. A veiled one is at most 16 × 16 dots of grey.
    ``about``: it was jumped to in a file of varying pace; the moment is the file's own, the number only near.
    """

    number: int
    ms: float
    width: int = 0
    height: int = 0
    rgb: bytes = b""
    about: bool = False


class AudioFacts(msgspec.Struct, frozen=True, array_like=True):
    """What a sound file says of itself: ``rate`` in samples a second and channel, ``frames`` samples a channel.

    ``container`` and ``codec`` are for a person. ``tracks``: so many sound tracks the file has; one is told of.
    """

    container: str
    codec: str
    rate: int
    channels: int
    frames: int
    tracks: int = 1


class Wave(msgspec.Struct, frozen=True, array_like=True):
    """Lowest and highest value, -128 to 127, of each of some columns from ``first``; a signed byte each.

    ``sampled``: not every sample was read, as the file is long. ``decoded``: of ``parts`` that were read, those that
    could be decoded whole. With the last column comes whether the file holds ``more`` bytes behind its sound that
    belong to nothing known, and whether it has ``gaps``, around which sound stands at other moments. ``lost``: packets
    that could not be decoded, ``silent``: places where the file has no sound; silence stands for both.
    """

    first: int
    lows: bytes
    highs: bytes
    decoded: int
    sampled: bool = False
    parts: int = 0
    more: bool = False
    gaps: bool = False
    lost: int = 0
    silent: int = 0


class Samples(msgspec.Struct, frozen=True, array_like=True):
    """Sound from sample ``first`` of each channel: signed numbers of 16 bits, the channels (1 or 2) in turn.

    No bytes: the file ends there. ``lost``: packets that could not be decoded; silence stands for them.
    """

    first: int
    channels: int
    pcm: bytes
    lost: int = 0
