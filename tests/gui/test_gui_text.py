"""The Text tab: bytes that iconv wrote are read as what they were."""

from __future__ import annotations

import subprocess
import unicodedata
from typing import Any

import pytest
from gui_case import FakeReader

from app.gui.jobs.reader import ByteProvider
from app.gui.views.text_view import TextView


@pytest.mark.parametrize(
    ("title", "iconv", "said"),
    [
        ("UTF-8", "UTF-8", "señal – 🙂"),
        ("UTF-16 LE", "UTF-16LE", "señal – 🙂"),
        ("UTF-16 BE", "UTF-16BE", "señal – 🙂"),
        ("Latin-1", "ISO-8859-1", "señal"),
        ("Windows-1250", "CP1250", "příliš žluťoučký"),
        ("Windows-1251", "CP1251", "привет, Мара"),
        ("Windows-1252", "CP1252", "señal – 50 €"),
        ("Windows-1256", "CP1256", "مرحبا"),
        ("Windows-1258", "CP1258", "Đà Lạt – ơ ư ₫"),
        ("Windows-874", "CP874", "สวัสดีครับ"),
        ("KOI8-R", "KOI8-R", "привет, Мара"),
        ("GB 18030", "GB18030", "你好，朋友"),
        ("Big5", "BIG5", "你好，朋友"),
        ("Shift JIS", "CP932", "こんにちは①"),
        ("EUC-KR", "CP949", "안녕하세요 똠"),
    ],
)
def test_a_text_is_read_in_the_encoding_that_is_chosen(qtbot: Any, title: str, iconv: str, said: str) -> None:
    written = subprocess.run(
        ["iconv", "-f", "UTF-8", "-t", iconv], input=said.encode(), capture_output=True, check=True
    ).stdout
    provider = ByteProvider(FakeReader(written))
    view = TextView(provider)
    qtbot.addWidget(view)
    provider.show("1-4", len(written))
    view.show_bytes()
    qtbot.waitUntil(lambda: view.text.toPlainText() != "")
    view.encoding.setCurrentIndex(view.encoding.findText(title))
    shown = view.text.toPlainText()
    assert unicodedata.normalize("NFC", shown) == unicodedata.normalize("NFC", said)
    provider.stop()


def test_bytes_that_the_encoding_does_not_know_are_shown_as_numbers(qtbot: Any) -> None:
    provider = ByteProvider(FakeReader(b"a\xffb"))
    view = TextView(provider)
    qtbot.addWidget(view)
    provider.show("1-4", 3)
    view.show_bytes()
    qtbot.waitUntil(lambda: view.text.toPlainText() == "a\\xffb")
    view.encoding.setCurrentIndex(view.encoding.findText("GB 18030"))
    assert view.text.toPlainText() == "a\\xffb"
    provider.stop()
