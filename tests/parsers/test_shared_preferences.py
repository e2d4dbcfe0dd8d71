"""Preferences as Android's own XmlUtils writes them; a Realm header is named."""

from __future__ import annotations

import pytest

from parsers.support import realm
from parsers.support.shared_preferences import read

MAP = """<?xml version='1.0' encoding='utf-8' standalone='yes' ?>
<map>
    <string name="name">Größe &amp; &lt;more&gt; &#128512;</string>
    <int name="count" value="-2147483648" />
    <long name="time" value="1700000000123" />
    <float name="real" value="0.1" />
    <boolean name="yes" value="true" />
    <boolean name="no" value="false" />
    <set name="words">
        <string>one</string>
        <string></string>
    </set>
    <string name="empty"></string>
    <string name="lines">a
b</string>
</map>
""".encode()


def test_each_type_is_read_as_itself_and_stands_where_it_says() -> None:
    found = read(MAP)
    assert {each.name: each.value for each in found.all} == {
        "name": "Größe & <more> 😀", "count": -(2**31), "time": 1700000000123, "real": "0.1", "yes": True,
        "no": False, "words": ("one", ""), "empty": "", "lines": "a\nb",
    }  # fmt: skip
    assert [each.kind for each in found.all][:5] == ["string", "int", "long", "float", "boolean"]
    for each in found.all:
        start, length = map(int, each.locator.removeprefix("bytes ").split("+"))
        element = MAP[start : start + length].decode()
        assert element.startswith(f"<{each.kind}")
        assert element.endswith((f"</{each.kind}>", "/>"))
        assert f'name="{each.name}"' in element
    assert (found.get("count"), found.get("absent"), found.damage) == (-(2**31), None, ())


@pytest.mark.parametrize(
    "element",
    [
        '<int name="x" value="2147483648"/>', '<int name="x" value="1e3"/>', '<int name="x"/>',
        '<boolean name="x" value="yes"/>', '<other name="x" value="1"/>', '<long name="x" value="-"/>',
    ],
)  # fmt: skip
def test_a_value_that_is_not_as_its_type_says_costs_itself_alone(element: str) -> None:
    found = read(f'<map>{element}<int name="y" value="7"/></map>'.encode())
    assert [(each.name, each.value) for each in found.all] == [("y", 7)]
    assert "'x' was not read" in found.damage[0]


def test_a_file_that_breaks_off_gives_what_is_before_and_says_so() -> None:
    found = read(MAP[: MAP.index(b"<float")])
    assert [each.name for each in found.all] == ["name", "count", "time"]
    assert "damaged" in found.damage[0]


@pytest.mark.parametrize("data", [b"", b"<list/>", b"\0\1", b"<!DOCTYPE map [<!ENTITY a 'b'>]><map/>"])
def test_what_is_no_map_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read(data)


def test_realm_is_named() -> None:
    assert (
        realm.named(bytes(16) + b"T-DB" + bytes([9, 24, 0, 1]) + bytes(8)) == "Realm database, file format 24"
    )
    assert realm.named(bytes(16) + b"T-DB" + bytes([9, 24, 0, 0])) == "Realm database, file format 9"
    assert realm.named(bytes(30)) is None
