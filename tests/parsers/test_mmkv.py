"""Stores that MMKV 1.3 itself wrote (its own core, built from source), with the values that were given to it."""

from __future__ import annotations

import random
import zlib
from base64 import b64decode

import pytest

from parsers.support.mmkv import Item, read

PLAIN = b64decode(
    "lgAAAP///wcEdGV4dA0MZ3LDtsOfZSDwn5iAA2ludAr5//////////8BBGxvbmcG+9CV/7wxBGZsYWcBAQVmbG9hdAQAACBABmRvdWJsZQiamZ"
    "mZmZm5PwV1bG9uZwr///////////8BBWVtcHR5AQAFYnl0ZXMEAwD/AQNzZXQGBQFhAmJiBGdvbmUHBnNlY3JldARnb25l"
) + bytes(1000)
PLAIN_BESIDE = b64decode("XRoUsgQAAAABAAAAAAAAAAAAAAAAAAAAAAAAAJYAAAAEAAAA0YWZTA==")
LOCKED = b64decode(
    "lgAAAHaG05qLZLinOjvcnW17wZPyn6+1f2D+9VuzHkgNcY7/Cv+iMzMZ3N7bmGpwKkiINXml7m29jzspX7WmuAXguUj+rIhWlEVsl7OHZOLIL4"
    "88G5YX7I9Ro8Ej7oHR4BtDLPCevQ5OLmfpbzyl8/KfZUtpFmVgzuByGseye5hElLQXO1lz7IvVBnpiTr2DeqLugP1Wc+adEg=="
)
LOCKED_BESIDE = b64decode("COedjQQAAAABAAAA9z8QKLEfsQDIDCwhvHBrZpYAAAAEAAAA6KtnMA==")
EXPIRING = b64decode("HgAAAP///wcBYQoFbmV2ZXIAAAAAAWIKBWxhdGVyBT5Baw==")
EXPIRING_BESIDE = (
    b64decode("kzaB3QQAAAACAAAAAAAAAAAAAAAAAAAAAAAAAB4AAAAEAAAA0YWZTA==") + bytes(64) + b"\1" + bytes(20)
)


def live(items: tuple[Item, ...]) -> dict[str, Item]:
    return {each.key: each for each in items if each.state == "live"}


def test_values_that_were_stored_are_read_as_their_types() -> None:
    store = read(PLAIN, PLAIN_BESIDE)
    assert (store.damage, store.intact) == ("", True)
    found = live(store.items)
    assert found["text"].text == "größe 😀"
    assert {key: found[key].integer for key in ("int", "long", "flag")} == {
        "int": -7,
        "long": 1700000000123,
        "flag": 1,
    }
    assert (found["float"].real, found["double"].real) == (2.5, 0.1)
    assert found["ulong"].integer == -1
    assert (found["empty"].text, found["bytes"].content, found["set"].texts) == ("", b"\0\xff\1", ("a", "bb"))
    assert len(found) == 10


def test_a_deleted_value_is_kept_and_each_item_stands_where_it_says() -> None:
    items = read(PLAIN).items
    gone = [(each.text, each.state) for each in items if each.key == "gone"]
    assert gone == [("secret", "deleted"), (None, "deleted")]
    for each in items:
        start, length = map(int, each.locator.removeprefix("bytes ").split("+"))
        assert PLAIN[start : start + length].endswith(each.data or b"\0")
        assert each.key.encode() in PLAIN[start : start + length]


def test_a_store_whose_size_stands_beside_it_alone_is_read() -> None:
    without = bytes(4) + PLAIN[4:]
    assert read(without, PLAIN_BESIDE) == read(PLAIN, PLAIN_BESIDE)
    assert read(without).items == ()


def test_an_older_value_is_superseded_and_a_changed_file_fails_its_check_sum() -> None:
    content = PLAIN[4 : 4 + 0x96] + b"\x04flag\x01\x00"
    data = len(content).to_bytes(4, "little") + content
    store = read(data, PLAIN_BESIDE)
    assert [(each.integer, each.state) for each in store.items if each.key == "flag"] == [
        (1, "superseded"),
        (0, "live"),
    ]
    assert store.intact is False
    assert read(data, zlib.crc32(content).to_bytes(4, "little")).intact is True


def test_a_store_that_is_locked_is_named() -> None:
    store = read(LOCKED, LOCKED_BESIDE)
    assert store.intact is True
    assert "locked with a key" in store.damage


def test_when_a_value_expires_is_read_and_is_no_part_of_it() -> None:
    found = live(read(EXPIRING, EXPIRING_BESIDE).items)
    assert {key: each.text for key, each in found.items()} == {"a": "never", "b": "later"}
    assert found["a"].expires is None
    assert found["b"].expires is not None
    assert found["b"].expires.text() == "2027-01-08T19:50:29+00:00"


def test_flipped_stores_raise_nothing_but_value_error() -> None:
    chance = random.Random(4)
    for _ in range(200):
        data = bytearray(PLAIN[:160])
        for _ in range(2):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            store = read(bytes(data), PLAIN_BESIDE)
        except ValueError:
            continue
        for each in store.items:
            assert [each.text, each.texts, each.integer, each.real, each.content]
            assert each.at + each.length <= len(data)


@pytest.mark.parametrize("data", [b"", b"\1\0\0", b"\xff\0\0\0"])
def test_what_is_no_store_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="no MMKV store"):
        read(data)
