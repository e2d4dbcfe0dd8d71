"""What the paths of an archive or folder look like: a phone's file system, an export of a provider, …

Said of the data itself and of nothing else: a name that stands there, not where it comes from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from evidence.contract.errors import EvidenceError
from evidence.contract.layers import FileTree

KINDS = frozenset({"directory", "zip", "tar", "phone_zip"})
"""Layers whose trees are looked at."""
MOST_ENTRIES = 20_000
"""Entries that are looked at, the first of the listing."""
_MOST_BYTES = 128 << 10
"""Of a file that states a version."""
_FOUND_AT_ONCE = frozenset({"directory", "zip", "phone_zip"})
"""Layers that find one path without going through all of them."""


_NO_PARSER = (
    "few of its files have a parser, if any (indicia parsers lists them): others are listed, hashed and typed"
)


class _Layout(NamedTuple):
    """``marks`` must all be seen, each in some path, below the same folders, of which there are at most ``depth``.

    ``unread``: what of it is not read, in words.
    """

    name: str
    marks: tuple[str, ...]
    versions: tuple[str, ...] = ()
    depth: int = 1
    unread: str = _NO_PARSER


_ANDROID = ("system/build.prop", "system/system/build.prop", "vendor/build.prop")
_IOS = (
    "System/Library/CoreServices/SystemVersion.plist",
    "private/var/installd/Library/MobileInstallation/LastBuildInfo.plist",
)
_LAYOUTS = (
    _Layout(
        "iTunes or Finder backups",
        (r"Manifest\.plist\Z", r"Manifest\.(?:db|mbdb)\Z"),
        depth=3,
        unread="",
    ),
    _Layout(
        "Samsung Smart Switch backup",
        (r"SmartSwitchBackup\.json\Z",),
        unread="its files are listed as they are stored; those that Smart Switch encrypted are not opened",
    ),
    _Layout(
        "Huawei backup (HiSuite, KoBackup)",
        (
            r"info\.xml\Z",
            r"(?:calllog|contact|sms|wifiConfig)\.db\Z|[A-Za-z]\w*(?:\.\w+)+(?:\.tar\Z|_appDataTar/)",
        ),
        unread="its files are listed as they are stored; those that a password encrypts are not opened",
    ),
    _Layout(
        "Android file system",
        (r"data/(?:data|user/\d+|user_de/\d+)/[A-Za-z]\w*(?:\.\w+)+/",),
        _ANDROID,
        3,
        unread="",
    ),
    _Layout("iOS file system", (r"private/var/(?:mobile|containers|root|wireless)/",), _IOS, 3, unread=""),
    _Layout(
        "UFDR report",
        (r"report\.xml\Z", r"files/"),
        unread="report.xml, which holds what the tool decoded and where files stood on the device, is not read",
    ),
    _Layout("sysdiagnose of an Apple device", (r"sysdiagnose_\d{4}\.\d\d\.\d\d_",)),
    _Layout("Google Takeout", (r"Takeout/[^/]+",)),
    _Layout(
        "Google return",
        (r"(?:[^/]+\.)?(?:GoogleAccount\.[A-Z][A-Za-z]+|(?:Gmail|Mail)\.Message[A-Z][A-Za-z]+)[_./]",),
    ),
    _Layout(
        "iCloud archive",
        (r"iCloud (?:Drive|Photos|Contacts|Calendars|Notes|Bookmarks|Mail|Reminders)[^/]*/",),
    ),
    _Layout(
        "archive of an Apple account",
        (r"(?i:Apple ID account and device information|Apple Media Services information)[^/]*/",),
    ),
    _Layout("Facebook export", (r"your_facebook_activity/|facebook_accounts_center/",)),
    _Layout("Instagram export", (r"your_instagram_activity/|personal_information/instagram",)),
    _Layout("return with records.html (Meta)", (r"records\.html\Z", r"linked_media/")),
    _Layout("Snapchat export", (r"json/(?:snap_history|chat_history|friends)\.json\Z",)),
    _Layout("X (Twitter) archive", (r"data/manifest\.js\Z", r"data/(?:tweets?|account)\.js\Z")),
    _Layout("WhatsApp chat export", (r"(?:_chat|WhatsApp Chat with [^/]+)\.txt\Z",)),
)
_PATTERNS = tuple(
    tuple(re.compile(rf"(?P<at>(?:[^/]+/){{0,{layout.depth}}}?)(?:{mark})") for mark in layout.marks)
    for layout in _LAYOUTS
)
_PRODUCT = re.compile(rb"<key>ProductVersion</key>\s*<string>([\w.]{1,20})</string>")
_USER = re.compile(r"(?:^|/)data/(?:(?:user|user_de|media)/(\d{1,4})/|data/[A-Za-z]\w*\.)")
"""A user's number; the first user's, 0, has a folder without one."""


def looks_like(tree: FileTree, kind: str) -> dict[str, str]:
    """``layout``, ``users`` of Android, and ``not_parsed``, by the first entries; empty where no layout is known.

    The version of a system comes from its own file, where that can be found without a walk through the archive.
    """
    seen: dict[int, list[set[str]]] = {n: [set() for _ in marks] for n, marks in enumerate(_PATTERNS)}
    users: set[int] = set()
    for path in _paths(tree):
        for number, marks in enumerate(_PATTERNS):
            for places, mark in zip(seen[number], marks, strict=True):
                found = mark.match(path)
                if found and len(places) < 16:
                    places.add(found["at"])
        user = _USER.search(path)
        if user:
            users.add(int(user[1] or 0))
    for number, layout in enumerate(_LAYOUTS):
        common = set.intersection(*seen[number])
        if common:
            version = _version(tree, min(common), layout.versions) if kind in _FOUND_AT_ONCE else ""
            told = {"layout": " ".join(filter(None, (layout.name, version)))}
            if users and layout.versions is _ANDROID:
                told["users"] = ", ".join(map(str, sorted(users)))
            if layout.unread:
                told["not_parsed"] = f"{layout.name}: {layout.unread}"
            return told
    return {}


def _paths(tree: FileTree) -> Iterator[str]:
    try:
        for entry in islice(tree.entries(), MOST_ENTRIES):
            yield entry.path.decode("utf-8", "replace")[:1000]
    except EvidenceError:
        return


def _version(tree: FileTree, folder: str, files: tuple[str, ...]) -> str:
    """The version that a system's own file states."""
    for name in files:
        try:
            found = tree.find((folder + name).encode())
            if found is None or found.type != "file":
                continue
            with tree.open(found) as source:
                stated = _stated(source.read_at(0, min(source.size, _MOST_BYTES)), name)
        except EvidenceError:
            continue
        if stated:
            return stated
    return ""


def _stated(data: bytes, name: str) -> str:
    if name.endswith(".prop"):
        line = re.search(
            rb"^ro\.(?:system\.|vendor\.)?build\.version\.release=([\w.]{1,20})\s*$", data, re.MULTILINE
        )
        return line[1].decode() if line else ""
    found = _PRODUCT.search(data)
    return found[1].decode() if found else ""
