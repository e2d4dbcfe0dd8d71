"""docs/ledger-format.md, "Records": every key of every kind, held against records of real evidence."""

from __future__ import annotations

import hashlib
import json
import re
import tarfile
import zipfile
from collections import defaultdict
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import rfc8785
from command_line import RECORD_TABLES, indicia, new_case, reading
from make_data import data

from resources.demo.evidence import build_items

DOCUMENT = (Path(__file__).parents[2] / "docs" / "ledger-format.md").read_text("utf-8")
FIXTURES = Path(__file__).parents[1] / "fixtures" / "formats"
SECTION = DOCUMENT.partition("### Records\n")[2].partition("\n## ")[0]


def documented() -> dict[str, dict[str, tuple[str, str]]]:
    """Type and value of each key, by kind, as the page's tables say."""
    found: dict[str, dict[str, tuple[str, str]]] = {}
    for part in re.split(r"^(?=`\w+`: )", SECTION, flags=re.MULTILINE)[1:]:
        rows = re.findall(r"^\| `(\w+)` \| ([^|]+) \|([^|]*)\|$", part, re.MULTILINE)
        found[part[1 : part.index("`", 1)]] = {key: (kind.strip(), value) for key, kind, value in rows}
    return found


KINDS = documented()
TABLES = (*RECORD_TABLES, "finding")


def _hex(length: int) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, str) and re.fullmatch(rf"[0-9a-f]{{{length}}}", value) is not None


def _time(value: Any) -> bool:
    if not isinstance(value, str) or not value.endswith("+00:00"):
        return False
    datetime.fromisoformat(re.sub(r"\.(\d{6})\d+", r".\1", value))
    return True


def _all(kind: type) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, list) and all(type(one) is kind for one in value)


CHECKS: dict[str, Callable[[Any], bool]] = {
    "text": lambda value: type(value) is str,
    "integer": lambda value: type(value) is int and abs(value) < 2**53,
    "truth": lambda value: type(value) is bool,
    "texts": _all(str),
    "objects": _all(dict),
    "object": lambda value: type(value) is dict,
    "md5": _hex(32),
    "sha1": _hex(40),
    "sha256": _hex(64),
    "time": _time,
    "null": lambda value: value is None,
}


def wrong(kind: str, record: dict[str, Any]) -> list[str]:
    """The keys of a record that are not as the page says."""
    keys = KINDS[kind]
    optional = {key for key, (said, _) in keys.items() if said.endswith(", optional")}
    found = [*(record.keys() - keys.keys()), *(keys.keys() - optional - record.keys())]
    for key in record.keys() & keys.keys():
        said, value = keys[key]
        allowed = said.removesuffix(", optional").split(" or ")
        if not any(CHECKS[name](record[key]) for name in allowed):
            found.append(key)
        if "one of" in value and record[key] not in re.findall(r"`(\w+)`", value):
            found.append(key)
    return found


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """Bodies of records by kind: of the demo's evidence, of images, of a damaged zip, and of each landed format."""
    folder = tmp_path_factory.mktemp("records")
    home = folder / "home"
    cases = [new_case(home, folder / "case")]
    (folder / "demo").mkdir()
    demo = [path for path, _ in build_items(folder / "demo")]
    broken = folder / "broken.zip"
    broken.write_bytes(b"PK\x05\x06" + bytes(40))
    named = folder / "named"
    named.mkdir()
    (named / "\udcff.txt").write_bytes(b"bytes")
    with zipfile.ZipFile(named / "letters.zip", "w") as letters:
        letters.writestr("letter.txt", "Dear examiner")
    indicia(home, "ingest", cases[0], *demo, data("mbr.E01"), data("ntfs.dd"), broken, named, code=None)
    indicia(home, "ingest", cases[0], data("mbr.dd"), "--no-carve", code=None)
    indicia(home, "analyze", cases[0])
    for archive in FIXTURES.glob("*.tar.gz"):
        with tarfile.open(archive) as opened:
            opened.extractall(folder / archive.name, filter="data")
        cases.append(folder / archive.name / "case")
    found: dict[str, list[str]] = defaultdict(list)
    for case in cases:
        with reading(case / "catalog.sqlite") as connection:
            for table in TABLES if case == cases[0] else RECORD_TABLES:
                found[table] += [body for (body,) in connection.execute(f"SELECT body FROM {table}")]
    return found


