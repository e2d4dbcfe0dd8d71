"""Android's forms of XML: packages that aapt made, ABX written by the rules of AOSP's serializer, XML as text."""

from __future__ import annotations

import random
import shutil
import struct
import subprocess
import zipfile
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.support.android_xml import elements, java_text
from parsers.support.android_xml.elements import MOST_DEPTH, Element
from parsers.support.android_xml.read import read

MANIFEST = """<manifest package="org.example.x" count="-5" größe="äöü 😀"><application label="Überschrift"/></manifest>"""
ATTRIBUTES = """<resources>
<attr name="flag" format="boolean"/><attr name="count" format="integer"/><attr name="real" format="float"/>
<attr name="size" format="dimension"/><attr name="share" format="fraction"/><attr name="tint" format="color"/>
<attr name="ref" format="reference"/><attr name="word" format="string"/></resources>"""
VALUES = """<outer xmlns:app="http://schemas.android.com/apk/res-auto" plain="1">
<inner app:flag="true" app:count="-5" app:real="1.5" app:size="12.5dp" app:share="25%" app:tint="#ff112233"
 app:word="w"/>text &amp; more<inner app:count="0x10" app:size="-3px" app:flag="false" app:ref="@xml/values"/></outer>"""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """A package that aapt made of the documents above."""
    if shutil.which("aapt") is None:
        pytest.skip("aapt is not installed (packaging/system-packages.txt)")
    folder = tmp_path_factory.mktemp("package")
    for path, text in (
        ("AndroidManifest.xml", MANIFEST),
        ("res/values/a.xml", ATTRIBUTES),
        ("res/xml/values.xml", VALUES),
    ):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    command = ["aapt", "package", "-M", "AndroidManifest.xml", "-S", "res", "-F", "out.apk"]
    subprocess.run(command, cwd=folder, capture_output=True, check=True)
    return zipfile.ZipFile(folder / "out.apk")


def test_a_manifest_that_aapt_wrote_is_read(package: zipfile.ZipFile) -> None:
    document = read(package.read("AndroidManifest.xml"))
    assert (document.form, document.damage) == ("AXML", "")
    assert document.root is not None
    assert document.root.attributes == {"package": "org.example.x", "count": "-5", "größe": "äöü 😀"}
    assert [(each.tag, each.get("label")) for each in document.root.children] == [
        ("application", "Überschrift")
    ]


def test_values_that_are_not_stored_as_text_read_as_the_source_states_them(package: zipfile.ZipFile) -> None:
    root = read(package.read("res/xml/values.xml")).root
    assert root is not None
    first, second = root.all("inner")
    assert first.attributes == {
        "app:flag": "true", "app:count": "-5", "app:real": "1.5", "app:size": "12.5dp", "app:share": "25%",
        "app:tint": "#ff112233", "app:word": "w",
    }  # fmt: skip
    assert {key: second.get(key) for key in ("app:count", "app:size", "app:flag")} == {
        "app:count": "0x10", "app:size": "-3px", "app:flag": "false",
    }  # fmt: skip
    assert (second.get("app:ref") or "").startswith("@0x7f")
    assert root.text.strip() == "text & more"


class Abx:
    """Writes ABX as BinaryXmlSerializer does."""

    def __init__(self) -> None:
        self.data = bytearray(b"ABX\0\x10")
        self.names: list[str] = []

    def utf(self, text: str) -> bytes:
        raw = text.encode()
        return struct.pack(">H", len(raw)) + raw

    def interned(self, text: str) -> bytes:
        if text in self.names:
            return struct.pack(">H", self.names.index(text))
        self.names.append(text)
        return b"\xff\xff" + self.utf(text)

    def start(self, tag: str) -> None:
        self.data += b"\x32" + self.interned(tag)

    def stop(self, tag: str) -> None:
        self.data += b"\x33" + self.interned(tag)

    def text(self, text: str) -> None:
        self.data += b"\x24" + self.utf(text)

    def attribute(self, name: str, kind: int, value: bytes = b"", interned: str | None = None) -> None:
        self.data += bytes([kind << 4 | 15]) + self.interned(name)
        self.data += value if interned is None else self.interned(interned)

    def tree(self, element: ElementTree.Element) -> None:
        self.start(element.tag)
        for name, value in element.attrib.items():
            self.attribute(name, 2, self.utf(value))
        if element.text:
            self.text(element.text)
        for child in element:
            self.tree(child)
        self.stop(element.tag)

    def finished(self) -> bytes:
        return bytes(self.data + b"\x11")


