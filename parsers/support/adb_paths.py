"""Where on the device the files of an Android backup stood.

Reference: AOSP, android.app.backup.FullBackup (the tokens of trees) and BackupAgent (what they stand for).
"""

from __future__ import annotations

from collections.abc import Iterator

_PACKAGE = b"*"
_TREES = {
    b"r": b"data/data/*",
    b"f": b"data/data/*/files",
    b"db": b"data/data/*/databases",
    b"sp": b"data/data/*/shared_prefs",
    b"nb": b"data/data/*/no_backup",
    b"c": b"data/data/*/cache",
    b"d_r": b"data/user_de/0/*",
    b"d_f": b"data/user_de/0/*/files",
    b"d_db": b"data/user_de/0/*/databases",
    b"d_sp": b"data/user_de/0/*/shared_prefs",
    b"d_nb": b"data/user_de/0/*/no_backup",
    b"d_c": b"data/user_de/0/*/cache",
    b"a": b"data/app/*",
    b"ef": b"storage/emulated/0/Android/data/*/files",
    b"obb": b"storage/emulated/0/Android/obb/*",
}
_SHARED = b"storage/emulated/0"


def device_path(name: bytes) -> bytes:
    """The path of a name in the archive. What stands for no place on the device keeps its name (``_manifest``)."""
    parts = name.split(b"/")
    if parts[0] == b"apps" and len(parts) > 2 and parts[2] in _TREES:
        return b"/".join((_TREES[parts[2]].replace(_PACKAGE, parts[1]), *parts[3:]))
    if parts[:2] == [b"shared", b"0"]:
        return b"/".join((_SHARED, *parts[2:]))
    return name


def names(path: bytes) -> Iterator[bytes]:
    """The names in the archive that may have this path."""
    parts = path.split(b"/")
    for token, tree in _TREES.items():
        folder = tree.split(b"/")
        place = folder.index(_PACKAGE)
        package = parts[place] if place < len(parts) else b""
        if package and parts[: len(folder)] == [package if part == _PACKAGE else part for part in folder]:
            yield b"/".join((b"apps", package, token, *parts[len(folder) :]))
    if path.startswith(_SHARED + b"/"):
        yield b"shared/0" + path.removeprefix(_SHARED)
    yield path
