"""Which files of sound and moving pictures are decoded, by their first bytes, and what the others are called."""

from __future__ import annotations

import re
from typing import NamedTuple


class Container(NamedTuple):
    """What a person calls it, and the names of FFmpeg's readers that may have it."""

    title: str
    readers: str


_MOV = "mov,mp4,m4a,3gp,3g2,mj2"
_VIDEO: tuple[tuple[re.Pattern[bytes], Container], ...] = (
    (re.compile(rb".{4}ftypqt", re.DOTALL), Container("QuickTime (mov)", _MOV)),
    (re.compile(rb".{4}ftyp3g", re.DOTALL), Container("3GPP (3gp)", _MOV)),
    (re.compile(rb".{4}ftyp", re.DOTALL), Container("MPEG-4 (mp4)", _MOV)),
    (re.compile(rb".{4}(moov|mdat|wide|free|skip|pnot)", re.DOTALL), Container("QuickTime (mov)", _MOV)),
    (re.compile(rb"RIFF.{4}AVI ", re.DOTALL), Container("AVI", "avi")),
    (re.compile(rb"\x1a\x45\xdf\xa3"), Container("Matroska or WebM", "matroska,webm")),
    (re.compile(rb"\x00\x00\x01\xba"), Container("MPEG program stream", "mpeg")),
    (re.compile(rb"\x00\x00\x01\xb3"), Container("MPEG video", "mpegvideo")),
    (re.compile(rb"\x47.{187}\x47.{187}\x47", re.DOTALL), Container("MPEG transport stream", "mpegts")),
    (re.compile(rb"FLV\x01"), Container("Flash video (flv)", "flv")),
    (re.compile(rb"\x30\x26\xb2\x75\x8e\x66\xcf\x11"), Container("Windows Media (asf, wmv)", "asf")),
    (re.compile(rb"OggS"), Container("Ogg", "ogg")),
)
_UNREAD_AUDIO: tuple[tuple[re.Pattern[bytes], str], ...] = (
    (re.compile(rb".{4}ftyp", re.DOTALL), "MPEG-4 audio (m4a: AAC or ALAC)"),
    (re.compile(rb"#!AMR"), "AMR"),
    (re.compile(rb"\xff[\xf0\xf1\xf8\xf9]|ADIF"), "AAC"),
    (re.compile(rb"\x30\x26\xb2\x75\x8e\x66\xcf\x11"), "Windows Media audio (wma)"),
    (re.compile(rb"\x1a\x45\xdf\xa3"), "Matroska or WebM audio"),
    (re.compile(rb"MThd"), "MIDI"),
    (re.compile(rb"#!SILK|\x02#!SILK"), "SILK"),
)
HEAD_BYTES = 512
"""As many of the first bytes are looked at."""
CODECS = {
    "avc1": "H.264", "h264": "H.264", "x264": "H.264", "hev1": "H.265", "hvc1": "H.265", "hevc": "H.265",
    "fmp4": "MPEG-4 part 2", "mp4v": "MPEG-4 part 2", "xvid": "MPEG-4 part 2", "divx": "MPEG-4 part 2",
    "mjpg": "Motion JPEG", "jpeg": "Motion JPEG", "vp80": "VP8", "vp90": "VP9", "vp09": "VP9", "av01": "AV1",
    "s263": "H.263", "h263": "H.263", "mpg1": "MPEG-1", "mpg2": "MPEG-2", "theo": "Theora", "apcn": "ProRes",
}  # fmt: skip
"""Four letters, small -> what a person calls the codec."""


def video_container(head: bytes) -> Container | None:
    """Which container of videos begins with these bytes."""
    return next((kind for pattern, kind in _VIDEO if pattern.match(head)), None)


def unread_audio(head: bytes) -> str | None:
    """The name of a format of sound that is not decoded here, by its first bytes."""
    return next((name for pattern, name in _UNREAD_AUDIO if pattern.match(head)), None)


def codec_words(number: int) -> str:
    """A codec's four letters with its name, as ``H.264 (avc1)``; what cannot be printed as hexadecimal digits."""
    raw = (number & 0xFFFFFFFF).to_bytes(4, "little")
    letters = raw.decode("ascii", "replace") if raw.isascii() else ""
    code = letters.strip() if letters.isprintable() and letters.strip() else raw.hex()
    name = CODECS.get(code.lower())
    return f"{name} ({code})" if name else code
