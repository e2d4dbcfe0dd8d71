"""Which file entries hold others, what may be opened of them, and how far."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatchcase
from typing import Literal

from msgspec import structs

from evidence.custody.manifest.paths import MARK
from evidence.ingest.limits import Limits
from evidence.ingest.opened import Opened
from evidence.ingest.protocol import Allowance, FoundOpener
from evidence.model.listed import Listed
from evidence.model.names import text_of
from evidence.model.pathspec import PathSpec

Extent = Literal["none", "archives", "all"]
"""What is opened inside of file trees: nothing; archives, compressed and unlocked files; packages of programs, too."""
_MARKED = (
    "a name on its path is empty, so that // in it does not stand between an archive and what lies in it: what it lies "
    "in stands in its record"
)
_PACKAGE_NAMES = tuple(
    f".{name}".encode()
    for name in (
        *("docx", "docm", "dotx", "xlsx", "xlsm", "xltx", "pptx", "pptm", "potx", "ppsx", "vsdx"),
        *("odt", "ods", "odp", "odg", "odb", "ott", "epub", "kmz", "jar", "war", "ear", "aar"),
        *(
            "apk",
            "apks",
            "xapk",
            "ipa",
            "appx",
            "msix",
            "xpi",
            "crx",
            "whl",
            "nupkg",
            "pages",
            "numbers",
            "key",
        ),
    )
)
"""Files that programs read as one, and that libmagic may call a plain zip, by the ends of their names."""


class Openers:
    """The plug-ins that open files, by media type. ``locked``: whether keys were given."""

    def __init__(self, found: Iterable[FoundOpener], extent: Extent, *, locked: bool) -> None:
        self._all = extent == "all"
        wanted = found if extent != "none" else ()
        self._found = tuple(opener for opener in wanted if opener.layer != "lock" or locked)
        self._known: dict[str, tuple[tuple[FoundOpener, bool], ...]] = {}

    def of(self, path: bytes, mime: str | None) -> FoundOpener | None:
        """What opens a file of this path and type, if it is to be opened."""
        if mime is None or not self._found:
            return None
        known = self._known.get(mime)
        if known is None:
            known = self._known[mime] = tuple(self._openers(mime))
        if not known:
            return None  # as for nearly every file
        name = path.rpartition(b"/")[2].lower()
        package = name.endswith(_PACKAGE_NAMES)
        for opener, of_package in known:
            wanted = self._all or not (of_package or (package and opener.packages))
            if wanted and (
                not opener.names or any(fnmatchcase(text_of(name), glob) for glob in opener.names)
            ):
                return opener
        return None

    def _openers(self, mime: str) -> Iterator[tuple[FoundOpener, bool]]:
        """What opens files of a type, and whether it is a package; locks last."""
        for opener in self._found:
            if any(fnmatchcase(mime, glob) for glob in opener.types):
                yield opener, False
            elif any(fnmatchcase(mime, glob) for glob in opener.packages):
                yield opener, True


class Inside:
    """The file entries of one item that wait to be opened, and how much of each limit is used.

    Everything here follows from the records and their numbers, so that a run that is taken up, with any number of
    workers, opens the same in the same order.
    """

    def __init__(self, openers: Openers, limits: Limits) -> None:
        self._openers = openers
        self._limits = limits
        self._waiting: dict[bool, dict[int, Opened]] = {False: {}, True: {}}
        self._spent: dict[int, tuple[int, int]] = {}
        self._bytes = 0

    def __bool__(self) -> bool:
        return any(self._waiting.values())

    def found(
        self,
        holder: Opened | None,
        number: int,
        content: PathSpec,
        entry: Listed,
        volume: int | None,
        mime: str | None,
        sha256: str | None,
        *,
        late: bool,
    ) -> None:
        """Notes an entry that was read where it is to be opened. It lies in ``holder``, and has its whole path."""
        if sha256 is None or entry.type not in ("file", "stream") or not entry.size:
            return
        opener = self._openers.of(entry.path, mime)
        if opener is None:
            return
        bundle = opener.layer == "bundle"
        if bundle and entry.state != "live":
            return  # what lay beside it cannot be told
        above = holder.digests if holder else ()
        limiting = None if holder is None or holder.of_folder else holder
        whole = self._limits.inside_bytes if bundle else entry.size
        self._waiting[late][number] = Opened(
            number=number,
            content=content,
            path=entry.path,
            volume=volume,
            state=entry.state,
            unconfirmed=entry.unconfirmed,
            late=late,
            depth=holder.depth + 1 if holder else 1,
            outermost=limiting.outermost if limiting else number,
            outermost_size=limiting.outermost_size if limiting else whole,
            digests=(*above, sha256),
            opener=opener,
            folder=entry.path.removeprefix(holder.prefix if holder else b"").rpartition(b"/")[0],
            again=sha256 in above,
        )

    def waits(self, *, late: bool) -> bool:
        """Whether any is to be opened."""
        return bool(self._waiting[late])

    def take(self, *, late: bool) -> list[Opened]:
        """All that wait, by number."""
        waiting, self._waiting[late] = self._waiting[late], {}
        return [waiting[number] for number in sorted(waiting)]

    def allowance(self, opened: Opened) -> Allowance | str:
        """How much may be listed of it; why it is not opened, in words, where that is nothing."""
        limits = self._limits
        if opened.again:
            return "it is not opened: it has the SHA-256 of an archive that it lies in"
        if opened.depth > limits.inside_depth:
            return f"it is not opened: more than {limits.inside_depth} archives inside one another"
        entries, used = self._spent.get(opened.outermost, (0, 0))
        left = min(self._most(opened) - used, limits.inside_bytes - self._bytes)
        if entries >= limits.inside_entries or left <= 0:
            return "it is not opened: what lies in the archives around it has reached a limit"
        return Allowance(limits.inside_entries - entries, left)

    def is_apart(self, opened: Opened, others: Sequence[Opened]) -> bool:
        """Whether what is listed of others, however much that is, leaves unchanged how much may be listed of it."""
        if not others:
            return True
        outermost = {other.outermost: self._most(other) for other in others}
        most = sum(outermost.values()) + self._most(opened)
        return opened.outermost not in outermost and self._bytes + most <= self._limits.inside_bytes

    def listed(self, opened: Opened, entries: Iterable[Listed]) -> None:
        """Counts what was listed of it."""
        count, used = self._spent.get(opened.outermost, (0, 0))
        for entry in entries:
            size = entry.size if entry.readable else 0
            count, used, self._bytes = count + 1, used + size, self._bytes + size
        self._spent[opened.outermost] = count, used

    def _most(self, opened: Opened) -> int:
        """How many bytes may be listed of the outermost file that it lies in."""
        return max(self._limits.inside_free, self._limits.inside_times * opened.outermost_size)


def without_mark(entry: Listed) -> Listed:
    """The entry, with a problem where its own name looks as if it lay in another."""
    return entry if MARK not in entry.path else structs.replace(entry, problems=(*entry.problems, _MARKED))
