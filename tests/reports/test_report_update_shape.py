"""An update of a report is its objects, its table and its end: both verifiers refuse every other byte in it."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from pyhanko.pdf_utils.generic import DictionaryObject, pdf_name, pdf_string
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from reports.update_shape import misshapen

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging" / "verifier"))

from indicia_verify.pdf_shape import misshapen as alone


def updated() -> tuple[int, bytes]:
    """A document and where its update begins."""
    base = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(base)
    writer = IncrementalPdfFileWriter(io.BytesIO(base.getvalue()))
    writer.root[pdf_name("/Kept")] = writer.add_object(
        DictionaryObject({pdf_name("/Text"): pdf_string("one")})
    )
    writer.update_root()
    out = io.BytesIO()
    writer.write(out)
    return len(base.getvalue()), out.getvalue()


def faults(start: int, data: bytes) -> list[str]:
    """What each verifier says of the update."""
    return [misshapen(data, start), alone(data, start, len(data))]


def test_a_plain_update_is_sound() -> None:
    assert faults(*updated()) == ["", ""]


def _number(data: bytes) -> int:
    return int(re.findall(rb"startxref\n([0-9]+)", data)[-1])


def _inserted(at: int, data: bytes, more: bytes) -> bytes:
    """Bytes put in before the update's table, whose place is told anew."""
    place = _number(data)
    moved = data[:place] + more + data[place:]
    return moved.replace(b"startxref\n%d\n" % place, b"startxref\n%d\n" % (place + len(more)))


ATTACKS: dict[str, Callable[[int, bytes], bytes]] = {
    "a start of another table behind the end": lambda start, data: data + b"startxref\n12\n",
    "the mark of the end, spoilt": lambda start, data: data.replace(b"%%EOF", b"% %EOF"),
    "a blank before the mark of the end": lambda start, data: (
        data[:start] + data[start:].replace(b"%%EOF", b" %%EOF")
    ),
    "a comment before the mark of the end": lambda start, data: (
        data[:start] + data[start:].replace(b"%%EOF", b"% more\n%%EOF")
    ),
    "an object that no table lists": lambda start, data: _inserted(start, data, b"3 0 obj\n<< >>\nendobj\n"),
    "the same, of another generation": lambda start, data: _inserted(
        start, data, b"3 1 obj\n<< >>\nendobj\n"
    ),
    "a comment behind the objects": lambda start, data: _inserted(start, data, b"% nothing\n"),
    "bytes before the objects": lambda start, data: data[:start] + b"%x" + data[start + 2 :],
    "another size": lambda start, data: (
        data[:start] + re.sub(rb"/Size [0-9]+", b"/Size 2147483647", data[start:])
    ),
    "an object twice in the table": lambda start, data: (
        data[:start] + data[start:].replace(b"trailer\n", b"1 1\n0000000015 00000 n \ntrailer\n")
    ),
    "a second table": lambda start, data: data + data[_number(data) :],
    "another table before": lambda start, data: data[:start] + data[start:].replace(b"/Prev ", b"/Prev 1"),
    "a state before that ends otherwise": lambda start, data: data[: start - 6] + b"%%EOX\n" + data[start:],
    "a size in a string": lambda start, data: (
        data[:start] + re.sub(rb"(/Size [0-9]+)", rb"/X (\1) /S#69ze 99", data[start:])
    ),
    "the end is missing": lambda start, data: data[:-7],
}


@pytest.mark.parametrize("attack", ATTACKS)
def test_every_other_byte_is_refused(attack: str) -> None:
    start, data = updated()
    changed = ATTACKS[attack](start, data)
    assert changed != data
    assert all(faults(start, changed)), faults(start, changed)
