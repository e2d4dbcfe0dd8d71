"""The filter language: what is typed, what it finds, held against a reading of its own in Python."""

from __future__ import annotations

import fnmatch
import json
import sqlite3
import string
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evidence.catalog.catalog import Catalog
from evidence.catalog.filter import (
    FIELDS,
    FLAGS,
    FilterError,
    both,
    complete,
    condition,
    known_values,
    parse,
    quoted,
    quoted_each,
    readings,
)

LONDON = ZoneInfo("Europe/London")
DIGEST = "ab12" + "0" * 60
NASTY = 'He said "50% off_" \\ * ? (x) and or not \u202e\u0000\n\t Straße ÉCOLE'


def entry(number: int, path: str, **other: object) -> dict[str, object]:
    times = {"accessed": None, "born": None, "changed": None, "modified": None}
    return {
        "evidence": 1, "id": f"1-{number}", "md5": None, "mime": None, "number": number, "parsers": [], "path": path,
        "pathspec": f"1/raw:{number}", "problems": [], "sha1": None, "sha256": None, "size": 0, "state": "live",
        "times": {**times, **other.pop("times", {})}, "type": "file", "unconfirmed": False, "volume": 1,
        "zone_assumed": False, **other,
    }  # fmt: skip


def artifact(
    file: int, number: int, kind: str, fields: dict[str, object], **other: object
) -> dict[str, object]:
    return {
        "entry": f"1-{file}", "entry_number": file, "evidence": 1, "fields": fields, "id": f"1-{file}-{number}",
        "kind": kind, "locator": f"row {kind}:{number}", "number": number, "parser": "test.one", "parser_version": "1.0",
        "path": "DCIM/100/a.jpg", "sha256": DIGEST, "state": "live", "time": None, "times": {}, "times_raw": {},
        "volume": 1, **other,
    }  # fmt: skip


ENTRIES = [
    entry(
        1,
        "DCIM/100/a.jpg",
        mime="image/jpeg",
        size=10_000_000,
        sha256=DIGEST,
        times={"modified": "2026-01-01T23:30:00+00:00"},
    ),
    entry(2, "data/DCIM/b.JPG", mime="image/jpeg", size=9_999_999, state="deleted", problems=["warning: x"]),
    entry(3, "Users/Žofie/Straße.txt", mime="text/plain", size=5, parsers=["test.one"], unconfirmed=True),
    entry(4, NASTY, size=None),
    entry(5, "DCIM", type="directory", times={"born": "2026-07-01T00:00:00.25+00:00"}),
]
ARTIFACTS = [
    artifact(1, 1, "message", {"service": "SMS", "sender": "+447900123", "recipients": ["+1", "+2"], "body": "Meet me at the café, déjà vu?"}, time="2026-01-01T12:00:00+00:00", times={"sent": "2026-01-01T12:00:00+00:00", "read": None}),
    artifact(1, 2, "message", {"service": "SMS", "recipients": ["+447900123"], "body": "kein Wort über die GATES"}, time="2026-06-30T23:30:00+00:00"),
    artifact(1, 3, "message", {"service": "WhatsApp", "body": "私は東京に行く 😀 ok?!", "attachments": [{"name": "x.pdf", "size": 12}]}, state="deleted"),
    artifact(2, 1, "call", {"service": "phone", "direction": "missed", "number": "+447900555", "name": "Žofie", "answered": False, "duration_s": "1.5"}),
    artifact(2, 2, "location", {"latitude": "51.4541667", "longitude": "-0.9780556", "origin": "EXIF GPS"}),
    artifact(2, 3, "media", {"width": 640, "height": 480, "make": NASTY}),
    artifact(2, 4, "contact", {"name": "Kelvin \u212a", "phones": ["+447900777"], "emails": ["a@example.com"]}),
]  # fmt: skip
PROBLEMS = [
    {"entry": "1-2", "evidence": 1, "id": "1-2-p1", "kind": "warning", "locator": "bytes 0+5", "message": "cut short",
     "parser": "test.one", "path": "data/DCIM/b.JPG"},
]  # fmt: skip
RECORDS = {"entries": ENTRIES, "artifacts": ARTIFACTS, "problems": PROBLEMS}


