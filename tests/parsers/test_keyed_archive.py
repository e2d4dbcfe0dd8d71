"""Keyed archives made by the test with Python's own property lists, and those in real databases, held against plistlib."""

from __future__ import annotations

import plistlib
import random
import sqlite3
import struct
from contextlib import closing
from decimal import Decimal
from plistlib import UID
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from parser_harness import corpus

from evidence.model.timestamp import Timestamp
from parsers.support import keyed_archive
from parsers.support.keyed_archive import KeyedArchive, Reference, Thing


class Archiver:
    """Writes objects as the guide shows them: each once, by number, with its class."""

    def __init__(self) -> None:
        self.objects: list[Any] = ["$null"]

    def add(self, value: Any) -> UID:
        self.objects.append(value)
        return UID(len(self.objects) - 1)

    def instance(self, *classes: str, **fields: Any) -> UID:
        kind = self.add({"$classname": classes[0], "$classes": [*classes, "NSObject"]})
        return self.add({name.replace("_", "."): value for name, value in fields.items()} | {"$class": kind})

    def put(self, value: Any) -> UID:
        if value is None:
            return UID(0)
        if isinstance(value, dict):
            keys, values = [self.put(key) for key in value], [self.put(each) for each in value.values()]
            return self.instance("NSMutableDictionary", "NSDictionary", NS_keys=keys, NS_objects=values)
        if isinstance(value, list):
            return self.instance("NSArray", NS_objects=[self.put(each) for each in value])
        if isinstance(value, UUID):
            return self.instance("NSUUID", NS_uuidbytes=value.bytes)
        return self.add(value)

    def archive(self, root: UID) -> bytes:
        whole = {"$archiver": "NSKeyedArchiver", "$version": 100_000, "$top": {"root": root}}
        return plistlib.dumps({**whole, "$objects": self.objects}, fmt=plistlib.FMT_BINARY)


PLAIN = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(-(2**63), 2**63 - 1), st.floats(allow_nan=False),
        st.text(st.characters(exclude_categories=("Cs",)), max_size=20), st.binary(max_size=20), st.uuids(),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.text(st.characters(exclude_categories=("Cs",)), max_size=8), inner, max_size=4),
    ),
    max_leaves=15,
)  # fmt: skip


def opened(archiver: Archiver, root: UID) -> KeyedArchive:
    return KeyedArchive(archiver.archive(root))


@settings(max_examples=40, deadline=None)
@given(PLAIN)
def test_plain_values_come_back(value: Any) -> None:
    archiver = Archiver()
    archive = opened(archiver, archiver.put(value))
    assert archive.value() == value
    assert archive.damage == ()


def test_dates_urls_decimals_sets_and_texts_of_each_kind() -> None:
    it = Archiver()
    base = it.instance("NSURL", NS_base=UID(0), NS_relative=it.add("https://a.example/b/"))
    mantissa = struct.pack("<8H", 12345 & 0xFFFF, 1, 0, 0, 0, 0, 0, 0)
    values = [
        it.instance("NSDate", NS_time=469_908_586.5),
        it.instance("NSURL", NS_base=base, NS_relative=it.add("c?d")),
        it.instance(
            "NSDecimalNumber", "NSNumber", NS_mantissa=mantissa, NS_exponent=-2, NS_length=2, NS_negative=True
        ),
        it.instance("NSMutableSet", "NSSet", NS_objects=[it.add("one"), it.add(2)]),
        it.instance("NSMutableString", "NSString", NS_string="text"),
        it.instance("NSMutableData", "NSData", NS_data=b"\0\1"),
        it.instance("NSNull"),
        it.instance("NSDictionary", **{"NS_key_0": it.add("old"), "NS_object_0": it.add("form")}),
        it.instance("NSDictionary", NS_keys=[it.add(1), it.add("1")], NS_objects=[it.add("a"), it.add("b")]),
        it.instance("NSAttributedString", NSString=it.add("Hello"), NSAttributes=it.put({})),
    ]
    archive = opened(it, it.instance("NSArray", NS_objects=values))
    date, url, amount, members, text, data, null, old, alike, styled = archive.value()
    # 2001-01-01 is 978,307,200 seconds after 1970-01-01.
    assert date == Timestamp((978_307_200 + 469_908_586) * 10**9 + 5 * 10**8, "469908586.5", "cocoa_s")
    assert url == "https://a.example/b/c?d"
    assert amount == Decimal(-(12345 + 65536)) / 100
    assert (members, text, data, null, old) == (["one", 2], "text", b"\0\1", None, {"old": "form"})
    assert alike == [(1, "a"), ("1", "b")]
    assert isinstance(styled, Thing)
    assert (styled.kind, styled.text) == ("NSAttributedString", "Hello")
    assert archive.locator(styled.number) == f'key $["$objects"][{values[-1].data}]'
    assert archive.damage == ()


def test_an_object_of_an_application_keeps_its_fields_and_one_that_descends_from_a_dictionary_too() -> None:
    it = Archiver()
    own = it.instance("AppDictionary", "NSDictionary", NS_keys=[], NS_objects=[], owner=it.add("me"))
    thing = opened(it, own).value()
    assert thing == Thing("AppDictionary", own.data, {"NS.keys": [], "NS.objects": [], "owner": "me"})