def test_each_type_of_abx_reads_as_xml_text_would_state_it() -> None:
    it = Abx()
    it.start("packages")
    it.start("package")
    it.attribute("name", 3, interned="org.example")
    it.attribute("int", 6, struct.pack(">i", -2))
    it.attribute("hex", 7, struct.pack(">i", 255))
    it.attribute("long", 8, struct.pack(">q", 2**40))
    it.attribute("time", 9, struct.pack(">q", 0x18ABCDEF012))
    it.attribute("float", 10, struct.pack(">f", 0.1))
    it.attribute("double", 11, struct.pack(">d", 2.5))
    it.attribute("yes", 12)
    it.attribute("no", 13)
    it.attribute("bytes", 4, struct.pack(">H", 2) + b"\xab\x01")
    it.attribute("key", 5, struct.pack(">H", 4) + b"\0\xff\0\1")
    it.attribute("again", 3, interned="org.example")
    it.attribute("null", 1)
    it.data += b"\x29" + it.utf("a comment") + b"\x26" + it.utf("amp") + b"\x26" + it.utf("#228")
    it.stop("package")
    it.stop("packages")
    document = read(it.finished())
    assert (document.form, document.damage) == ("ABX", "")
    found = document.root.at_path("package") if document.root else None
    assert found is not None
    assert found.attributes == {
        "name": "org.example", "int": "-2", "hex": "ff", "long": "1099511627776", "time": "18abcdef012",
        "float": "0.1", "double": "2.5", "yes": "true", "no": "false", "bytes": "ab01", "key": "AP8AAQ==",
        "again": "org.example",
    }  # fmt: skip
    assert found.text == "&ä"
    assert it.data[found.at] == 0x32
    start, length = map(int, found.locator.removeprefix("bytes ").split("+"))
    assert it.data[start + length :].startswith(b"\x33")  # the end of the element around it


@given(st.text(max_size=20))
def test_texts_of_java_are_read_in_both_forms(text: str) -> None:
    units = text.encode("utf-16-le", "surrogatepass")
    pairs = [int.from_bytes(units[at : at + 2], "little") for at in range(0, len(units), 2)]
    modified = b"".join(
        b"\xc0\x80" if not unit else chr(unit).encode("utf-8", "surrogatepass") for unit in pairs
    )
    assert java_text.decoded(modified) == text
    assert java_text.decoded(text.encode()) == text


def test_bytes_that_are_no_text_are_escaped() -> None:
    assert java_text.decoded(b"a\xff") == "a\\xff"
    assert java_text.decoded(b"a\xed\xa0\xbd").isascii()


NAMES = st.text("abcdefgh-_", min_size=1, max_size=6).map(lambda name: "n" + name)
TEXTS = st.text(st.characters(categories=("L", "N", "S"), include_characters=" <&>\"'"), max_size=12)
ELEMENTS = st.recursive(
    st.builds(lambda tag, attributes, text: (tag, attributes, text, []), NAMES, st.dictionaries(NAMES, TEXTS, max_size=3), TEXTS),
    lambda inner: st.builds(
        lambda tag, attributes, children: (tag, attributes, "", children),
        NAMES, st.dictionaries(NAMES, TEXTS, max_size=2), st.lists(inner, max_size=4),
    ),
    max_leaves=10,
)  # fmt: skip


def _element(made: tuple) -> ElementTree.Element:  # type: ignore[type-arg]
    tag, attributes, text, children = made
    element = ElementTree.Element(tag, attributes)
    element.text = text
    element.extend(map(_element, children))
    return element


def _same(read_: Element, made: ElementTree.Element) -> bool:
    return (
        (read_.tag, read_.attributes, read_.text) == (made.tag, made.attrib, made.text or "")
        and len(read_.children) == len(made)
        and all(map(_same, read_.children, made))
    )


