"""The parts of an ingest one by one: matching, types, cleaning, the backlog, frames."""

from __future__ import annotations

import io
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import hypothesis.strategies as st
import pytest
import rfc8785
from hypothesis import given, settings
from make_data import data, run

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import Parser, parser
from evidence.custody.canonical import canonical
from evidence.ingest import protocol as p
from evidence.ingest.artifacts import to_found
from evidence.ingest.backlog import Backlog
from evidence.ingest.filetype import HEAD, file_type
from evidence.ingest.limits import Limits
from evidence.ingest.matching import Matcher, glob_expression
from evidence.ingest.pool import Died, Job, Pool, WorkerStartError
from evidence.model.artifact import Artifact
from evidence.model.kinds import Contact
from evidence.model.listed import Listed
from evidence.model.timestamp import Timestamp


def _parser(name: str, **wanted: object) -> Parser:
    def parse(entry: ParsedEntry, context: Context) -> Iterator[Artifact]:
        yield from ()

    return parser(name=name, version="1", emits=[Contact], **wanted)(parse)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("pattern", "path", "wanted"),
    [
        ("**/mmssms.db", "mmssms.db", True),
        ("**/mmssms.db", "a/b/MMSSMS.DB", True),
        ("**/mmssms.db", "a/xmmssms.db", False),
        ("**/mmssms.db", "a/mmssms.db/x", False),
        ("data/*/x.db", "data/a/x.db", True),
        ("data/*/x.db", "data/a/b/x.db", False),
        ("**/com.app/**/x?.db", "q/com.app/x1.db", True),
        ("**/com.app/**/x?.db", "com.app/a/b/x1.db", True),
        ("**/com.app/**/x?.db", "com.app/x/.db", False),
        ("**/a.b", "axb", False),
        ("**/*.jpg", "Ж/ß.JPG", True),
        ("**/*.jpg", "line\nbreak.jpg", True),
        ("**/x.db", "x.db\n", False),
    ],
)
def test_a_path_is_matched_by_a_glob(pattern: str, path: str, wanted: bool) -> None:
    assert bool(Matcher([_parser("one", match=[pattern])]).by_path(path)) is wanted


_PARTS = st.sampled_from(["a", "bb", "*", "c*", "?", "**", "x.db", "*.db"])
_PLACES = st.lists(st.sampled_from(["a", "bb", "cc", "c", "x.db", "A", "y.db"]), min_size=1, max_size=5)


@given(
    st.lists(st.lists(_PARTS, min_size=1, max_size=4), min_size=1, max_size=8), st.lists(_PLACES, max_size=12)
)
def test_what_wants_a_path_is_found_among_many(patterns: list[list[str]], places: list[list[str]]) -> None:
    parsers = [_parser(str(number), match=["/".join(parts)]) for number, parts in enumerate(patterns)]
    matcher = Matcher(parsers)
    for path in map("/".join, places):
        wanted = [p for p in parsers if re.match(glob_expression(p.match[0]), path.lower())]
        assert [found.name for found in matcher.by_path(path)] == sorted(parser.name for parser in wanted)


def test_parsers_are_chosen_by_type_and_by_tables() -> None:
    matcher = Matcher(
        [_parser("b", mime=["image/*"]), _parser("a", tables=[["sms", "sms.Body"]], match=["**/x"])]
    )
    assert [found.name for found in matcher.by_mime("image/png")] == ["b"]
    assert matcher.by_mime("video/mp4") == []
    assert [found.name for found in matcher.by_tables({"SMS": ("_id", "BODY")})] == ["a"]
    assert matcher.by_tables({"sms": ("_id",)}) == []
    assert matcher.knows_tables
    assert [found.name for found in matcher.by_path("q/X")] == ["a"]


# libmagic's own names where ours are those that IANA registers.
_SAME = {
    "image/heic": "image/heif",
    "application/x-bplist": "application/octet-stream",
    "audio/wav": "audio/x-wav",
}


@pytest.mark.parametrize("name", ["audio1", "movie1", "pic1", "text1", "audio2", "movie2", "pic2", "text2"])
def test_types_are_those_of_file(name: str) -> None:
    folder = Path("/usr/share/forensics-samples/original-files") / name
    if not folder.is_dir():
        pytest.skip("the originals are not there (Debian: forensics-samples-files)")
    for path in sorted(folder.iterdir()):
        said = run("file", "--brief", "--mime-type", path).decode().strip()
        with path.open("rb") as file:
            found = file_type(file.read(HEAD))
        assert _family(_SAME.get(found, found)) == _family(said), path.name


def _family(mime: str) -> str:
    """Office formats and Ogg are told apart by more than their head holds; what they are packed in is not."""
    if "opendocument" in mime or "openxml" in mime or mime == "application/zip":
        return "zip"
    return "ogg" if mime.endswith("/ogg") else mime


def test_nothing_is_a_type_of_its_own() -> None:
    assert file_type(b"") == "application/x-empty"
    assert file_type(b"plain words\n") == "text/plain"
    assert file_type(b'{"a": 1}') == "application/json"
    assert file_type(b"<!DOCTYPE html><p>") == "text/html"


