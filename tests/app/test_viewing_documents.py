"""Documents in encodings and with parts that were not seen before: text made by other libraries comes back."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from app.viewing.client import Decoder, Source, ViewingError
from app.viewing.jobs.documents import TEXT_AT_MOST
from app.viewing.messages import Tree, Written


def held(data: bytes) -> list[Source]:
    return [(len(data), lambda offset, length: data[offset : offset + length])]


@pytest.fixture(scope="module")
def decoder() -> Iterator[Decoder]:
    made = Decoder()
    yield made
    made.close()


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