@settings(max_examples=40, deadline=None)
@given(ELEMENTS.map(_element))
def test_a_document_is_the_same_as_text_and_as_abx_and_elements_stand_where_they_say(
    made: ElementTree.Element,
) -> None:
    it = Abx()
    it.tree(made)
    text = ElementTree.tostring(made, "utf-8")
    for data in (it.finished(), text):
        document = read(data)
        assert document.damage == ""
        assert document.root is not None
        assert _same(document.root, made)
    waiting = [(document.root, made)]
    while waiting:
        found, origin = waiting.pop()
        again = ElementTree.fromstring(text[found.at : found.end])  # noqa: S314 - its own text
        assert again.tag == origin.tag
        assert len(again) == len(origin)
        waiting += zip(found.children, origin, strict=True)


def test_entities_of_the_document_are_not_expanded_and_what_was_read_stands() -> None:
    document = read(b'<!DOCTYPE a [<!ENTITY x "boom">]><a>&x;</a>')
    assert document.root is None
    assert "entities" in document.damage
    broken = read(b"<a><b k='v'>text</b><c>")
    assert broken.root is not None
    assert [each.tag for each in broken.root.children] == ["b", "c"]
    assert "damaged" in broken.damage


def test_depth_is_bounded_in_each_form() -> None:
    it = Abx()
    for _ in range(MOST_DEPTH + 5):
        it.start("a")
    for data in (it.finished(), b"<a>" * (MOST_DEPTH + 5)):
        assert "nested deeper" in read(data).damage


@pytest.mark.parametrize("times", [60, pytest.param(3000, marks=pytest.mark.campaign)])
def test_flipped_and_cut_documents_never_raise(times: int, package: zipfile.ZipFile) -> None:
    it = Abx()
    it.tree(ElementTree.fromstring(VALUES))  # noqa: S314 - its own text
    chance = random.Random(11)
    for whole in (it.finished(), package.read("res/xml/values.xml"), VALUES.encode()):
        for _ in range(times):
            data = bytearray(whole)
            for _ in range(chance.randint(1, 4)):
                data[chance.randrange(4, len(data))] = chance.randrange(256)
            read(bytes(data[: chance.randrange(4, len(data))] if chance.random() < 0.3 else data))
    assert read(b"").root is None


def test_a_text_that_is_named_many_times_does_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(elements, "MOST_TEXT", 1_000)
    abx = Abx()
    abx.start("a")
    abx.data += bytes([3 << 4 | 4]) + abx.interned("x" * 400)
    abx.data += (bytes([3 << 4 | 4]) + abx.interned("x" * 400)) * 9
    document = read(bytes(abx.data))
    assert "characters of text" in document.damage
    assert document.roots[0].text == "x" * 800


def _axml(*chunks: tuple[int, int, bytes]) -> bytes:
    """A document of these chunks: kind, length of the header, what stands behind the first eight bytes."""
    body = b"".join(struct.pack("<HHI", kind, header, 8 + len(data)) + data for kind, header, data in chunks)
    return struct.pack("<HHI", 3, 8, 8 + len(body)) + body


def _pool(count: int, texts: bytes) -> tuple[int, int, bytes]:
    offsets = bytes(4 * count)
    return 1, 28, struct.pack("<5I", count, 0, 1 << 8, 28 + len(offsets), 0) + offsets + texts


def test_texts_and_attributes_that_are_counted_many_times_are_refused() -> None:
    element = struct.pack("<2I", 0, 0xFFFFFFFF) + struct.pack("<2I6H", 0xFFFFFFFF, 0, 20, 20, 1, 0, 0, 0)
    attribute = struct.pack("<5I", 0xFFFFFFFF, 0, 0, 0x03000008, 0)
    end = struct.pack("<2I", 0, 0xFFFFFFFF) + struct.pack("<2I", 0xFFFFFFFF, 0)
    good = _axml(_pool(1, b"\x01\x01a\0"), (0x102, 16, element + attribute), (0x103, 16, end))
    assert (read(good).damage, read(good).roots[0].attributes) == ("", {"a": "a"})
    outside = _axml(_pool(1, b"\x01\x01a\0"), (0x102, 16, element), (0x103, 16, end), (0x000, 8, attribute))
    assert "outside" in read(outside).damage
    many = _axml(_pool(2_000, b"\x64\x64" + b"a" * 100 + b"\0"))
    assert "longer" in read(many).damage