def written(record: object) -> str:
    return json.dumps(record, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def make_catalog(folder: Path, records: dict[str, list[dict[str, object]]]) -> Catalog:
    catalog = Catalog.create(folder / "catalog.sqlite")
    seq = 1
    for view, table in (("entries", "entry"), ("artifacts", "artifact"), ("problems", "problem")):
        rows = [(seq + place, written(record)) for place, record in enumerate(records.get(view, []))]
        catalog.insert({table: rows})
        seq += len(rows)
    catalog.index()
    return catalog


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    catalog = make_catalog(tmp_path_factory.mktemp("filter"), RECORDS)
    with closing(catalog.reader()) as connection:
        yield connection
    catalog.close()


def found(reader: sqlite3.Connection, view: str, text: str, zone: ZoneInfo = LONDON) -> list[str]:
    sql, values = condition(parse(text), view, zone)
    assert sql.count("?") == len(values)
    rows = reader.execute(f"SELECT id FROM {view} WHERE {sql} ORDER BY seq", values)
    return [str(row[0]) for row in rows]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("", "1-1 1-2 1-3 1-4 1-5"),
        ("path:**/DCIM/**", "1-1 1-2"),
        ("path:*dcim*", "1-1 1-2 1-5"),
        ("path:**/dcim/** or mime:text/*", "1-1 1-2 1-3"),
        ("name:*.jpg", "1-1 1-2"),
        ('path:"**/žofie/*"', "1-3"),
        ("path:*STRASSE.TXT", "1-3"),
        ("size >= 10MB", "1-1"),
        ("size<10MB", "1-2 1-3 1-5"),
        ("size:4..9,999,999", "1-2 1-3"),
        ("size:1MB..", "1-1 1-2"),
        ("not size >= 0", "1-4"),
        ("deleted", "1-2"),
        ('"deleted"', ""),
        ("state:deleted", "1-2"),
        ("state!=deleted", "1-1 1-3 1-4 1-5"),
        ("mime!=image/jpeg", "1-3 1-4 1-5"),
        ("unconfirmed", "1-3"),
        ("has:problem", "1-2"),
        ("has:location", "1-2"),
        ("near:51.45,-0.98,1", "1-2"),
        ("near:51.45,-0.98,100m", ""),
        ("has:parser", "1-3"),
        ("has:sha256", "1-1"),
        ("has:time", "1-1 1-5"),
        ("parser:test.*", "1-3"),
        ("sha256:AB12*", "1-1"),
        (f"hash:{DIGEST}", "1-1"),
        ("time:2026-01-01", "1-1"),
        ("modified > 2026-01-01", ""),
        ("modified >= 2026-01-01T23:30", "1-1"),
        ("born:2026-07-01T00", ""),
        ("born:2026-07-01T01", "1-5"),
        ("born=2026-07-01T00:00:00.25Z", "1-5"),
        ("born=2026-07-01T00:00:00Z", ""),
        ("type:directory,link", "1-5"),
        ("id:1-2 or id:1-3", "1-2 1-3"),
        ("jpg", "1-1 1-2"),
        ("jp*", "1-1 1-2"),
        ("zofie", "1-3"),
        ("~ofi", "1-3"),
        ("name:*", "1-1 1-2 1-3 1-4 1-5"),
        ("(name:a* or name:b*) not deleted", "1-1"),
        ("not not deleted", "1-2"),
        ('~"50% OFF_"', "1-4"),
        ("1-3", "1-3"),
        (DIGEST.upper(), "1-1"),
        ("not 1-3 not 1-4", "1-1 1-2 1-5"),
        (r'path:*\\*', "1-4"),
        (r'path:*\**', "1-4"),
    ],
)  # fmt: skip
def test_files(reader: sqlite3.Connection, text: str, ids: str) -> None:
    assert found(reader, "entries", text) == ids.split()


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("kind:message and participant:+4479*", "1-1-1 1-1-2"),
        ("participant:+4479*", "1-1-1 1-1-2 1-2-1 1-2-4"),
        ("participant:žofie", "1-2-1"),
        ("participant:ŽOFIE", "1-2-1"),
        ("participant:a@example.com", "1-2-4"),
        ("kind:web*,call", "1-2-1"),
        ("kind:mess*,c?ll", "1-1-1 1-1-2 1-1-3 1-2-1"),
        ('kind:"mess*,call"', ""),
        (r"kind:mess\*?", ""),
        (r"kind:\*?", ""),
        ("kind:message,call", "1-1-1 1-1-2 1-1-3 1-2-1"),
        ("kind!=message", "1-2-1 1-2-2 1-2-3 1-2-4"),
        ("field.recipients:+2", "1-1-1"),
        ("field.attachments.name:*.PDF", "1-1-3"),
        ("field.attachments.size > 11", "1-1-3"),
        ("field.width>=640", "1-2-3"),
        ("field.width=640", "1-2-3"),
        ("field.width<640", ""),
        ("field.duration_s > 1.25", "1-2-1"),
        ("field.latitude > 51.45 field.longitude < -0.9", "1-2-2"),
        ("field.answered:no", "1-2-1"),
        ("field.answered:false", "1-2-1"),
        ("field.answered:yes", ""),
        ("has:field.answered", "1-2-1"),
        ("has:times.read", ""),
        ("has:location", "1-2-2"),
        ("near:51.4541667,-0.9780556,0.001", "1-2-2"),
        ('near:"51.45, -0.98, 1 km"', "1-2-2"),
        ("not near:51.45,-0.98,1 kind:location", ""),
        ("has:attachment", "1-1-3"),
        ("has:participant", "1-1-1 1-1-2 1-2-1 1-2-4"),
        ("times.sent:2026-01", "1-1-1"),
        ("time > 2026-01-01", "1-1-2"),
        ("time:2026-06-30", ""),
        ("time:2026-07-01", "1-1-2"),
        ("time:2026-01-01..2026-07-01", "1-1-1 1-1-2"),
        ("cafe", "1-1-1"),
        ('"CAFÉ DÉJÀ"', "1-1-1"),
        ("caf", ""),
        ("caf*", "1-1-1"),
        ("*afe", "1-1-1"),
        ("c?fe", "1-1-1"),
        ("~afe", "1-1-1"),
        ("gates", "1-1-2"),
        ("uber", "1-1-2"),
        ("東京", "1-1-3"),
        ("京東", ""),
        ("😀", "1-1-3"),
        ('"?!"', "1-1-3"),
        ("640", "1-2-3"),
        ("jpg", "1-1-1 1-1-2 1-1-3 1-2-1 1-2-2 1-2-3 1-2-4"),
        ("meet cafe", "1-1-1"),
        ('"meet cafe"', ""),
        ('field.name:"kelvin k"', "1-2-4"),
        ("text:gates", "1-1-2"),
        ("1-2", "1-2-1 1-2-2 1-2-3 1-2-4"),
        ("1-2-3", "1-2-3"),
        ("locator:row*call*", "1-2-1"),
        ("version:1.0 evidence:1 volume:1 number>=4", "1-2-4"),
    ],
)  # fmt: skip
def test_artifacts(reader: sqlite3.Connection, text: str, ids: str) -> None:
    assert found(reader, "artifacts", text) == ids.split()


