"""Acquisitions that were killed, cancelled, or lost a disk, and are taken up again."""

from __future__ import annotations

import hashlib
import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from acquired import Faulty, acquired, content, plan, without

from evidence.acquire.acquisition import Acquisition
from evidence.acquire.errors import AcquireError
from evidence.acquire.events import Advanced, CopyFailed, Stopped
from evidence.acquire.journal import Journal, journal_path
from evidence.acquire.medium import Medium
from evidence.acquire.read_back import read_back

DATA = content(120)
STEP = 2 << 20
BAD = [3, 5000, 5001, 12_000, 23_000]
FORMS = [("e01", 0), ("e01", 900_000), ("raw", 0), ("raw", 1_500_000)]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "source.dd"
    path.write_bytes(DATA)
    return path


def killed(medium: Medium, journal: Journal, at: int) -> None:
    """Runs until so many bytes were read, and leaves everything as a kill would."""
    run = Acquisition(medium, journal, step=STEP).run()
    for event in run:
        if isinstance(event, Advanced) and event.doing == "reading" and event.done >= at:
            break
    run.close()


def files(folder: Path) -> dict[str, bytes]:
    return {
        each.name.partition(".")[2]: each.read_bytes() for each in sorted(folder.iterdir()) if each.is_file()
    }


@pytest.mark.parametrize(("form", "segment"), FORMS)
def test_after_kills_the_copy_is_the_same(source: Path, tmp_path: Path, form: str, segment: int) -> None:
    for name in ("whole", "killed", "second"):
        (tmp_path / name).mkdir()
    medium = Faulty(source, bad=BAD)
    order = plan(medium, tmp_path / "whole/copy", form=form, segment_size=segment)
    straight, _ = acquired(medium, Journal.begin(order), STEP)

    names = [tmp_path / "killed/copy", tmp_path / "second/copy"]
    order = plan(medium, *names, form=form, segment_size=segment)
    killed(medium, Journal.begin(order), 3 << 20)
    for at in (7 << 20, 9 << 20):
        journal = Journal.open(str(names[0]))
        assert journal.mark is not None
        killed(medium, journal, at)
        with journal_path(str(names[0])).open("ab") as file:  # a line that the kill cut short
            file.write(b'{"mark":[')
    medium.asked.clear()
    journal = Journal.open(str(names[0]))
    assert journal.mark is not None
    done = journal.mark.done
    found, events = acquired(medium, journal, STEP)

    assert done >= 6 << 20
    assert all(offset >= done or offset < 1 << 20 for offset, _ in medium.asked)
    assert any(isinstance(event, Advanced) and event.doing == "reading back" for event in events)
    assert found.digests == straight.digests
    assert found.digests.sha256 == hashlib.sha256(without(DATA, BAD)).digest()
    assert found.bad == straight.bad
    for name in names:
        stated = [name.with_name(each.name) for each in found.copies[str(name)]]
        assert read_back(form, stated, lambda _: None) == (found.digests, "")
        assert [hashlib.sha256(each.read_bytes()).hexdigest() for each in stated] == [
            each.sha256 for each in found.copies[str(names[0])]
        ]


def test_killed_before_the_first_step_it_begins_again(source: Path, tmp_path: Path) -> None:
    medium = Medium(source)
    killed(medium, Journal.begin(plan(medium, tmp_path / "copy")), 1 << 20)
    assert (tmp_path / "copy.acquiring").exists()
    found, _ = acquired(medium, Journal.open(str(tmp_path / "copy")))
    assert found.digests.sha256 == hashlib.sha256(DATA).digest()


