"""Documents in encodings and with parts that were not seen before: text made by other libraries comes back."""

from __future__ import annotations

import plistlib
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas
from viewed_files import held

from app.viewing.client import Decoder, ViewingError
from app.viewing.jobs import documents, tree_xml
from app.viewing.jobs.documents import READ_AT_MOST, TEXT_AT_MOST
from app.viewing.jobs.page_encoding import page_encoding
from app.viewing.messages import Tree, Written
from evidence.contract.source_bytes import SourceBytes
from parsers.support.html_marks import End, Start, Text, marks


@pytest.mark.parametrize(
    ("label", "encoding", "words"),
    [
        ("windows-1251", "cp1251", "Привет, мир"),
        ("koi8-r", "koi8-r", "Привет, мир"),
        ("iso-8859-1", "cp1252", "caf\u00e9 \u2013 \u20ac5"),
        ("windows-1256", "cp1256", "مرحبا"),
        ("windows-874", "cp874", "สวัสดี"),
        ("Shift_JIS", "cp932", "日本語①"),
        ("euc-kr", "cp949", "안녕하세요"),
        ("gb2312", "gbk", "你好"),
        ("big5", "big5", "你好"),
        ("utf-8", "utf-8", "naïve ✓"),
        ("no-such-encoding", "utf-8", "naïve ✓"),
        ("utf-7", "utf-8", "+ADw-b+AD4-"),
        ("rot13", "utf-8", "plain"),
    ],
)
def test_a_page_is_read_in_the_encoding_that_it_names(
    decoder: Decoder, label: str, encoding: str, words: str
) -> None:
    page = f'<html><head><meta charset="{label}"></head><body><p>{words}</p></body></html>'
    found = decoder.ask("document", Written, held(page.encode(encoding)))
    assert found.text == words
    assert found.format == f"HTML ({encoding})"


def test_a_page_in_two_pieces_of_a_letter_is_whole(decoder: Decoder) -> None:
    words = "日本語" * 40_000
    found = decoder.ask("document", Written, held(b"<p>" + words.encode()))
    assert found.text == words


def test_a_very_long_page_is_read_as_far_as_it_is_shown(decoder: Decoder) -> None:
    asked = 0

    def read(offset: int, length: int) -> bytes:
        nonlocal asked
        asked += length
        return page[offset : offset + length]

    page = b"<p>0123456789 abcdef</p>\n" * 400_000
    found = decoder.ask("document", Written, [(len(page), read)])
    assert TEXT_AT_MOST * 0.9 < len(found.text) <= TEXT_AT_MOST
    assert found.note == f"The first {len(found.text):,} characters; more follow."
    assert set(found.text.splitlines()[:-1]) == {"0123456789 abcdef"}
    assert asked < len(page) / 4