def test_problems(reader: sqlite3.Connection) -> None:
    assert found(reader, "problems", 'kind:warning message:"CUT *" short') == ["1-2-p1"]
    assert found(reader, "problems", "kind:failed") == []


@pytest.mark.parametrize(
    ("text", "view", "place", "said"),
    [
        ("kind:", "artifacts", (0, 5), "nothing to compare"),
        ("a kin:x", "artifacts", (2, 5), "Did you mean kind"),
        ("kind:message", "entries", (0, 4), "artifacts and problems have it"),
        ("x and size:9", "artifacts", (6, 10), "files have it"),
        ('ab "cd', "entries", (3, 6), "quotation mark"),
        ("(a", "entries", (0, 1), "not closed"),
        ("a)", "entries", (1, 2), "closes none"),
        ("size > much", "entries", (0, 11), "Write a size"),
        ("time > soon", "entries", (0, 11), "Write a time"),
        ("time:2026-02-30", "entries", (0, 15), "Write a time"),
        ("time:2026-02-03T10+24:00", "entries", (0, 24), "Write a time"),
        ("time:2026-02-03T10:00+01:75", "entries", (0, 27), "Write a time"),
        ("time:2026-02..2026-01", "entries", (0, 21), "ends before it begins"),
        ("time:2026-02-01T00:00Z..2026-02-01T00:00+01:00", "artifacts", (0, 46), "ends before it begins"),
        ("x size:20MB..1MB", "entries", (2, 16), "ends before it begins"),
        ("evidence:3..1", "artifacts", (0, 13), "ends before it begins"),
        ("kind:,", "artifacts", (0, 6), "beside the comma"),
        ("has:unconfirmed", "entries", (0, 15), "cannot be asked"),
        ('note:"!.!"', "entries", (0, 10), "no word"),
        ("a \\q", "entries", (2, 4), "backslash"),
        ("*", "entries", (0, 1), "everything"),
        ("()", "entries", (0, 2), "nothing between"),
        ("x \ud800", "entries", (2, 3), "half"),
        ("sha256:xyz", "entries", (0, 10), "digits"),
        ("(" * 99 + "a", "entries", (21, 22), "deep"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(
    text: str, view: str, place: tuple[int, int], said: str
) -> None:
    with pytest.raises(FilterError, match=said) as told:
        condition(parse(text), view, LONDON)
    assert (told.value.start, told.value.end) == place
    assert told.value.message.endswith((".", "?"))


def test_times_without_a_zone_are_those_of_the_case(reader: sqlite3.Connection) -> None:
    assert found(reader, "artifacts", "time:2026-07-01", ZoneInfo("UTC")) == []
    assert found(reader, "artifacts", "time:2026-07-01", LONDON) == ["1-1-2"]
    assert readings(parse("time > 2026-07-01"), LONDON) == (
        "time > 2026-07-01 is read as from 2026-07-01T23:00:00+00:00 (in Europe/London).",
    )
    assert readings(parse("time > 2026-07-01T00:00Z"), LONDON) == ()
    assert "state:deleted" in readings(parse("deleted"), LONDON)[0]


def test_the_reading_of_an_empty_range_is_its_refusal() -> None:
    with pytest.raises(FilterError, match="ends before it begins"):
        readings(parse("time:2026-02..2026-01"), LONDON)


def test_an_hour_that_clocks_repeat_or_leave_out_loses_nothing() -> None:
    def bounds(text: str) -> tuple[object, ...]:
        return condition(parse(text), "artifacts", LONDON)[1]

    # 01:30 came twice on 2026-10-25 and never on 2026-03-29.
    assert bounds("time:2026-10-25T01:30") == ("2026-10-25T00:30:00+00:00", "2026-10-25T01:31:00+00:00")
    assert bounds("time:2026-10-25") == ("2026-10-24T23:00:00+00:00", "2026-10-26T00:00:00+00:00")
    low, high = bounds("time:2026-03-29T01:30")
    assert low < high
    assert bounds(
        "time:2026-10-25T01:30..2026-10-25T01:10"
    )  # half past one, summer, is before ten past, winter
    assert bounds("time:2026-01..2026-01") == bounds("time:2026-01")
    assert condition(parse("time:9999"), "artifacts", LONDON)[1][0] == "9999-01-01T00:00:00+00:00"
    assert condition(parse("time > 0001-01-01"), "artifacts", ZoneInfo("Asia/Tokyo"))


texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=12) | st.sampled_from(
    [NASTY, "+2", "SMS", "and", "not", "a..b", "*", "?", "\\", '"', "%", "_", "'", "--", "640", ""]
)
cells = texts | st.integers(-5, 10**15)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    values=st.lists(cells, min_size=1, max_size=6),
    field=st.sampled_from(["field.body", "path", "name", "parser"]),
)
def test_the_term_of_a_cell_finds_exactly_the_rows_that_hold_it(
    values: list[str | int], field: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    records = []
    for number, value in enumerate(values, 1):
        record = artifact(number, 1, "message", {})
        if field == "field.body":
            record["fields"] = {"body": value}
        else:
            record["path" if field == "name" else field] = str(value)
        records.append(record)
    catalog = make_catalog(tmp_path_factory.mktemp("cell"), {"artifacts": records})
    with closing(catalog.reader()) as connection:
        for value in values:
            cell = str(value).rpartition("/")[2] if field == "name" else value
            held = [str(each).rpartition("/")[2] if field == "name" else str(each) for each in values]
            term = quoted(field, cell)
            assert term.isprintable()
            wanted = [f"1-{number}-1" for number, each in enumerate(held, 1) if each == str(cell)]
            assert found(connection, "artifacts", term) == wanted
            assert found(connection, "artifacts", both("kind:message or kind:call", term)) == wanted
            others = [record["id"] for record in records if record["id"] not in wanted]
            assert found(connection, "artifacts", both("", term, exclude=True)) == others
    catalog.close()


@pytest.mark.parametrize(
    ("view", "field", "value"),
    [
        ("entries", "size", 9_999_999), ("entries", "state", "deleted"), ("entries", "sha256", DIGEST),
        ("entries", "unconfirmed", True), ("entries", "unconfirmed", 1), ("entries", "mime", None),
        ("entries", "modified", "2026-01-01T23:30:00+00:00"), ("entries", "born", "2026-07-01T00:00:00.25+00:00"),
        ("artifacts", "time", "2026-06-30T23:30:00+00:00"), ("artifacts", "times.sent", "2026-01-01T12:00:00+00:00"),
        ("artifacts", "kind", "call"), ("artifacts", "id", "1-2-3"), ("artifacts", "locator", "row call:1"),
        ("artifacts", "time", None), ("problems", "message", "cut short"), ("problems", "kind", "warning"),
    ],
)  # fmt: skip
def test_cells_of_every_kind_find_their_rows(
    reader: sqlite3.Connection, view: str, field: str, value: object
) -> None:
    def held(record: dict) -> object:
        if field.startswith("times."):
            return record["times"].get(field[6:])
        return record[field] if field in record else record["times"][field]

    wanted = [record["id"] for record in RECORDS[view] if held(record) == value]
    assert wanted and found(reader, view, quoted(field, value)) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "not " * 20 + "gate",
        "(" * 20 + "gate" + ")" * 20,
        "(gate or not " * 10 + "time:2026" + ")" * 10,
        "(gate or not (x y " * 6 + "gate" + "))" * 6,
        "(x (gate or not " * 6 + '"a b"' + "))" * 6,
        "(x or (gate not (z or (" * 4 + "has:location" + "))))" * 4,
        " or ".join(f"w{number}" for number in range(200)),
        " ".join(f"not w{number}" for number in range(200)),
        " or ".join(f"time:2026-01-{1 + number % 28:02d}" for number in range(200)),
    ],
)
def test_the_largest_filters_are_still_answered(reader: sqlite3.Connection, text: str) -> None:
    for view in ("entries", "artifacts"):
        sql, values = condition(parse(text), view, LONDON)
        query = f"SELECT seq FROM {view} WHERE (evidence = ?) AND ({sql}) AND (path IS NOT NULL) ORDER BY path, seq"
        assert reader.execute(f"SELECT count(*) FROM ({query})", (1, *values)).fetchone()[0] >= 0


