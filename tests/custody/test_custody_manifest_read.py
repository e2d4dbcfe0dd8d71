"""Manifests that other tools wrote are read as those tools meant them; what is hostile is refused in words."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_custody_manifest import record as record_of

from evidence.custody.errors import ManifestError
from evidence.custody.keys import SigningKey
from evidence.custody.ledger import Ledger
from evidence.custody.manifest import FORMATS, export_manifest
from evidence.custody.manifest.paths import full_path
from evidence.custody.manifest.reading import find_manifest, open_manifest
from evidence.custody.manifest.rows import Row

HOSTILE = [
    b"line\nfeed", b"\n", b"\r", b"quote\"'", b"back\\slash", b"\\n", b"\\x0a", b"\xff\xfe", b"\xed\xa0\x80",
    "\u202egnp.exe".encode(), "\ufeff\u2028".encode(), b"-rf", b"=1+1", b"@x", b"'=x", b"+a", b"# no", b"## files 3",
    b"%%%% HASHDEEP-1.0", b"a,b", b"<fileobject>&amp;]]>", b"<?indicia path 00?>", b"\x01\x1f\x7f", b"x" * 4000,
    "\U000e0041\ufffe".encode(), b" lead", b"trail ", b"*star", b"a  b",
]  # fmt: skip
names = st.one_of(
    st.sampled_from(HOSTILE),
    st.binary(min_size=1, max_size=40),
    st.text(alphabet="\n\r\t\"'\\\u202e\x85~%=", min_size=1).map(str.encode),
)


def record(path: bytes, data: bytes = b"x", **other: Any) -> dict[str, Any]:
    return record_of(1, path, data, **other)


def read(file: Path) -> list[Row]:
    return list(open_manifest(file).rows())


def digests(row: Row) -> dict[str, str]:
    found, start = {}, 0
    for name in row.algorithms:
        length = hashlib.new(name).digest_size
        found[name] = row.digest[start : start + length].hex()
        start += length
    return found


@pytest.mark.parametrize("name", FORMATS)
@settings(deadline=None)
@given(paths=st.lists(names, max_size=4))
def test_every_name_comes_back(
    name: str, paths: list[bytes], tmp_path_factory: pytest.TempPathFactory
) -> None:
    kind = FORMATS[name]
    records = [record(path, bytes([number])) for number, path in enumerate([b"first", *paths])]
    head = [b"%%%% HASHDEEP-1.0\n", b"%%%% size,md5,sha1,sha256,filename\n"] if name == "hashdeep" else []
    head = [b'<dfxml version="1.2.0">\n'] if name == "dfxml" else head
    head = (
        [
            ",".join(
                ("id,evidence,volume,path,path_raw,type,state,unconfirmed", "size,md5,sha1,sha256")
            ).encode()
            + b"\r\n"
        ]
        if name == "csv"
        else head
    )
    file = tmp_path_factory.mktemp("m") / "m"
    file.write_bytes(b"".join([*head, *map(kind.line, records), *kind.footer(len(records))]))
    expected = [full_path(made) for made in records]
    if name in ("hashdeep", "sha256sum"):  # the specification says what these two cannot tell apart
        expected = [path.replace(b"\x00", rb"\x00") for path in expected]
    if name == "hashdeep":
        expected = [path.replace(b"\n", rb"\x0a") for path in expected]
    rows = read(file)
    assert [row.path for row in rows] == expected
    assert [digests(row)["sha256"] for row in rows] == [made["sha256"] for made in records]


def test_dfxml_is_well_formed_in_the_order_of_the_schema_and_shows_no_control(
    ledger: Ledger, key: SigningKey, tmp_path: Path
) -> None:
    """The order of elements is that of dfxml.xsd; lxml, which is not ours, reads the document."""
    from lxml import etree

    records = [record(path) for path in HOSTILE] + [record(b"gone", state="deleted", type="link")]
    export_manifest(ledger, key, tmp_path / "m.xml", "dfxml", records)
    data = (tmp_path / "m.xml").read_bytes()
    root = etree.fromstring(data)
    space = "{http://www.forensicswiki.org/wiki/Category:Digital_Forensics_XML}"
    elements = [
        [child.tag.removeprefix(space) for child in node if isinstance(child.tag, str)]
        for node in root.iter(f"{space}fileobject")
    ]
    assert set(map(tuple, elements)) == {("filename", "name_type", "filesize", "alloc", *["hashdigest"] * 3)}
    assert [child.tag.removeprefix(space) for child in root if isinstance(child.tag, str)][:3] == [
        "metadata",
        "creator",
        "source",
    ]
    for made, node in zip(records, root.iter(f"{space}fileobject"), strict=True):
        raw = [child for child in node if not isinstance(child.tag, str)]
        written = bytes.fromhex(raw[0].text.split()[1]) if raw else node.findtext(f"{space}filename").encode()
        assert written == full_path(made)
    assert not [char for char in data.decode() if char in "\u202e\ufeff\u2028\x85\r\x7f\x01"]
    assert [row.live for row in read(tmp_path / "m.xml")] == [True] * len(HOSTILE) + [False]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    folder = tmp_path / "tree"
    (folder / "sub").mkdir(parents=True)
    for number, name in enumerate(
        (b"plain", b"back\\slash", b"line\nfeed", b"car\rriage", b"\xff", b"sub/(a) = b", b"-x")
    ):
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_bytes(b"%d" % number)
    return folder


def truth(folder: Path, algorithm: str) -> dict[bytes, str]:
    paths = [path for path in folder.rglob("*") if path.is_file()]
    return {
        bytes(path.relative_to(folder)): hashlib.new(algorithm, path.read_bytes()).hexdigest()
        for path in paths
    }


@pytest.mark.parametrize("tag", [(), ("--tag",), ("-b",)], ids=["gnu", "bsd", "binary"])
@pytest.mark.parametrize("algorithm", ["md5", "sha1", "sha224", "sha256", "sha384", "sha512"])
def test_what_the_sums_print(tree: Path, tmp_path: Path, algorithm: str, tag: tuple[str, ...]) -> None:
    program = shutil.which(f"{algorithm}sum")
    if program is None:
        pytest.skip(f"{algorithm}sum is not installed")
    expected = truth(tree, algorithm)
    done = subprocess.run([program, *tag, "--", *sorted(expected)], cwd=tree, capture_output=True, check=True)
    (tmp_path / "sums").write_bytes(b"# a comment\n" + done.stdout)
    rows = read(tmp_path / "sums")
    assert {row.path: digests(row) for row in rows} == {
        path: {algorithm: value} for path, value in expected.items()
    }


@pytest.mark.skipif(shutil.which("hashdeep") is None, reason="hashdeep is not installed")
@pytest.mark.parametrize(
    "columns", ["md5", "sha256", "md5,sha256", "md5,sha1,sha256,tiger,whirlpool", "sha1,tiger"]
)
def test_what_hashdeep_prints(tree: Path, tmp_path: Path, columns: str) -> None:
    (tree / "line\nfeed").unlink()  # hashdeep writes it as it is, and cannot read its own list then
    list_of = ["hashdeep", "-c", columns, "-l", "-r", "."]
    done = subprocess.run(list_of, cwd=tree, capture_output=True, check=True)
    (tmp_path / "list").write_bytes(done.stdout)
    reading = open_manifest(tmp_path / "list")
    assert (reading.format, reading.own) == ("hashdeep", False)
    known = [name for name in columns.split(",") if name not in ("tiger", "whirlpool")]
    for row in reading.rows():
        path = row.path.removeprefix(b"./")
        assert digests(row) == {name: truth(tree, name)[path] for name in known}
    assert len(list(reading.rows())) == len(truth(tree, "md5"))


@pytest.mark.skipif(shutil.which("hashdeep") is None, reason="hashdeep is not installed")
def test_dfxml_of_hashdeep(tmp_path: Path) -> None:
    (tmp_path / "d").mkdir()
    (tmp_path / "d" / 'a<&"b').write_bytes(b"1")
    (tmp_path / "d" / "ü").write_bytes(b"2")
    command = ["hashdeep", "-d", "-c", "md5,sha256", "-l", "-r", "d"]
    (tmp_path / "x").write_bytes(
        subprocess.run(command, cwd=tmp_path, capture_output=True, check=True).stdout
    )
    rows = {row.path: digests(row) for row in read(tmp_path / "x")}
    assert {path: value["sha256"] for path, value in rows.items()} == {
        b"d/" + path: value for path, value in truth(tmp_path / "d", "sha256").items()
    }


@pytest.mark.skipif(shutil.which("fiwalk") is None, reason="fiwalk is not installed")
def test_dfxml_of_fiwalk(tmp_path: Path) -> None:
    from make_data import data

    subprocess.run(
        ["fiwalk", "-X", str(tmp_path / "x"), str(data("fat12.dd"))], capture_output=True, check=True
    )
    rows = read(tmp_path / "x")
    assert {row.algorithms for row in rows} == {("md5", "sha1")}
    assert not [row for row in rows if row.path.endswith(b"/.") or row.path == b"docs"]  # those are folders
    assert any(not row.live for row in rows)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (b"%%%% HASHDEEP-2.0\n", "only version 1.0"),
        (b"%%%% HASHDEEP-1.0\n1,2,3\n", "Line 2 comes before"),
        (b"%%%% HASHDEEP-1.0\n%%%% md5,filename\n", "Line 2 does not name"),
        (b"%%%% HASHDEEP-1.0\n%%%% size,md5,filename\n1,zz,a\n", "Line 3 holds a MD5 that is none"),
        (b"%%%% HASHDEEP-1.0\n%%%% size,md5,filename\n-1," + b"0" * 32 + b",a\n", "Line 3 holds a size"),
        (b"%%%% HASHDEEP-1.0\n%%%% size,md5,filename\n1," + b"0" * 32 + b",\n", "Line 3 names no file"),
        (b"0" * 64 + b"  a\nnothing\n", "Line 2 does not hold"),
        (b"0" * 64 + b"  a\n\\" + b"0" * 64 + b"  \\q\n", "Line 2 holds an escape"),
        (b"0" * 33 + b"  a\n", "Line 1 does not hold"),
        (b"0" * 64 + b"  " + b"x" * (1 << 20), "Line 1 is longer"),
        (b"<dfxml><fileobject><filename>a</dfxml>", "Line 1 is not well-formed"),
        (b"<dfxml><fileobject><hashdigest type='md5'>zz</hashdigest></fileobject></dfxml>", "holds a MD5"),
        (b"<x><dfxml/></x>", "not DFXML"),
        (b"<dfxml>" + b"<a>" * 100, "nested more than"),
        (b"<dfxml><fileobject><filename>" + b"x" * (1 << 21), "text of more than"),
        (b"<dfxml a='" + b"x" * (5 << 20), "markup of more than"),
        (b"<?xml version='1.0' encoding='iso-8859-1'?><dfxml><fileobject>\xfc</fileobject></dfxml>", "not well-formed"),
    ],
)  # fmt: skip
def test_what_is_broken_is_named(tmp_path: Path, text: bytes, words: str) -> None:
    (tmp_path / "m").write_bytes(text)
    with pytest.raises(ManifestError, match=words):
        read(tmp_path / "m")


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE dfxml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><dfxml>&b;</dfxml>',
        '<!DOCTYPE dfxml [<!ENTITY x SYSTEM "file:///etc/passwd">]><dfxml>&x;</dfxml>',
        '<!DOCTYPE dfxml SYSTEM "http://localhost/x.dtd"><dfxml/>',
    ],
)
def test_entities_are_refused(tmp_path: Path, doctype: str) -> None:
    (tmp_path / "m").write_text(f"<?xml version='1.0'?>{doctype}")
    with pytest.raises(ManifestError, match="document type"):
        read(tmp_path / "m")


@settings(deadline=None)
@given(
    st.binary(max_size=300),
    st.sampled_from(
        [
            b"",
            b"%%%% HASHDEEP-1.0\n",
            b"<dfxml>",
            b"0" * 64 + b"  ",
            b"id,evidence,volume,path,path_raw,type,state,unconfirmed,size,md5,sha1,sha256\r\n",
        ]
    ),
)
def test_nothing_else_is_raised(tmp_path_factory: pytest.TempPathFactory, data: bytes, start: bytes) -> None:
    file = tmp_path_factory.getbasetemp() / "any"
    file.write_bytes(start + data)
    try:
        reading = find_manifest(file)
        rows = list(reading.rows()) if reading else []
    except ManifestError as error:
        assert str(error).endswith(".")
    else:
        assert all(row.path and row.digest for row in rows)


def test_dfxml_is_streamed(tmp_path: Path) -> None:
    one = (
        b"<fileobject><filename>a</filename><hashdigest type='MD5'>"
        + b"0" * 32
        + b"</hashdigest></fileobject>\n"
    )
    (tmp_path / "m").write_bytes(b"<dfxml>" + one * 100_000 + b"</dfxml>")
    tracemalloc.start()
    count = sum(1 for _ in open_manifest(tmp_path / "m").rows())
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 100_000
    assert peak < 4 << 20
    assert sys.getsizeof(one) * count > peak


def test_windows_line_ends_and_a_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "m").write_bytes(b"\xef\xbb\xbf" + b"A" * 64 + b" *dir/a\r\n" + b"B" * 64 + b" *b\r\n")
    assert [row.path for row in read(tmp_path / "m")] == [b"dir/a", b"b"]


def test_what_is_no_manifest_is_none(tmp_path: Path) -> None:
    (tmp_path / "m").write_bytes(b"\x00" * 512)
    assert find_manifest(tmp_path / "m") is None
    with pytest.raises(ManifestError, match="is no manifest"):
        open_manifest(tmp_path / "m")
