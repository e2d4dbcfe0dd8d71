"""Two made phones through the command line: every row, what was deleted, nothing else, on any examiner's machine."""

from __future__ import annotations

import sqlite3
import tarfile
import zipfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import phone_made
import pytest
from command_line import Records, indicia, new_case, records
from locators import places, stands_in
from phone_made import Known, Phones
from phone_stores import ANDROID, IOS
from shown import assert_recorded
from standing import Standing

from evidence.access.resolve import Resolver
from evidence.contract.registry import load
from evidence.model.pathspec import PathSpec

_STORES = (*ANDROID, *IOS)
_SMALL = 0.003
_LONG = 480
"""Bytes of a row on its page from which on the rest may stand on others, of 4096 bytes each."""
_SHARE = 0.95
Line = dict[str, Any]


@dataclass(frozen=True)
class _Read:
    """The made phones, the case that they were read into, and what it says of them."""

    phones: Phones
    case: Path
    records: Records
    artifacts: dict[tuple[str, str], list[Line]]


def _read(home: Path, folder: Path, size: float) -> _Read:
    phones = phone_made.made(folder / "phones", size)
    case = new_case(home, folder / "case")
    indicia(home, "ingest", case, phones.android, phones.ios, "--workers", "2")
    found: dict[tuple[str, str], list[Line]] = defaultdict(list)
    for line in indicia(home, "artifacts", case, "--jsonl").lines:
        found[line["path"], line["parser"]].append(line)
    return _Read(phones, case, records(case), found)


@pytest.fixture(scope="module")
def small(home: Path, tmp_path_factory: pytest.TempPathFactory) -> _Read:
    """The phones, small."""
    return _read(home, tmp_path_factory.mktemp("made"), _SMALL)


def test_every_row_and_what_was_deleted_and_no_more(small: _Read, tmp_path: Path) -> None:
    _assert_rows(small, tmp_path)


def test_every_locator_leads_to_its_values(small: _Read, home: Path, tmp_path: Path) -> None:
    _assert_locators(small, home, tmp_path)


@pytest.mark.campaign
def test_phones_of_full_size(home: Path, tmp_path: Path) -> None:
    read = _read(home, tmp_path, 1.0)
    messages = sum(known.parser in _message_parsers() for known in read.phones.rows)
    assert (read.phones.files, messages >= 199_990) == (50_000, True)
    (tmp_path / "sql").mkdir()
    _assert_rows(read, tmp_path / "sql")
    _assert_locators(read, home, tmp_path / "sql")


@pytest.mark.parametrize(
    ("zone", "workers"),
    [
        ("Pacific/Kiritimati", "1"),
        pytest.param("Pacific/Pago_Pago", "3", marks=pytest.mark.campaign),
    ],
)
def test_the_zone_and_language_of_the_examiner_change_no_record(
    small: _Read, home: Path, tmp_path: Path, zone: str, workers: str
) -> None:
    case = new_case(home, tmp_path / "case")
    evidence = (small.phones.android, small.phones.ios)
    indicia(home, "ingest", case, *evidence, "--workers", workers, TZ=zone, LC_ALL="ar_SA.UTF-8")
    assert records(case) == small.records


def _message_parsers() -> set[str]:
    return {store.parser for store in _STORES if store.message}


def _assert_rows(read: _Read, folder: Path) -> None:
    """Live rows are those of SQL with the values of the truth, recovered ones are deleted rows of the truth."""
    counts = _sql_counts(read.phones, folder)
    report = [
        f"{'parser':24}{'SQL':>8}{'live':>8}{'deleted':>9}{'still there':>13}{'recovered':>11}{'invented':>10}"
    ]
    wrong: list[tuple[str, str, str]] = []
    few: list[str] = []
    for store in _STORES:
        truth = [
            known for known in read.phones.rows if (known.path, known.parser) == (store.path, store.parser)
        ]
        lines = read.artifacts[store.path, store.parser]
        live, gone = _live(store.table, lines), [known for known in truth if known.deleted]
        found, invented = _recovered(lines, gone)
        kept = {known.rowid for known in gone if known.kept}
        numbers = (counts[store.path], len(live), len(gone), len(kept), len(found), len(invented))
        report.append(store.parser.ljust(24) + "{:8}{:8}{:9}{:13}{:11}{:10}".format(*numbers))
        if len(kept & found) < _SHARE * len(kept) - 1:
            few.append(report[-1])
        wrong += [(store.parser, line["locator"], "invented") for line in invented]
        wrong += _wrong(live, truth)
        assert len(live) == counts[store.path] == len(truth) - len(gone), report[-1]
    print("\n".join(report))
    assert wrong == []
    assert few == [], "rows of which all bytes are left, and fewer were found than of others"