def test_every_kind_is_documented() -> None:
    assert tuple(KINDS) == TABLES
    assert all(KINDS.values())
    used = {name for keys in KINDS.values() for said, _ in keys.values() for name in _names(said)}
    assert used <= CHECKS.keys()


def _names(said: str) -> list[str]:
    return said.removesuffix(", optional").split(" or ")


@pytest.mark.parametrize("kind", TABLES)
def test_real_records_have_the_documented_keys(kind: str, real: dict[str, list[str]]) -> None:
    records = [json.loads(body) for body in real[kind]]
    assert len(records) > 5
    assert {record["id"]: found for record in records if (found := wrong(kind, record))} == {}
    seen = {key for record in records for key in record}
    assert seen >= KINDS[kind].keys() - {"segments_raw"}


@pytest.mark.parametrize("kind", TABLES)
def test_a_key_that_may_be_null_is_not_always(kind: str, real: dict[str, list[str]]) -> None:
    records = [json.loads(body) for body in real[kind]]
    for key, (said, _) in KINDS[kind].items():
        if said.endswith(" or null"):
            values = [record[key] for record in records]
            assert any(value is not None for value in values), key


@pytest.mark.parametrize("kind", TABLES)
def test_real_records_are_canonical(kind: str, real: dict[str, list[str]]) -> None:
    for body in real[kind]:
        assert rfc8785.dumps(json.loads(body)) == body.encode()


def test_parts_are_as_documented(real: dict[str, list[str]]) -> None:
    for body in real["evidence"]:
        record = json.loads(body)
        for layer in record["layers"]:
            assert set(layer) == {"pathspec", "kind", "description", "volume", "read", "reason"}
        assert set(record["stored_hashes"]) <= {"md5", "sha1", "sha256"}
    for body in real["entry"]:
        record = json.loads(body)
        assert set(record["times"]) == {"modified", "accessed", "changed", "born"}
        assert all(value is None or _time(value) for value in record["times"].values())
        assert record["id"] == f"{record['evidence']}-{record['number']}"
        assert (record["mime"] is None) is (record["sha256"] is None)
        if "path_raw" in record:
            assert bytes.fromhex(record["path_raw"]) != record["path"].encode()
    for body in real["artifact"]:
        record = json.loads(body)
        assert record["id"] == f"{record['entry']}-{record['number']}"
        assert record["entry"] == f"{record['evidence']}-{record['entry_number']}"
        assert set(record["times"]) == set(record["times_raw"])
        assert all(value is None or _time(value) for value in record["times"].values())
    for body in real["problem"]:
        record = json.loads(body)
        form = (
            rf"{record['entry']}-p\d+"
            if record["entry"]
            else rf"{record['evidence']}-p-(layers|media|carved|list\d+)-\d+"
        )
        assert re.fullmatch(form, record["id"])
    for body in real["verification"]:
        record = json.loads(body)
        assert record["id"] == f"{record['evidence']}-v-{record['algorithm']}"
    for body in real["finding"]:
        record = json.loads(body)
        about = hashlib.sha256(rfc8785.dumps([record["analyzer"], record["about"]])).hexdigest()
        assert record["id"] == f"f-{about[:32]}"
        assert 0 < len(record["records"]) <= record["records_total"]


def test_a_record_that_is_not_as_documented_is_seen(real: dict[str, list[str]]) -> None:
    record = json.loads(real["entry"][0])
    assert wrong("entry", record | {"more": 1}) == ["more"]
    assert wrong("entry", {key: value for key, value in record.items() if key != "md5"}) == ["md5"]
    assert wrong("entry", record | {"volume": "1"}) == ["volume"]
    assert wrong("entry", record | {"state": "gone"}) == ["state"]
    assert wrong("entry", record | {"path": None}) == ["path"]
