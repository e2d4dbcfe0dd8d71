"""Slack of files: what was put behind their end is found, with its place; in an ingest only where the profile says so."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import orjson
import pytest
from make_data import content
from written_volumes import KINDS, written_volume

from evidence.access.slack import Slack
from evidence.case import Case
from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource, LoggedSource
from evidence.ingest.profile import load
from evidence.ingest.run import Ingest
from parsers.containers.raw import RawImage
from parsers.filesystems.tsk import TskFileSystem

BLOCK = {"fat16": 2048, "fat32": 512, "exfat": 4096, "ntfs": 4096, "ext2": 1024, "ext3": 1024, "ext4": 1024}
"""Bytes of a cluster or block, as the volumes are made."""
HIDDEN = b"put behind the end"
KEPT = content(5, 5001)


def _image(kind: str, path: Path) -> tuple[Path, int]:
    """A volume with two files, the second with something behind its end; where that end is."""
    volume = written_volume(kind, path / "volume.dd")
    volume.folder("docs")
    volume.write("plain file.txt", content(3, 6000))
    volume.write("docs/with slack.txt", KEPT)
    volume.close()
    raw = bytearray((path / "volume.dd").read_bytes())
    end = raw.index(KEPT) + len(KEPT)
    raw[end + 20 : end + 20 + len(HIDDEN)] = HIDDEN
    (path / "volume.dd").write_bytes(raw)
    return path / "volume.dd", end


@pytest.mark.parametrize("kind", KINDS)
def test_what_lies_behind_the_end_of_a_file_is_an_entry(kind: str, tmp_path: Path) -> None:
    image, end = _image(kind, tmp_path)
    source = LoggedSource(RawImage([image]))
    tree = TskFileSystem().open(source)
    assert tree.has_slack
    slack = Slack(source, tree)
    (entry,) = (each for each in slack.entries() if each.path == b"$Slack/docs/with slack.txt")
    length = -len(KEPT) % BLOCK[kind]
    assert (entry.address, entry.size) == (f"{end}-{length}", length)
    assert (entry.type, entry.state, entry.unconfirmed) == ("file", "carved", True)
    assert slack.open(entry).read_at(0, length) == image.read_bytes()[end : end + length]
    assert slack.open(entry).place(0) == (end, length)
    assert slack.find(entry.path) is None


@pytest.mark.parametrize("kind", ["fat16", "ntfs", "ext4"])
def test_slack_of_zeros_is_not_listed(kind: str, tmp_path: Path) -> None:
    image, end = _image(kind, tmp_path)
    tree = TskFileSystem().open(LoggedSource(RawImage([image])))
    every = {path: (offset, length) for path, offset, length in tree.slack()}
    assert every[b"docs/with slack.txt"] == (end, -len(KEPT) % BLOCK[kind])
    assert b"plain file.txt" in every
    raw = image.read_bytes()
    listed = Slack(LoggedSource(RawImage([image])), tree).entries()
    shown = {entry.path.removeprefix(b"$Slack/") for entry in listed}
    assert shown == {path for path, (offset, length) in every.items() if any(raw[offset : offset + length])}


class _Unreadable(ByteSource):
    size = 10_000

    def read_at(self, offset: int, length: int) -> bytes:
        raise ReadError(offset, length, "bad sector of the test")


def test_slack_that_cannot_be_read_is_listed(tmp_path: Path) -> None:
    image, _ = _image("ext2", tmp_path)
    tree = TskFileSystem().open(LoggedSource(RawImage([image])))
    slack = Slack(_Unreadable(), tree)
    entries = {entry.path: entry for entry in slack.entries()}
    with pytest.raises(ReadError, match="bad sector"):
        slack.open(entries[b"$Slack/plain file.txt"]).read_at(0, 10)


@pytest.mark.parametrize(("profile", "listed"), [("everything", True), ("standard", False)])
def test_an_ingest_lists_it_where_the_profile_says_so(profile: str, listed: bool, tmp_path: Path) -> None:
    image, end = _image("fat16", tmp_path)
    with Case.create(tmp_path / "case", number="1", title="t", examiner="e", time_zone="UTC") as case:
        for _ in Ingest(case, [image], workers=1, profile=load(profile)).run():
            pass
        with closing(case.catalog.reader()) as reader:
            bodies = [orjson.loads(row[0]) for row in reader.execute("SELECT body FROM entry")]
    found = [body for body in bodies if body["path"] == "$Slack/docs/with slack.txt"]
    assert bool(found) == listed
    for body in found:
        assert body["pathspec"].endswith(f"/tsk/slack:{end}-{-len(KEPT) % 2048}")
        assert body["sha256"]
