"""The type of a file by its content."""

from __future__ import annotations

import functools
import re
from typing import Any

HEAD = 4096

# Signatures that stand at the very start and decide alone. Order matters where one begins another.
# Reference: the formats' own specifications; names as IANA registers them, else as libmagic prints them.
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"SQLite format 3\x00", "application/vnd.sqlite3"),
    (b"%PDF-", "application/pdf"),
    (b"bplist00", "application/x-bplist"),
    (b"\x1f\x8b\x08", "application/gzip"),
    (b"\x7fELF", "application/x-elf"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"OggS\x00", "application/ogg"),
    (b"ID3", "audio/mpeg"),
    (b"fLaC", "audio/flac"),
    (b"regf", "application/x-regf"),
    (b"ElfFile\x00", "application/x-evtx"),
    (b"dex\n035\x00", "application/x-dex"),
    (b"ANDROID BACKUP\n", "application/x-google-ab"),
    (b"MIUI BACKUP\n", "application/x-miui-backup"),
)
_RIFF = {b"WEBP": "image/webp", b"WAVE": "audio/wav", b"AVI ": "video/x-msvideo"}
_ISO_BRANDS = {
    b"heic": "image/heic",
    b"heix": "image/heic",
    b"mif1": "image/heif",
    b"msf1": "image/heif",
    b"avif": "image/avif",
    b"qt  ": "video/quicktime",
    b"M4A ": "audio/mp4",
    b"M4V ": "video/mp4",
    b"isom": "video/mp4",
    b"iso2": "video/mp4",
    b"mp41": "video/mp4",
    b"mp42": "video/mp4",
    b"avc1": "video/mp4",
    b"3gp4": "video/3gpp",
    b"3gp5": "video/3gpp",
}
_JSON_START = re.compile(rb'[\[{]\s*(?:"|[\[{]\s*"|[\]}]\s*\Z)')
_JSON_LD = re.compile(rb'"@context"\s*:')
_FIRST_BYTES = frozenset(signature[0] for signature, _ in _SIGNATURES)
# Bytes that plain text holds: tab, line feed, carriage return, form feed, escape and all that is printable.
_TEXT_BYTES = bytes({7, 8, 9, 10, 12, 13, 27} | (set(range(0x20, 0x100)) - {0x7F}))


def file_type(head: bytes) -> str:
    """The media type of a file that starts with ``head`` (its first 4,096 bytes, or all of it)."""
    return common_type(head) or uncommon_type(head)


def common_type(head: bytes) -> str | None:
    """The type where a common signature decides it, or where it is plain text; None where libmagic is to be asked.

    Asking that for every file takes ten times as long as reading them.
    """
    if not head:
        return "application/x-empty"
    if head[0] in _FIRST_BYTES:
        for signature, name in _SIGNATURES:
            if head.startswith(signature):
                return name
    if head[4:8] == b"ftyp":
        name = _ISO_BRANDS.get(head[8:12], "")
        if name:
            return name
    if head[:4] == b"RIFF" and head[8:12] in _RIFF:
        return _RIFF[head[8:12]]
    return _text_type(head)


def uncommon_type(head: bytes) -> str:
    """The type that libmagic gives. Asked several times in a row it takes half as long: it walks 7 MB each time."""
    return str(_magic().from_buffer(head))


def _text_type(head: bytes) -> str | None:
    """The type of text in UTF-8 by how it begins; None for other encodings and what libmagic can name better."""
    if head.translate(None, _TEXT_BYTES) or b"\x1b" in head:
        return None
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        # The head may end inside of a character.
        if error.start < len(head) - 3:
            return None
    start = head[:512].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start[:1] == b"<":
        return _markup_type(start)
    if _JSON_START.match(start):
        return "application/ld+json" if _JSON_LD.search(start) else "application/json"
    if start[:2] in (b"#!", b"%!") or start[:1] == b"{" or start[:5] in (b"BEGIN", b"From "):
        return None
    return "text/plain"


def _markup_type(start: bytes) -> str | None:
    start = start.lower()
    if start.startswith((b"<!doctype html", b"<html")):
        return "text/html"
    if not start.startswith(b"<?xml"):
        return None
    for mark, name in (
        (b"<plist", "application/x-plist"),
        (b"<svg", "image/svg+xml"),
        (b"<html", "text/html"),
    ):
        if mark in start:
            return name
    return "text/xml"


@functools.cache
def _magic() -> Any:
    import magic

    return magic.Magic(mime=True)


def load() -> None:
    """Loads libmagic and its database, so that copies of this process need not: each would take 30 ms."""
    _magic()


def tool_version() -> str:
    """The version of libmagic."""
    import magic

    return str(magic.version())  # type: ignore[no-untyped-call]
