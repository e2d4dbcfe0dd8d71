"""Where a byte of a file stands in the evidence item: the item's own bytes say whether that is so."""

from __future__ import annotations

import tarfile
from io import BytesIO
from pathlib import Path

from evidence.case import Case
from evidence.contract.source import ByteSource
from evidence.ingest.reader import EntryReader
from evidence.ingest.run import Ingest


def test_bytes_of_an_archive_stand_where_they_are_said_to(tmp_path: Path) -> None:
    archive = tmp_path / "phone.tar"
    content = {f"data/{n}.bin": bytes([n]) * 700 + f"file {n}".encode() for n in range(1, 5)}
    with tarfile.open(archive, "w") as opened:
        for name, data in content.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            opened.addfile(member, BytesIO(data))
    image = archive.read_bytes()
    folder = tmp_path / "case"
    with Case.create(folder, number="1", title="T", examiner="E", time_zone="UTC") as case:
        for _ in Ingest(case, [archive], workers=1).run():
            pass
        rows = case.catalog.reader().execute("SELECT id, path FROM entries WHERE type = 'file'").fetchall()
    with Case.open(folder) as case:
        reader = EntryReader(case)
        try:
            for entry, path in rows:
                place = reader.place(entry, 700)
                assert place is not None
                offset, length = place
                assert image[offset : offset + length] == content[path][700:]
        finally:
            reader.close()


class Plain(ByteSource):
    """A source that says nothing of places."""

    size = 4

    def read_at(self, offset: int, length: int) -> bytes:
        return bytes(4)[offset : offset + length]


def test_who_does_not_know_says_nothing() -> None:
    assert Plain().place(0) is None