def _recovered(lines: Sequence[Line], gone: Sequence[Known]) -> tuple[set[int], list[Line]]:
    """The deleted rows that are found whole, and the recovered artifacts that are no deleted row.

    One of which values are overwritten, which reads as none, is a deleted row where two others are those of that row.
    """
    holders: dict[str, list[Known]] = defaultdict(list)
    for known in gone:
        for value in known.shown.values():
            if value is not None:
                holders[_plain(value)].append(known)
    found, invented = set(), []
    for line in (line for line in lines if line["state"] == "recovered"):
        stated = {fields: [_plain(each) for each in _stated(line, fields)] for fields in gone[0].shown}
        named = {value for values in stated.values() for value in values}
        rows = {known.rowid: known for value in named for known in holders[value]}
        same = {rowid for rowid, known in rows.items() if not list(_differences(line, known))}
        found.update(same)
        parts = any(_is_part(stated, known) for known in rows.values())
        if not same and not parts and not any(_is_beside(line, known) for known in gone):
            invented.append(line)
    return found, invented


def _is_beside(line: Line, known: Known) -> bool:
    """Whether it states what stood in a row that went with this one, and nothing of this one."""
    none = not any(_stated(line, fields) for fields in known.shown)
    return none and any(value in _stated(line, fields) for fields, value in known.alone.items())


def _is_part(stated: dict[str, list[str]], known: Known) -> bool:
    values = {fields: _plain(value) for fields, value in known.shown.items() if value is not None}
    agreeing = [fields for fields, found in stated.items() if found and values.get(fields) in found]
    return len(agreeing) > 1 and len(agreeing) == sum(map(bool, stated.values()))


def _sql_counts(phones: Phones, folder: Path) -> dict[str, int]:
    """The rows that sqlite3 counts in each store, log included."""
    with tarfile.open(phones.android) as tar, zipfile.ZipFile(phones.ios) as archive:
        counts = {}
        for store in _STORES:
            for suffix in ("", "-wal"):
                name = store.path + suffix
                data = tar.extractfile(name).read() if store in ANDROID else archive.read(name)  # type: ignore[union-attr]
                (folder / f"copy{suffix}").write_bytes(data)
            with closing(sqlite3.connect(folder / "copy")) as connection:
                (counts[store.path],) = connection.execute(f"SELECT count(*) FROM {store.table}").fetchone()
    return counts


def _live(table: str, lines: Sequence[Line]) -> dict[int, Line]:
    found = [line for line in lines if line["locator"].startswith(f"row {table}:")]
    by_row = {int(line["locator"].rpartition(":")[2]): line for line in found}
    assert len(by_row) == len(found)
    assert all(line["state"] == "live" for line in found)
    return by_row


def _wrong(live: dict[int, Line], truth: Sequence[Known]) -> Iterator[tuple[str, str, str]]:
    for known in truth:
        line = live.get(known.rowid)
        if (line is None) != known.deleted:
            yield known.parser, str(known.rowid), "missing" if line is None else "deleted and live"
        elif line is not None:
            yield from ((known.parser, line["locator"], each) for each in _differences(line, known))


def _differences(line: Line, known: Known) -> Iterator[str]:
    for fields, value in known.shown.items():
        stated = [_plain(each) for each in _stated(line, fields)]
        if stated if value is None else _plain(value) not in stated:
            yield f"{fields}: {stated} is not {value!r}"


def _stated(line: Line, fields: str) -> list[str]:
    """What an artifact states in any of these fields; of a time the raw value."""
    found: list[str] = []
    for field in fields.split("|"):
        value = line["fields"].get(field)
        found += value if isinstance(value, list) else [] if value is None else [str(value)]
        if raw := line["times_raw"].get(field):
            found.append(raw.rpartition(" (")[0])
    return found


def _plain(value: str) -> str:
    """What SQLite keeps as REAL is written with a fraction of 0 or without."""
    return value.removesuffix(".0")


def _assert_locators(read: _Read, home: Path, folder: Path) -> None:
    """Each file is opened anew from its PathSpec; at every locator stands what the artifact shows.

    Of the stores that is each value of the truth; of all that any parser states, times and one more value.
    """
    files = {line["path"]: line["pathspec"] for line in indicia(home, "files", read.case, "--jsonl").lines}
    items = {1: [read.phones.android], 2: [read.phones.ios]}
    with Resolver(load(), items, folder) as resolver:

        def content(path: str) -> bytes | None:
            if path not in files:
                return None
            source = resolver.source(PathSpec.parse(files[path]))
            return source.read_at(0, source.size)

        for (path, _), lines in read.artifacts.items():
            with places(lambda suffix, path=path: content(path + suffix)) as follow:  # type: ignore[misc]
                for line in lines:
                    found = follow.at(line["locator"])
                    if not _is_long(found):
                        assert_recorded(line, Standing(found))
        for store in _STORES:
            shown = "|".join("|".join(fields) for fields in store.shown.values())
            with places(lambda suffix, store=store: content(store.path + suffix)) as follow:  # type: ignore[misc]
                for line in read.artifacts[store.path, store.parser]:
                    found = follow.at(line["locator"])
                    if line["locator"].startswith((f"row {store.table}:", "bytes ")):
                        missing = [v for v in _stated(line, shown) if not stands_in(_plain(v), found)]
                        most = len(store.shown) - 1 if _is_long(found) else 0
                        assert len(missing) <= most, (store.parser, line["locator"], missing)


def _is_long(found: list[object]) -> bool:
    """Whether it is a long row, whose end stands on overflow pages, which its locator does not name."""
    return isinstance(found[0], bytes) and len(found[0]) >= _LONG
