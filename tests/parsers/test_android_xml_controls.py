"""Control characters, which Android's serializer writes as references that XML does not allow, stand in the text."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape

import pytest

from parsers.support.android_xml.controls import MOST
from parsers.support.android_xml.read import read

_HEAD = b"<?xml version='1.0' encoding='utf-8' standalone='yes' ?>\n"
_CONTROLS = "".join(map(chr, range(32)))
_ALLOWED = "\t\n\r"


def _written(text: str) -> str:
    """As FastXmlSerializer has it: what is below a space as a reference by its number."""
    return "".join(f"&#{ord(each)};" if each < " " else escape(each) for each in text)


def _as_it_is(text: str) -> str:
    """As older versions have it: what XML does not allow stands there."""
    return "".join(each if each < " " and each not in _ALLOWED else _written(each) for each in text)


@pytest.mark.parametrize("written", [_written, _as_it_is])
def test_every_control_character_is_read_in_texts_and_attributes_and_places_stay_those_of_the_file(
    written: Callable[[str], str],
) -> None:
    data = (
        _HEAD
        + (
            f'<map><string name="a{written(_CONTROLS)}">Оля{written(_CONTROLS)}😀</string>'
            f'<int name="n" value="5" /><string name="b">&#x1F;&#x0;&#00;x</string></map>'
        ).encode()
    )
    document = read(data)
    assert document.damage == ""
    assert document.root is not None
    first, number, last = document.root.children
    assert (first.get("name"), first.text) == (f"a{_CONTROLS}", f"Оля{_CONTROLS}😀")
    assert last.text == "\x1f\0\0x"
    for element, start in ((first, "<string"), (number, "<int"), (last, "<string")):
        piece = data[element.at : element.end].decode()
        assert piece.startswith(start)
        assert piece.endswith(("</string>", "/>"))
        assert piece.count("<") == (1 if element is number else 2)


@pytest.mark.parametrize("written", [_written, _as_it_is])
def test_random_texts_come_back(written: Callable[[str], str]) -> None:
    noise = random.Random(3)
    for _ in range(30):
        texts = ["".join(noise.choices(_CONTROLS + "ab&<é😀ﷺ", k=8)) for _ in range(4)]
        data = _HEAD + f"<map>{''.join(f'<s>{written(each)}</s>' for each in texts)}</map>".encode()
        document = read(data)
        assert document.root is not None
        assert [each.text for each in document.root.children] == texts
        assert [data[each.at : each.end].decode() for each in document.root.children] == [
            f"<s>{written(each)}</s>" for each in texts
        ]


@pytest.mark.parametrize(
    "data",
    [
        "<m>&#0;\ufdd0</m>".encode(), b"<m>&#0;<![CDATA[&#0;]]></m>", b"<?xml version='1.0' encoding='latin-1'?><m>&#0;</m>",
        b"\xff\xfe" + "<m>&#0;</m>".encode("utf-16-le"), b"<m>&#55357;</m>", b"<m>&#0</m>", b"<m>" + bytes(MOST + 1) + b"</m>",
    ],
    ids=["such a letter", "section", "latin", "wide", "half of a letter", "cut reference", "zeros"],
)  # fmt: skip
def test_what_cannot_be_told_apart_is_said_to_be_damaged(data: bytes) -> None:
    assert read(data).damage.startswith("the XML is damaged")