def test_a_list_of_values_asks_for_each(reader: sqlite3.Connection) -> None:
    assert found(reader, "artifacts", quoted_each("field.recipients", ["+1", "+2"]) or "") == ["1-1-1"]
    (attachments,) = [each["fields"]["attachments"] for each in ARTIFACTS if "attachments" in each["fields"]]
    assert found(reader, "artifacts", quoted_each("field.attachments", attachments) or "") == ["1-1-3"]
    assert quoted_each("field.recipients", []) is None


words_in_lists = texts.filter(lambda text: text.lower() not in ("yes", "no", "true", "false"))
nested = st.recursive(
    words_in_lists | st.integers(-5, 10**15) | st.booleans() | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("ab", max_size=2), inner, max_size=3),
    max_leaves=6,
)


def said_in(value: object) -> set[str]:
    """Every value at any depth, as text."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return set().union(*map(said_in, value))
    return set() if value is None else {json.dumps(value) if isinstance(value, bool) else str(value)}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(values=st.lists(st.lists(nested, max_size=3), min_size=1, max_size=6))
def test_the_term_of_a_list_finds_the_rows_that_hold_all_of_it(
    values: list[list[object]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    records = [artifact(number, 1, "message", {"x": value}) for number, value in enumerate(values, 1)]
    records.append(artifact(len(records) + 1, 1, "message", {}))
    catalog = make_catalog(tmp_path_factory.mktemp("list"), {"artifacts": records})
    with closing(catalog.reader()) as connection:
        for value in values:
            term = quoted_each("field.x", value)
            if not said_in(value):
                assert term is None, "an empty list cannot be told from what it is not"
                continue
            assert term is not None and term.isprintable()
            wanted = [
                record["id"]
                for record in records
                if said_in(value) <= said_in(record["fields"].get("x"))  # type: ignore[attr-defined]
            ]
            assert f"1-{values.index(value) + 1}-1" in wanted
            assert found(connection, "artifacts", term) == wanted
            others = [record["id"] for record in records if record["id"] not in wanted]
            assert found(connection, "artifacts", both("", term, exclude=True)) == others
    catalog.close()


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.text() | st.text('"()\\*?:=!<>~ andortfieldkindsizetimehasnote.0123456789ä\u202e\n', max_size=40)
)
def test_any_text_is_read_or_refused_and_stays_out_of_the_sql(reader: sqlite3.Connection, text: str) -> None:
    try:
        node = parse(text)
        readings(node, LONDON)
    except FilterError as error:
        assert 0 <= error.start <= error.end <= len(text) and error.message
        return
    for view in RECORDS:
        try:
            sql, values = condition(node, view, LONDON)
        except FilterError:
            continue
        # Only our own letters: whatever was typed is a value.
        assert set(sql) <= set(string.ascii_letters + string.digits + " _().,?$'\"[]<>=!*-\\")
        assert sql.count("?") == len(values) and sql.count("(") == sql.count(")")
        if "temp.mark" not in sql:
            reader.execute(f"SELECT seq FROM {view} WHERE {sql}", values).fetchall()
    complete(text, len(text) // 2, "artifacts", lambda _field, _prefix: ["x y", '"'])


# A reading of its own: an independent evaluation over the same records, by other means than the program's.
_KINDS = st.sampled_from(["message", "call", "location"])
_LEAVES = st.one_of(
    st.tuples(st.just("kind"), _KINDS),
    st.tuples(st.just("sender"), st.sampled_from(["+44*", "*9", "?1", "+449", "zo*", "ÉA*"])),
    st.tuples(st.just("before"), st.sampled_from(["2026-01-02", "2026-02-01", "2025-12-31"])),
    st.tuples(st.just("width"), st.integers(0, 9)),
    st.tuples(st.just("word"), st.sampled_from(["red", "green", "blue"])),
)
_TREES = st.recursive(
    _LEAVES,
    lambda inner: st.one_of(
        st.tuples(st.just("not"), inner),
        st.tuples(st.sampled_from(["and", "or"]), inner, inner),
    ),
    max_leaves=8,
)
_ROWS = st.fixed_dictionaries(
    {
        "kind": _KINDS,
        "sender": st.sampled_from(["+449", "+4419", "x1", "Zoë", "éab", None]),
        "time": st.sampled_from(["2026-01-01T00:00:00+00:00", "2026-01-31T23:59:59.5+00:00", None]),
        "width": st.none() | st.integers(0, 9),
        "body": st.lists(st.sampled_from(["Red", "green", "BLUE", "x-red", "bluegreen"]), max_size=3).map(
            " ".join
        ),
    }
)


def typed(tree: tuple) -> str:
    head, *rest = tree
    if head == "not":
        return f"not ({typed(rest[0])})"
    if head in ("and", "or"):
        return f"({typed(rest[0])}) {head} ({typed(rest[1])})"
    return {
        "kind": f"kind:{rest[0]}", "sender": f"field.sender:{rest[0]}", "before": f"time < {rest[0]}",
        "width": f"field.width >= {rest[0]}", "word": rest[0],
    }[head]  # fmt: skip


def holds(tree: tuple, row: dict) -> bool:  # noqa: PLR0911 - one line for each kind of term
    head, *rest = tree
    if head == "not":
        return not holds(rest[0], row)
    if head in ("and", "or"):
        return (all if head == "and" else any)(holds(each, row) for each in rest)
    if head == "kind":
        return row["kind"] == rest[0]
    if head == "sender":
        return row["sender"] is not None and fnmatch.fnmatchcase(row["sender"].lower(), rest[0].lower())
    if head == "before":
        day = datetime.fromisoformat(rest[0]).replace(tzinfo=UTC)
        return row["time"] is not None and datetime.fromisoformat(row["time"]) < day
    if head == "width":
        return row["width"] is not None and row["width"] >= rest[0]
    return rest[0] in row["body"].lower().replace("-", " ").split()


@settings(max_examples=60, deadline=None)
@given(rows=st.lists(_ROWS, min_size=1, max_size=8), trees=st.lists(_TREES, min_size=1, max_size=6))
def test_random_filters_find_what_another_reading_finds(
    rows: list[dict], trees: list[tuple], tmp_path_factory: pytest.TempPathFactory
) -> None:
    records = [
        artifact(
            number, 1, row["kind"],
            {name: row[name] for name in ("sender", "width", "body") if row[name] is not None},
            time=row["time"], path="p",
        )
        for number, row in enumerate(rows, 1)
    ]  # fmt: skip
    catalog = make_catalog(tmp_path_factory.mktemp("random"), {"artifacts": records})
    with closing(catalog.reader()) as connection:
        for tree in trees:
            wanted = [f"1-{number}-1" for number, row in enumerate(rows, 1) if holds(tree, row)]
            assert found(connection, "artifacts", typed(tree), ZoneInfo("UTC")) == wanted
    catalog.close()


def test_completion_offers_fields_values_and_words(reader: sqlite3.Connection) -> None:
    def offered(text: str, view: str = "artifacts") -> tuple[list[str], str]:
        got = complete(text, len(text), view, lambda field, prefix: known_values(reader, view, field, prefix))
        for item in got.items:
            assert item.what
        return [item.text for item in got.items], text[got.start : got.end]

    assert offered("ki") == (["kind:"], "ki")
    assert offered("kind:m") == (["message", "media"], "m")
    assert offered("kind : me") == (["message", "media"], "me")
    assert offered("(kind:call or par")[0] == ["participant:", "parser:"]
    assert "size >= " in offered("", "entries")[0] and "size >= " not in offered("")[0]
    assert offered("a an") == (["and "], "an")
    assert offered("field.attach")[0] == ["field.attachments:"]
    assert offered("participant:+447900") == (["+447900123", "+447900555", "+447900777"], "+447900")
    assert offered('"two wo')[0] == []
    assert offered("path:data", "entries") == (["data/DCIM/b.JPG"], "data")
    for name in FIELDS:
        parse(f'{name}:"x"')


def test_the_user_guide_names_every_field_and_flag() -> None:
    guide = (Path(__file__).parents[2] / "docs" / "user-guide.md").read_text("utf-8")
    for field in FIELDS.values():
        assert f"| `{field.name}` |" in guide and field.what in guide
    assert all(f"`{word}` (" in guide for word in FLAGS)
