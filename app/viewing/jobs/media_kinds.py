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
_SOUND: tuple[tuple[re.Pattern[bytes], Container], ...] = (
    (re.compile(rb".{4}ftypM4[AB] ", re.DOTALL), Container("MPEG-4 audio (m4a)", _MOV)),
    (re.compile(rb"#!AMR(-WB)?\n"), Container("AMR", "amr")),
    (re.compile(rb"\xff[\xf0\xf1\xf8\xf9]"), Container("AAC (adts)", "aac")),
    (re.compile(rb"\x56[\xe0-\xff]"), Container("AAC (loas)", "loas")),
    (re.compile(rb"RIFF.{4}QLCM", re.DOTALL), Container("QCP", "qcp")),
)
_UNREAD_AUDIO: tuple[tuple[re.Pattern[bytes], str], ...] = (
    (re.compile(rb"#!AMR(?!(-WB)?\n)"), "AMR of several channels"),
    (re.compile(rb"ADIF"), "AAC (adif)"),
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
_SOUND_CODECS = {
    "aac": "AAC", "aac_latm": "AAC", "alac": "ALAC", "amr_nb": "AMR-NB", "amr_wb": "AMR-WB", "mp1": "MP1", "mp2": "MP2",
    "mp3": "MP3", "ac3": "AC-3", "eac3": "E-AC-3", "opus": "Opus", "vorbis": "Vorbis", "flac": "FLAC",
    "wmav1": "Windows Media Audio 1", "wmav2": "Windows Media Audio 2", "wmapro": "Windows Media Audio Professional",
    "wmalossless": "Windows Media Audio Lossless", "wmavoice": "Windows Media Voice", "gsm": "GSM", "gsm_ms": "GSM",
    "qcelp": "QCELP", "evrc": "EVRC", "speex": "Speex", "pcm_alaw": "A-law", "pcm_mulaw": "µ-law",
}  # fmt: skip
"""FFmpeg's name of a codec -> what a person calls it."""


def video_container(head: bytes) -> Container | None:
    """Which container of videos begins with these bytes."""
    return next((kind for pattern, kind in _VIDEO if pattern.match(head)), None)


def coded_sound(head: bytes) -> Container | None:
    """Which container that FFmpeg reads begins with these bytes: of sound, or of a video that may have some."""
    return next((kind for pattern, kind in _SOUND if pattern.match(head)), None) or video_container(head)


def sound_words(codec: str) -> str:
    """What a person calls a codec of sound, by FFmpeg's name."""
    return _SOUND_CODECS.get(codec, codec)


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