@given(st.binary(max_size=600))
def test_every_head_has_a_type(head: bytes) -> None:
    assert "/" in file_type(head)


_WILD = st.text(alphabet=st.characters(), max_size=40)
_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | _WILD,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text("abcAB_", max_size=4), inner, max_size=3)
    ),
    max_leaves=12,
)


class Any_(Artifact, frozen=True, kw_only=True):
    """An artifact with any value."""

    kind = "any"
    value: object = None
    seen: Timestamp | None = None


@given(_VALUES, _WILD, st.integers(-(10**20), 10**20))
@settings(deadline=None)
def test_what_was_cleaned_travels_and_has_one_canonical_form(value: object, text: str, moment: int) -> None:
    artifact = Any_(locator=text, value=value, seen=Timestamp(moment, text, "test"))
    found, _ = to_found("test", artifact, 30)
    batch = p.ArtifactBatch(1, bytes(32), 1, (found,))
    decoded = p.from_worker.decode(p.encode(batch))
    assert decoded == batch
    assert len(found.locator.encode("ascii", "ignore")) <= 30 * 6
    assert json.loads(canonical(found.fields)) == json.loads(rfc8785.dumps(found.fields))
    assert canonical(found.fields) == rfc8785.dumps(found.fields)


def test_the_backlog_gives_back_what_was_put(tmp_path: Path) -> None:
    backlog = Backlog(tmp_path)
    assert backlog.get() is None
    batches = [
        (first, tuple(Listed(str(n), b"\xff%d" % n, n, "file", "live") for n in range(first, first + 40)))
        for first in (1, 41, 81)
    ]
    backlog.put(*batches[0])
    backlog.put(*batches[1])
    assert backlog.get() == batches[0]
    backlog.put(*batches[2])
    assert [backlog.get(), backlog.get(), backlog.get()] == [batches[1], batches[2], None]
    assert not backlog
    backlog.close()
    assert list(tmp_path.iterdir()) == []


@given(st.binary(max_size=200), st.integers(0, 220))
def test_a_frame_is_whole_or_refused(payload: bytes, kept: int) -> None:
    stream = io.BytesIO()
    p.write_frame(stream, payload)
    raw = stream.getvalue()[:kept]
    if not raw:
        assert p.read_frame(io.BytesIO(raw), 300) is None
    elif len(raw) == len(payload) + 4:
        assert p.read_frame(io.BytesIO(raw), 300) == payload
    else:
        with pytest.raises(p.ProtocolError, match="cut off"):
            p.read_frame(io.BytesIO(raw), 300)


def test_a_frame_over_the_limit_is_refused_before_it_is_read() -> None:
    with pytest.raises(p.ProtocolError, match="over the limit"):
        p.read_frame(io.BytesIO(b"\xff\xff\xff\x7f"), 100)


_READY = "import sys; from evidence.ingest import protocol as p; out = sys.stdout.buffer\n"
_READY += "p.write_frame(out, p.encode(p.Ready(None))); "


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (f"{_READY}out.write(bytes([255]) * 64)", "over the limit"),
        (f"{_READY}out.write(bytes([9, 0, 0, 0, 1]))", "cut off"),
        (f"{_READY}p.write_frame(out, b'no message')", "what is no message"),
        (f"{_READY}sys.exit(7)", "ended with code 7"),
    ],
)
def test_a_worker_that_speaks_nonsense_is_ended(
    code: str, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("evidence.ingest.spawn.worker_command", lambda: [sys.executable, "-c", code])
    pool = Pool(p.Hello(str(tmp_path), Limits(), None), 1, tmp_path / "worker.log")
    job = Job(p.SurveyTask(1, bytes(data("fat12.dd"))), 60.0)
    pool.submit(job)
    try:
        answers = (pool.receive(5.0) for _ in range(50))
        found = next(answer for answer in answers if answer is not None)
    finally:
        pool.close()
    assert found[0] is job
    assert isinstance(found[1], Died)
    assert reason in found[1].reason


def test_a_worker_that_never_starts_names_its_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("evidence.ingest.spawn.worker_command", lambda: [sys.executable, "-c", "1 / 0"])
    pool = Pool(p.Hello(str(tmp_path), Limits(), None), 1, tmp_path / "worker.log")
    try:
        with pytest.raises(WorkerStartError, match=r"worker\.log"):
            for _ in range(50):
                pool.receive(5.0)
    finally:
        pool.close()
    assert "ZeroDivisionError" in (tmp_path / "worker.log").read_text()


def test_the_tools_are_told_however_short_the_work_was(tmp_path: Path) -> None:
    pool = Pool(p.Hello(str(tmp_path), Limits(), None), 2, tmp_path / "worker.log")
    try:
        assert {"libmagic", "sleuthkit", "pytsk3"} <= pool.tools().keys()
        assert pool.plugins().parsers
    finally:
        pool.close()