def test_cancelled_it_goes_on_where_it_was(source: Path, tmp_path: Path) -> None:
    medium = Medium(source)
    running = Acquisition(medium, Journal.begin(plan(medium, tmp_path / "copy")))
    events = []
    for event in running.run():
        events.append(event)
        if isinstance(event, Advanced) and event.done >= 4 << 20:
            running.cancel()
    assert isinstance(events[-1], Stopped)
    assert 4 << 20 <= events[-1].done < len(DATA)
    journal = Journal.open(str(tmp_path / "copy"))
    assert journal.mark is not None
    assert journal.mark.done == events[-1].done
    found, _ = acquired(medium, journal)
    assert found.digests.sha256 == hashlib.sha256(DATA).digest()


def test_cancelled_with_the_last_byte_only_the_end_is_written(source: Path, tmp_path: Path) -> None:
    medium = Faulty(source)
    running = Acquisition(medium, Journal.begin(plan(medium, tmp_path / "copy", segment_size=900_000)))
    for event in running.run():
        if isinstance(event, Advanced) and event.done == len(DATA):
            running.cancel()
    assert event == Stopped(len(DATA))
    medium.asked.clear()
    found, _ = acquired(medium, Journal.open(str(tmp_path / "copy")))
    assert all(offset == 0 for offset, _ in medium.asked)
    files = [tmp_path / each.name for each in found.copies[str(tmp_path / "copy")]]
    assert read_back("e01", files, lambda _: None) == (found.digests, "")
    assert found.digests.sha256 == hashlib.sha256(DATA).digest()


def test_another_source_is_not_taken_for_the_same(source: Path, tmp_path: Path) -> None:
    killed(Medium(source), Journal.begin(plan(Medium(source), tmp_path / "copy")), 5 << 20)
    other = tmp_path / "other.dd"
    other.write_bytes(b"another disk" + DATA[12:])
    again = Journal.open(str(tmp_path / "copy"))
    assert again.mark is not None
    with pytest.raises(AcquireError, match="begins with other bytes"):
        acquired(Medium(other), again)