def test_an_object_inside_of_itself_is_named_and_not_opened_again() -> None:
    it = Archiver()
    outer = it.instance("Folder", name=it.add("a"))
    it.objects[outer.data]["parent"] = outer
    it.objects[outer.data]["children"] = it.instance("NSArray", NS_objects=[outer])
    thing = opened(it, outer).value()
    assert thing.fields == {
        "name": "a",
        "parent": Reference(outer.data),
        "children": [Reference(outer.data)],
    }


def test_lists_that_multiply_and_lists_that_go_deep_end_and_it_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(keyed_archive, "MOST_VALUES", 2000)
    it = Archiver()
    many = it.add("x")
    for _ in range(20):
        many = it.instance("NSArray", NS_objects=[many] * 8)
    wide = opened(it, many)
    wide.value()
    assert wide.damage == ("only the first 2000 values were unarchived",)
    it = Archiver()
    deep = it.add("x")
    for _ in range(500):
        deep = it.instance("NSArray", NS_objects=[deep])
    narrow = opened(it, deep)
    narrow.value()
    assert "nested deeper" in narrow.damage[0]


def test_keys_that_hold_others_are_pairs_and_not_text_that_doubles_with_each_of_them() -> None:
    archiver = Archiver()
    key = archiver.put('it\'s "a" key')
    for _ in range(40):
        key = archiver.instance("NSDictionary", NS_keys=[key], NS_objects=[archiver.put(7)])
    found = opened(archiver, key).value()
    for _ in range(39):
        ((found, seven),) = found
        assert seven == 7
    assert found == {'it\'s "a" key': 7}


def test_a_damaged_object_costs_itself_alone() -> None:
    it = Archiver()
    bad = it.instance("NSUUID", NS_uuidbytes=b"short")
    archive = opened(it, it.instance("NSArray", NS_objects=[bad, it.add("good"), UID(999)]))
    assert archive.value() == [None, "good", None]
    assert len(archive.damage) == 2


@pytest.mark.parametrize("times", [40, pytest.param(3000, marks=pytest.mark.campaign)])
def test_flipped_and_cut_archives_raise_nothing_but_value_error(
    times: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyed_archive, "MOST_VALUES", 2000)
    it = Archiver()
    whole = it.archive(it.put({"a": [1, 2.5, "three", {"b": UUID(int=7)}], "c": b"data"}))
    chance = random.Random(7)
    for _ in range(times):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 4)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            KeyedArchive(
                bytes(data[: chance.randint(40, len(data))] if chance.random() < 0.3 else data)
            ).value()
        except ValueError:
            continue


@pytest.mark.parametrize("data", [b"", b"bplist00", plistlib.dumps([1], fmt=plistlib.FMT_BINARY)])
def test_what_is_no_archive_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="property list"):
        KeyedArchive(data)


@pytest.mark.parametrize(
    ("name", "table", "column", "count"),
    [
        ("Accounts3.sqlite", "ZACCOUNTPROPERTY", "ZVALUE", 145),
        ("IMODb2.sqlite", "ZIMOCHATMSG", "ZIMDATA", 2),
        ("NoteStore.sqlite", "ZICCLOUDSYNCINGOBJECT", "ZSERVERRECORDDATA", 27),
        ("netusage.sqlite", "ZPROVISIONINGDATA", "ZMAP", 10),
    ],
)
def test_archives_of_real_databases_hold_what_plistlib_finds(
    name: str, table: str, column: str, count: int
) -> None:
    path = corpus(f"ios/{name}")
    with closing(sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)) as connection:
        named = f"instr({column}, CAST('NSKeyedArchiver' AS BLOB))"
        stored = [blob for (blob,) in connection.execute(f"SELECT {column} FROM {table} WHERE {named}")]
    assert len(stored) == count
    for blob in stored:
        archive, whole = KeyedArchive(blob), plistlib.loads(blob)
        assert set(archive.names) == set(whole["$top"])
        for outermost, number in whole["$top"].items():
            value = archive.value(outermost)
            truth = _stored(whole["$objects"], number.data) if isinstance(number, UID) else [number]
            assert sorted(map(str, _leaves(value))) == sorted(map(str, truth))
        assert archive.damage == ()


def _leaves(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return [leaf for key, each in value.items() for leaf in (key, *_leaves(each))]
    if isinstance(value, list):
        return [leaf for each in value for leaf in _leaves(each)]
    if isinstance(value, Thing):
        return [leaf for each in value.fields.values() for leaf in _leaves(each)]
    return [value.raw if isinstance(value, Timestamp) else value]


def _stored(objects: list[Any], number: int) -> list[Any]:
    """The scalars below an object, by rules of the test's own."""
    found = objects[number]
    if number == 0:
        return [None]
    if not isinstance(found, dict):
        return [found]
    if objects[found["$class"].data]["$classname"] == "NSNull":
        return [None]
    if "NS.keys" in found:
        both = [*found["NS.keys"], *found["NS.objects"]]
    elif "NS.uuidbytes" in found:
        return [UUID(bytes=found["NS.uuidbytes"])]
    else:
        both = [each for key, value in found.items() if key != "$class" for each in _flat(value)]
    return [
        leaf for each in both for leaf in (_stored(objects, each.data) if isinstance(each, UID) else [each])
    ]


def _flat(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
