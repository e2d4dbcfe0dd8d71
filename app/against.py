"""A manifest, whoever made it, held against a folder, an image or an archive."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from app.against_folder import folder_files, folder_paths
from app.against_result import Against, name_of
from evidence.custody.errors import ManifestError
from evidence.custody.manifest.expected import Expected, likely_prefixes
from evidence.custody.manifest.matching import KINDS, Found, compare_files
from evidence.custody.manifest.paths import MARK
from evidence.custody.manifest.read_bag import tag_rows
from evidence.custody.manifest.reading import Reading, find_manifest, original_names
from evidence.custody.manifest.rows import plain_path
from evidence.custody.proof import proof_path
from evidence.ingest.every_entry import EveryEntry, reason_of, written_path
from evidence.model.names import shown, text_of

_IN_IMAGES = ("md5", "sha1", "sha256")
_CARVED = re.compile(rb"(?:.*/)?[0-9]+\.carved/")
_INSIDE = re.compile(rb"(?:.*?/)?[0-9]+[.a-z]*\.inside/(?:v[0-9]+/)?")
_SLACK = re.compile(rb"(?:.*/)?[0-9]+\.carved/(?:v[0-9]+/)?\$Slack/")


def is_manifest(path: Path) -> bool:
    """Whether a file or folder is a manifest, also where it turns out to be a damaged one."""
    try:
        return find_manifest(path) is not None
    except ManifestError as error:
        return not isinstance(error.__cause__, OSError)


def compare_with(manifest: Path, path: Path | None) -> list[Against]:
    """Holds a manifest against ``path``; a bag also against its own files, without ``path`` only so.

    Raises ManifestError where the manifest cannot be read, EvidenceError where the image cannot be opened.
    """
    reading = find_manifest(manifest)
    if reading is None:
        raise ManifestError(
            f"{name_of(manifest)} is no manifest, so {name_of(path or manifest)} is not compared."
        )
    found = []
    if reading.format == "bagit":
        found += [_bag_tags(reading.path), _folder(reading, reading.path, below="data")]
        reading = original_names(reading.path) or reading
    if path is not None:
        if path.is_dir():
            found.append(_folder(reading, path))
        elif (listed := _lists_only(reading, path)) is not None:
            found.append(_file(reading, path, listed))
        else:
            found.append(_image(reading, path))
    return found


def _bag_tags(bag: Path) -> Against:
    """The tag files that the bag's tag manifest lists; a bag may have more of them."""
    result = Against(bag, bag, "tag files")
    expected = Expected(tag_rows(bag), own=False, image=False)
    names = expected.required.keys()
    files = folder_files(bag, expected.algorithms, names, only=names)
    _gather(result, expected, [b""], files)
    if not names:  # RFC 8493 section 2.2.1: a bag may go without
        result.remark = "The bag has no tag manifest, so nothing shows that its tag files are unchanged."
    return result


def _folder(reading: Reading, path: Path, below: str = "") -> Against:
    """``below``: the folder inside ``path`` that is compared, and that the listed paths begin with."""
    result = Against(reading.path, path)
    expected = Expected(reading.rows(), own=reading.own, image=False)
    skipped = [] if below else [reading.path, proof_path(reading.path)]
    if below:
        if (path / below).is_symlink():
            raise ManifestError(f"its folder {below} is a link, and links are not followed.")
        prefixes = [below.encode() + b"/"]
    else:
        prefixes = likely_prefixes(expected, expected.candidates(image=False), folder_paths(path, skipped))
    listed = {
        each[len(prefix) :] for prefix in prefixes for each in expected.required if each.startswith(prefix)
    }
    prefix = _gather(
        result, expected, prefixes, folder_files(path / below, expected.algorithms, listed, skipped)
    )
    result.part = "" if below else shown(text_of(prefix))
    return result