def test_a_copy_that_was_damaged_meanwhile_is_not_gone_on_with(source: Path, tmp_path: Path) -> None:
    medium = Medium(source)
    killed(medium, Journal.begin(plan(medium, tmp_path / "copy")), 9 << 20)
    path = tmp_path / "copy.E01"
    whole = path.read_bytes()
    journal = Journal.open(str(tmp_path / "copy"))
    assert journal.mark is not None
    for place in range(13, journal.mark.at, journal.mark.at // 30):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 4]) + whole[place + 1 :])
        try:
            found, _ = acquired(medium, Journal.open(str(tmp_path / "copy")), STEP)
        except AcquireError:
            continue
        # What is not read for the media (the header's words) does not change it.
        assert found.digests.sha256 == hashlib.sha256(DATA).digest()
    path.write_bytes(whole[: journal.mark.at // 2])
    with pytest.raises(AcquireError, match=r"cannot be read back|bytes of the"):
        acquired(medium, Journal.open(str(tmp_path / "copy")))


def test_a_disk_that_goes_away_is_no_bad_sector(source: Path, tmp_path: Path) -> None:
    medium = Faulty(source)
    medium.gone_from = 8 << 20
    with pytest.raises(AcquireError, match="is not there any more"):
        acquired(medium, Journal.begin(plan(medium, tmp_path / "copy")), STEP)
    medium = Faulty(source)
    journal = Journal.open(str(tmp_path / "copy"))
    assert journal.mark is not None
    assert journal.mark.done == 8 << 20
    found, _ = acquired(medium, journal, STEP)
    assert not found.bad
    assert found.digests.sha256 == hashlib.sha256(DATA).digest()


def test_one_copy_that_fails_leaves_the_other(source: Path, tmp_path: Path) -> None:
    names = [tmp_path / "copy", tmp_path / "second"]
    (tmp_path / "second.E03").write_bytes(b"somebody's")
    medium = Medium(source)
    order = plan(medium, *names, segment_size=900_000)
    found, events = acquired(medium, Journal.begin(order), STEP)
    (failed,) = [event for event in events if isinstance(event, CopyFailed)]
    assert failed == CopyFailed(str(names[1]), "File exists")
    assert list(found.copies) == [str(names[0])]
    assert found.failed == {str(names[1]): "File exists"}
    assert (tmp_path / "second.E03").read_bytes() == b"somebody's"
    assert found.digests.sha256 == hashlib.sha256(DATA).digest()


def test_where_no_copy_is_left_it_says_so(source: Path, tmp_path: Path) -> None:
    (tmp_path / "copy.E02").write_bytes(b"somebody's")
    medium = Medium(source)
    with pytest.raises(AcquireError, match=r"No copy can be written any more.*File exists.*--resume"):
        acquired(medium, Journal.begin(plan(medium, tmp_path / "copy", segment_size=900_000)))


def test_a_source_that_is_written_to_is_told(source: Path, tmp_path: Path) -> None:
    medium = Medium(source)
    journal = Journal.begin(plan(medium, tmp_path / "copy"))
    with source.open("r+b") as file:
        file.write(b"changed")
    found, _ = acquired(medium, journal)
    assert found.changed


def test_what_was_begun_is_not_begun_again(source: Path, tmp_path: Path) -> None:
    Journal.begin(plan(Medium(source), tmp_path / "copy"))
    with pytest.raises(AcquireError, match="was begun there"):
        Journal.begin(plan(Medium(source), tmp_path / "copy"))
    with pytest.raises(AcquireError, match="nothing to go on with"):
        Journal.open(str(tmp_path / "none"))
    journal_path(str(tmp_path / "copy")).write_bytes(b"{}\n")
    with pytest.raises(AcquireError, match="is damaged"):
        Journal.open(str(tmp_path / "copy"))


def test_what_could_not_be_begun_leaves_nothing(source: Path, tmp_path: Path) -> None:
    with pytest.raises(AcquireError, match="cannot be written"):
        Journal.begin(plan(Medium(source), tmp_path / "copy", tmp_path / "none" / "copy"))
    assert list(tmp_path.iterdir()) == [source]


@pytest.mark.parametrize("named", [os.link, os.symlink])
def test_the_source_is_never_written_to_whatever_its_name(
    source: Path, tmp_path: Path, named: Callable[[Path, Path], None]
) -> None:
    named(source, tmp_path / "copy.002")
    with pytest.raises(AcquireError, match="File exists"):
        acquired(
            Medium(source),
            Journal.begin(plan(Medium(source), tmp_path / "copy", form="raw", segment_size=1_500_000)),
        )
    with pytest.raises(AcquireError, match="is the source itself"):
        acquired(Medium(source), Journal.open(str(tmp_path / "copy")))
    assert source.read_bytes() == DATA


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A file system of 3 MiB; skips where none can be mounted."""
    folder = tmp_path / "small"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", folder]
    if os.geteuid() or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("only root mounts a file system, where that is allowed")
    yield folder
    subprocess.run(["umount", folder], check=True)


def test_a_disk_that_is_full_leaves_the_other_copy(source: Path, small: Path, tmp_path: Path) -> None:
    names = [small / "copy", tmp_path / "copy"]
    found, events = acquired(Medium(source), Journal.begin(plan(Medium(source), *names, form="raw")), STEP)
    assert CopyFailed(str(names[0]), "No space left on device") in events
    assert list(found.copies) == [str(names[1])]
    assert (tmp_path / "copy.raw").read_bytes() == DATA


def test_a_disk_that_was_full_is_gone_on_with(source: Path, small: Path) -> None:
    with pytest.raises(AcquireError, match="No space left on device"):
        acquired(Medium(source), Journal.begin(plan(Medium(source), small / "copy")), 1 << 20)
    subprocess.run(["mount", "-o", "remount,size=32m", small], check=True)
    journal = Journal.open(str(small / "copy"))
    assert journal.mark is not None
    found, _ = acquired(Medium(source), journal, STEP)
    assert found.digests.sha256 == hashlib.sha256(DATA).digest()
    assert read_back("e01", [small / "copy.E01"], lambda _: None) == (found.digests, "")
