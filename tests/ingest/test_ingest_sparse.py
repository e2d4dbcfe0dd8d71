"""A file that states far more bytes than its media has is not read to an end that may be years away, and that is said."""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path

import pytest
from command_line import indicia, new_case, reading
from make_data import run
from PIL import Image

from evidence.access.hashing import READ_SIZE
from evidence.case import Case
from evidence.ingest.limits import Limits
from evidence.ingest.run import Ingest

_MIB = 1 << 20
_MEDIA = 8 * _MIB


@pytest.fixture(scope="module")
def volume(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Of 8 MiB, with files of 11 MiB and of 1 TiB that are holes but for their beginning."""
    folder = tmp_path_factory.mktemp("sparse")
    held = folder / "held"
    held.mkdir()
    for name, size in (("small", 3), ("larger", 11 * _MIB), ("huge", 1 << 40)):
        with (held / name).open("wb") as file:
            file.write(b"abc")
            file.truncate(size)
    image = folder / "ext4.dd"
    run("mke2fs", "-q", "-t", "ext4", "-d", held, image, "8M")
    assert image.stat().st_size == _MEDIA
    return image


def _read(volume: Path, folder: Path, limits: Limits) -> tuple[dict[str, str | None], list[tuple[str, str]]]:
    """Path -> SHA-256 of what was listed as a live file, and the problems' kinds and messages."""
    with Case.create(folder, number="1", title="t", examiner="E") as case:
        list(Ingest(case, [volume], workers=1, limits=limits, carve=False).run())
    with reading(folder / "catalog.sqlite") as connection:
        entries = [json.loads(body) for (body,) in connection.execute("SELECT body FROM entry")]
        problems = [json.loads(body) for (body,) in connection.execute("SELECT body FROM problem")]
    files = {each["path"]: each["sha256"] for each in entries if each["path"] in ("small", "larger", "huge")}
    return files, [(each["kind"], each["message"]) for each in problems]


def test_what_states_more_than_its_media_and_the_limit_is_left_and_said(volume: Path, tmp_path: Path) -> None:
    files, problems = _read(volume, tmp_path / "case", Limits(sparse_bytes=3 * _MIB))
    assert files == {
        "small": hashlib.sha256(b"abc").hexdigest(),
        "larger": hashlib.sha256(b"abc".ljust(11 * _MIB, b"\0")).hexdigest(),
        "huge": None,
    }
    ((kind, message),) = problems
    assert kind == "limited"
    assert message.startswith("not read: it states 1,099,511,627,776 bytes, more than its media of 8,388,608")


def test_one_byte_more_than_the_limit_is_left(volume: Path, tmp_path: Path) -> None:
    files, problems = _read(volume, tmp_path / "case", Limits(sparse_bytes=3 * _MIB - 1))
    assert (files["small"] is None, files["larger"], files["huge"]) == (False, None, None)
    assert [kind for kind, _ in problems] == ["limited", "limited"]


def test_what_a_stream_unpacks_to_is_its_media(volume: Path, tmp_path: Path) -> None:
    packed = tmp_path / "ext4.dd.gz"
    packed.write_bytes(gzip.compress(volume.read_bytes()))
    assert packed.stat().st_size < _MIB
    files, _ = _read(packed, tmp_path / "case", Limits(sparse_bytes=3 * _MIB))
    assert (files["larger"] is None, files["huge"]) == (False, None)


def test_empty_blocks_do_not_count_where_a_file_is_too_large_for_parsers(tmp_path: Path) -> None:
    evidence = tmp_path / "evidence"
    evidence.mkdir()
    exif = Image.Exif()
    exif[271] = "Maker"
    for name in ("holes.jpg", "full.jpg"):
        Image.new("RGB", (8, 8)).save(evidence / name, exif=exif)
    with (evidence / "holes.jpg").open("r+b") as file:
        file.truncate(8 * READ_SIZE)
    with (evidence / "full.jpg").open("ab") as file:
        file.write(b"x" * 8 * READ_SIZE)
    with Case.create(tmp_path / "case", number="1", title="t", examiner="E") as case:
        list(Ingest(case, [evidence], workers=1, limits=Limits(parse_bytes=2 * READ_SIZE)).run())
    with reading(tmp_path / "case" / "catalog.sqlite") as connection:
        parsed = [path for (path,) in connection.execute("SELECT DISTINCT path FROM artifacts")]
        problems = [json.loads(body) for (body,) in connection.execute("SELECT body FROM problem")]
    assert parsed == ["holes.jpg"]
    assert [(each["path"], each["kind"]) for each in problems] == [("full.jpg", "limited")]
    assert (
        problems[0]["message"] == f"not parsed: more than {2 * READ_SIZE:,} bytes, empty blocks not counted"
    )


def test_what_was_not_read_is_not_called_empty_when_it_is_read_again(
    home: Path, volume: Path, tmp_path: Path
) -> None:
    case = new_case(home, tmp_path / "case")
    indicia(home, "ingest", case, volume, "--no-carve")
    (said,) = indicia(home, "verify", case, "--read-data", "--json").document["read_data"]
    assert (said["same"], said["still_unreadable"], said["readable_now"]) == (2, 1, 0)