def _file(reading: Reading, path: Path, listed: bytes) -> Against:
    """A manifest of one file that is the image itself."""
    result = Against(reading.path, path, shown(text_of(listed)))
    expected = Expected(reading.rows(), own=False, image=False)
    name = bytes(Path(path.name))
    files = folder_files(path.parent, expected.algorithms, (), only=[name])
    _gather(result, expected, [listed.removesuffix(name)], files)
    return result


def _lists_only(reading: Reading, path: Path) -> bytes | None:
    """The path that the manifest lists, where it lists one file and that is the image itself, not what is in it."""
    with closing(reading.rows()) as rows:
        first, second = next(rows, None), next(rows, None)
    if first is None or second is not None:
        return None
    listed = plain_path(first.path)
    return listed if listed.rpartition(b"/")[2] == bytes(Path(path.name)) else None


def _image(reading: Reading, path: Path) -> Against:
    result = Against(reading.path, path)
    with (
        tempfile.TemporaryDirectory(prefix="indicia-") as scratch,
        closing(
            EveryEntry(
                path,
                Path(scratch),
                carve=_lists(reading, _CARVED),
                slack=_lists(reading, _SLACK),
                inside=_looked_into(reading),
            )
        ) as item,
    ):
        expected, prefixes = _best_reading(reading, item)
        prefix = _gather(result, expected, prefixes, _image_files(item, expected, prefixes))
        result.part = f"item {prefix.decode()}" if expected.own else shown(text_of(prefix))
        result.problems += [shown(problem) for problem in item.problems]
    return result


def _best_reading(reading: Reading, item: EveryEntry) -> tuple[Expected, list[bytes]]:
    """What the manifest lists, its paths taken as Indicia's or another's, whichever fits more entries."""
    ways = (True, False) if reading.own is None else (reading.own,)
    paths: dict[bool, list[bytes]] = {own: [] for own in ways}
    for volume, entry in item.listing():
        for own in ways:
            if (path := written_path(volume, entry, own=own)) is not None:
                paths[own].append(path)
    found = []
    for own in ways:
        expected = Expected(reading.rows(), own=own, image=True, available=_IN_IMAGES)
        prefixes = likely_prefixes(expected, expected.candidates(image=True), paths[own])
        hits = sum(prefixes[0] + path in expected.required for path in paths[own])
        found.append((hits, expected, prefixes))
    return max(found, key=lambda each: each[0])[1:]


def _lists(reading: Reading, carved: re.Pattern[bytes]) -> bool:
    """Whether a manifest, as ours do, lists what lies in unallocated space or slack: else that is not looked at."""
    with closing(reading.rows()) as rows:
        return reading.own is not False and any(carved.match(row.path) for row in rows)


def _looked_into(reading: Reading) -> frozenset[bytes]:
    """The paths of files of which a manifest, as ours do, lists what lies in them."""
    found: set[bytes] = set()
    with closing(reading.rows()) as rows:
        for row in rows if reading.own is not False else ():
            head = _INSIDE.match(row.path)
            parts = row.path[head.end() :].split(MARK) if head else []
            found.update(MARK.join(parts[:count]) for count in range(1, len(parts)))
    return frozenset(found)


def _image_files(item: EveryEntry, expected: Expected, prefixes: list[bytes]) -> Iterator[Found]:
    for volume, entry, result in item.results():
        path = written_path(volume, entry, own=bool(expected.own))
        if path is None:
            continue
        if entry.state == "carved" and not any(prefix + path in expected.required for prefix in prefixes):
            continue  # one that a file system lists too, which an ingest does not list again
        digests = result.digests
        if digests is None:
            yield Found(path, None, reason_of(result))
        else:
            yield Found(path, {"md5": digests.md5, "sha1": digests.sha1, "sha256": digests.sha256})


def _gather(result: Against, expected: Expected, prefixes: list[bytes], files: Iterator[Found]) -> bytes:
    """Compares and fills in what came of it; returns the prefix that was used."""
    matching = compare_files(expected, prefixes, files)
    result.differences += matching.differences
    result.counts = {kind: matching.counts[kind] for kind in KINDS}
    result.outside = matching.outside
    return matching.prefix