@pytest.mark.parametrize(
    ("unit", "shown"),
    [("<a b='", True), ("<!--", True), ("</", True), ("<a", True), ("<b>", False), ("<script>", False)],
)
def test_a_page_of_marks_that_do_not_end_is_passed_over_a_few_times_at_most(
    unit: str, shown: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(documents, "_FIRST_PIECE", 1 << 14)
    data = b"<p>before</p>" + unit.encode() * 10_000
    passed: list[tuple[int, int]] = []

    def counted(page: bytes) -> Iterator[Start | End | Text]:
        passed.append((len(page), 0))
        for mark in marks(page):
            passed[-1] = (len(page), passed[-1][1] + 1)
            yield mark

    monkeypatch.setattr(documents, "marks", counted)
    found = documents.document([SourceBytes(data)], {})
    assert found.text == ("before\n" + unit * 10_000 if shown else "before")[:TEXT_AT_MOST]
    assert sum(size for size, _ in passed) <= 3 * len(data)
    assert all(number <= size for size, number in passed)


def test_what_a_comment_or_a_script_that_is_longer_than_a_piece_holds_is_not_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(documents, "_FIRST_PIECE", 64)
    monkeypatch.setattr(documents, "TEXT_AT_MOST", 20)
    for begin, end in (("<!--", "-->"), ("<script>", "</script>"), ("<b title='", "'>")):
        page = f"<p>one</p>{begin}{'x' * 500}{end}<p>two</p>".encode()
        assert documents.document([SourceBytes(page)], {}) == Written("HTML (utf-8)", "one\ntwo")


@pytest.mark.parametrize("encoding", ["iso-8859-1", "windows-1251", "koi8-r", "iso-8859-9", "utf-8"])
def test_bytes_of_xml_are_known_in_encodings_of_one_byte(decoder: Decoder, encoding: str) -> None:
    words = {"iso-8859-1": "gr\u00fc\u00df", "iso-8859-9": "\u0131\u015f\u0131k"}.get(
        encoding, "\u043c\u0438\u0440"
    )
    data = f'<?xml version="1.0" encoding="{encoding}"?><a><{words}>{words} 1</{words}><b>{words} 2</b></a>'.encode(
        encoding
    )
    found = decoder.ask("tree", Tree, held(data))
    assert [(node.key, node.text) for node in found.nodes] == [
        ("a", ""),
        (words, f"{words} 1"),
        ("b", f"{words} 2"),
    ]
    assert not found.note
    pieces = [data[node.offset : node.offset + node.length].decode(encoding) for node in found.nodes]
    assert pieces[1:] == [f"<{words}>{words} 1</{words}>", f"<b>{words} 2</b>"]


@pytest.mark.parametrize(
    ("encoding", "words"), [("euc-kr", "안녕"), ("Shift_JIS", "日本語"), ("big5", "你好")]
)
def test_xml_in_encodings_of_several_bytes_is_read(decoder: Decoder, encoding: str, words: str) -> None:
    data = f'<?xml version="1.0" encoding="{encoding}"?><a x="{words}">{words}</a>'.encode(encoding)
    found = decoder.ask("tree", Tree, held(data))
    assert [node.text for node in found.nodes] == [words, words]
    assert [node.offset for node in found.nodes] == [-1, -1]
    assert "not known where the bytes" in found.note


def docx(**parts: str) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, words in parts.items():
            xml = f'<w:document xmlns:w="w"><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:document>'
            archive.writestr(f"word/{name}.xml", xml)
    return target.getvalue()


def test_comments_and_notes_of_a_word_document_are_shown_behind_its_text(decoder: Decoder) -> None:
    data = docx(
        document="The text", footer1="foot", comments="do not tell", footnotes="see there", header2=""
    )
    found = decoder.ask("document", Written, held(data))
    assert found.text == "The text\n\n[Comments]\ndo not tell\n\n[Footnotes]\nsee there\n\n[Footer]\nfoot\n"
    assert decoder.ask("document", Written, held(docx(document="Only"))).text == "Only\n"


def test_text_that_a_tracked_change_took_away_is_called_deleted(decoder: Decoder) -> None:
    """It stood in the line as if it were still there: the opposite of what the document says to its readers."""
    word = "pay</w:t></w:r><w:del><w:r><w:delText> not</w:delText></w:r></w:del><w:r><w:t> him"
    assert decoder.ask("document", Written, held(docx(document=word))).text == "pay[deleted:  not] him\n"
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr(
            "content.xml",
            '<o:text xmlns:o="o" xmlns:text="t"><text:tracked-changes><text:changed-region><text:deletion>'
            "<text:p>never</text:p></text:deletion></text:changed-region></text:tracked-changes>"
            "<text:p>always</text:p></o:text>",
        )
    found = decoder.ask("document", Written, held(target.getvalue()))
    assert found.text == "[deleted: never\n]always\n"


def pdf(*pages: str, locked_by: str = "") -> bytes:
    target = BytesIO()
    canvas = Canvas(target, pagesize=(300, 400))
    for words in pages:
        canvas.drawString(20, 350, words)
        canvas.showPage()
    canvas.save()
    if not locked_by:
        return target.getvalue()
    locked = BytesIO()
    with pikepdf.open(target) as opened:
        opened.save(locked, encryption=pikepdf.Encryption(owner=locked_by, user=locked_by))
    return locked.getvalue()


def test_the_text_layer_of_a_pdf_is_told_page_by_page(decoder: Decoder) -> None:
    found = decoder.ask("document", Written, held(pdf("first words", "second words")))
    assert found.format == "PDF (text layer)"
    assert found.text == "[Page 1]\nfirst words\n\n[Page 2]\nsecond words\n"
    assert not found.note
    empty = decoder.ask("document", Written, held(pdf("")))
    assert (empty.text, empty.note) == ("[Page 1]\n\n", "Its pages hold no text: they may be pictures.")


@pytest.mark.parametrize("job", ["document", "pdf"])
def test_a_pdf_with_a_password_is_called_encrypted(decoder: Decoder, job: str) -> None:
    with pytest.raises(ViewingError, match="This PDF is encrypted: it opens with its password only"):
        decoder.ask(job, Written, held(pdf("secret", locked_by="x")))


def docx_of(**parts: bytes) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(f"word/{name}.xml", data)
    return target.getvalue()


def paragraph(words: str) -> bytes:
    return f'<w:document xmlns:w="w"><w:p><w:t>{words}</w:t></w:p></w:document>'.encode()


def test_parts_of_a_word_document_that_are_left_out_are_told(decoder: Decoder) -> None:
    headers = {f"header{number}": f"head {number}" for number in range(60)}
    found = decoder.ask("document", Written, held(docx(document="The text", footer1="foot", **headers)))
    assert (found.text.count("[Header]"), found.text.count("[Footer]")) == (50, 0)
    assert found.note == f"The first {len(found.text):,} characters; more follow."
    long = b'<w:document xmlns:w="w">' + b" " * READ_AT_MOST + paragraph("behind") + b"</w:document>"
    found = decoder.ask(
        "document",
        Written,
        held(docx_of(document=paragraph("The text"), comments=long, footer1=paragraph("foot"))),
    )
    assert found.text == "The text\n\n[Footer]\nfoot\n"
    assert found.note == f"The first {len(found.text):,} characters; more follow."


def damaged(data: bytes, part: str) -> bytes:
    """A block type that deflate does not have, where the packed bytes of ``part`` begin."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        entry = archive.getinfo(f"word/{part}.xml")
    names = int.from_bytes(data[entry.header_offset + 26 : entry.header_offset + 28], "little")
    at = entry.header_offset + 30 + names
    return data[:at] + b"\xff" + data[at + 1 :]


def test_a_damaged_part_does_not_hide_the_text_of_a_word_document(decoder: Decoder) -> None:
    words = {name: paragraph(f"words of {name} " * 9) for name in ("document", "comments", "footer1")}
    whole = docx_of(**words)
    text, foot = ((f"words of {name} " * 9) for name in ("document", "footer1"))
    hurt = damaged(whole, "comments")
    with zipfile.ZipFile(BytesIO(hurt)) as archive, pytest.raises(zlib.error):
        archive.read("word/comments.xml")
    found = decoder.ask("document", Written, held(hurt))
    assert found.text == f"{text}\n\n[Comments]\n[This part cannot be read.]\n\n[Footer]\n{foot.strip()}\n"
    with pytest.raises(ViewingError, match=r"could not be decoded: .*while decompressing"):
        decoder.ask("document", Written, held(damaged(whole, "document")))
    swollen = docx_of(**{**words, "comments": b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'})
    found = decoder.ask("document", Written, held(swollen))
    assert found.text.startswith(f"{text}\n\n[Comments]\n[The document defines entities of its own")
    assert found.text.endswith(f"[Footer]\n{foot.strip()}\n")


@pytest.mark.parametrize(
    ("before", "encoding"),
    [
        ('<script src=a.js charset="windows-1251"></script><meta charset="utf-8">', "utf-8"),
        ("<!-- charset=koi8-r --><meta charset=windows-1251>", "cp1251"),
        ("<!-- <meta charset=koi8-r> --><meta charset=windows-1251>", "cp1251"),
        ("<!--><meta charset=koi8-r>", "koi8-r"),
        ('<a href="x?charset=gbk">', "utf-8"),
        ('<a title="<meta charset=gbk>">', "utf-8"),
        ("<!-- charset=koi8-r -->", "utf-8"),
        ("<!-- not closed <meta charset=koi8-r>", "utf-8"),
        ("charset=koi8-r", "utf-8"),
        ("<?php \"charset=gbk\" ?><META\tCHARSET = 'koi8-r'/>", "koi8-r"),
        ("<metadata charset=gbk><meta charset=koi8-r>", "koi8-r"),
        ('<meta name=x content="text/html; charset=gbk"><meta charset=koi8-r>', "koi8-r"),
        ('<meta http-equiv="Content-Type" content="text/html; charset = koi8-r; x">', "koi8-r"),
        ("<meta content='charsetcharset=\"koi8-r\"' http-equiv=CONTENT-TYPE>", "koi8-r"),
        ('<meta http-equiv=content-type content=charset=gbk charset="koi8-r">', "koi8-r"),
        ("<meta charset=koi8-r charset=gbk>", "koi8-r"),
        ("<meta charset=no-such><meta charset=koi8-r>", "koi8-r"),
        ("<meta charset=koi8-r-->", "utf-8"),
        ("<meta charset=utf-16>", "utf-8"),
        ("<meta charset=x-user-defined>", "cp1252"),
        ('<?xml version="1.0" encoding="koi8-r"?>', "koi8-r"),
        ('<?xml version="1.0" encoding="gbk"?><meta charset="koi8-r">', "koi8-r"),
        ('\ufeff<meta charset="koi8-r">', "utf-8"),
    ],
)
def test_only_meta_tags_name_the_encoding_of_a_page(before: str, encoding: str) -> None:
    assert page_encoding(before.encode() + b"<p>x</p>") == encoding


def test_the_charset_of_a_script_does_not_spoil_a_page(decoder: Decoder) -> None:
    page = '<script src=a.js charset="windows-1251"></script><meta charset="utf-8"><p>naïve Привет</p>'
    found = decoder.ask("document", Written, held(page.encode()))
    assert (found.format, found.text) == ("HTML (utf-8)", "naïve Привет")
    wide = '<?xml version="1.0"?><p>Привет</p>'.encode("utf-16-le")
    assert decoder.ask("document", Written, held(wide)).text == "Привет"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("mark", ["\ufeff", ""])
def test_bytes_of_xml_in_utf_16_are_not_named(decoder: Decoder, encoding: str, mark: str) -> None:
    data = (mark + "<a><b/><c>мир</c></a>").encode(encoding)
    found = decoder.ask("tree", Tree, held(data), form="xml")
    assert [(node.key, node.text, node.offset) for node in found.nodes] == [
        ("a", "", -1),
        ("b", "", -1),
        ("c", "мир", -1),
    ]
    assert "not known where the bytes" in found.note


def test_an_empty_value_of_a_property_list_has_the_bytes_of_its_tag(decoder: Decoder) -> None:
    data = plistlib.dumps({"Seen": True, "Name": "x", "Of": [False, {}, []], "Last": ""}, sort_keys=False)
    found = decoder.ask("tree", Tree, held(data))
    pieces = {node.path: data[node.offset : node.offset + node.length] for node in found.nodes}
    assert pieces["$.Seen"] == b"<true/>"
    assert pieces["$.Of[0]"] == b"<false/>"
    assert pieces["$.Of[1]"] == b"<dict/>"
    assert pieces["$.Of[2]"] == b"<array/>"
    assert pieces["$.Last"] == b"<string></string>"
    assert pieces["$"].startswith(b"<dict>") and pieces["$"].endswith(b"</dict>")


NAMES = st.sampled_from(["a", "b", "мир", "x:y", "long-name.1"])
PIECES = st.sampled_from(
    [
        "",
        "/>",
        "text",
        "日本",
        "<!-- /> -->",
        "<?x />?>",
        "<![CDATA[</a>/>]]>",
        "<![CDATA[]]>",
        "&amp;",
        "\n",
        ">",
    ]
)
ATTRIBUTES = st.sampled_from(["", ' x="/>"', " x = '>'", "\n", ' x="é"'])
EMPTY = st.tuples(NAMES, ATTRIBUTES).map(lambda made: [f"<{made[0]}{made[1]}/>"])


def around(name: str, attribute: str, inner: list[tuple[str, list[str]]], last: str) -> list[str]:
    """An element and those in it, each as it is written, in the order in which they begin."""
    held_in = "".join(text + below[0] for text, below in inner)
    written = f"<{name}{attribute}>{held_in}{last}</{name}{' ' * (attribute == chr(10))}>"
    return [written, *(each for _, below in inner for each in below)]


ELEMENTS = st.recursive(
    EMPTY | st.builds(around, NAMES, ATTRIBUTES, st.just([]), PIECES),
    lambda inner: st.builds(
        around, NAMES, ATTRIBUTES, st.lists(st.tuples(PIECES, inner), max_size=4), PIECES
    ),
    max_leaves=12,
)
BEFORE = st.sampled_from(["", "\ufeff", '<?xml version="1.0" encoding="UTF-8"?>\n', "<!-- é -->"])


@settings(max_examples=300, deadline=None)
@given(before=BEFORE, written=ELEMENTS, behind=st.sampled_from(["", "\n", "<!--/>-->"]))
def test_the_bytes_of_each_xml_element_are_its_source(before: str, written: list[str], behind: str) -> None:
    data = (before + written[0] + behind).encode()
    found = tree_xml.tree(data)
    assert not found.note
    elements = [node for node in found.nodes if node.kind == "element"]
    assert [data[node.offset : node.offset + node.length].decode() for node in elements] == written
