"""Random terms, wrapped in random spellings one around the other: nothing of a term is left; a long text costs its length."""

from __future__ import annotations

import base64
import re
import string
import unicodedata
import urllib.parse
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.redaction.engine import ProfileRedactor
from reports.redaction.profile import RedactionProfile, Replace

LABEL = "[redacted: 0]"
LATIN = string.ascii_letters + "äöüßéèñçøåëï"
SCRIPTS = (LATIN, "абвгдежзиклмнопрстуфхцчшщэюя", "αβγδεζηθικλμνξοπρστυφχψω", "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
           "אבגדהוזחטיכלמנסעפצקרשת", "कखगघचछजझटठडढणतथदधनपफबभमयरलवशसह", "王李张刘陈杨黄赵周吴")  # fmt: skip


def plain(text: str) -> str:
    """Letters and digits alone; written here and not by the code under test."""
    return "".join(each for each in unicodedata.normalize("NFKD", text).casefold() if each.isalnum())


def each_byte(form: str, encoding: str = "utf-8") -> Callable[[str], str]:
    return lambda text: "".join(form.format(each) for each in text.encode(encoding, "replace"))


def other_byte(form: str) -> Callable[[str], str]:
    """Bytes that are no ASCII."""
    return lambda text: "".join(
        letter if letter.isascii() else "".join(form.format(each) for each in letter.encode())
        for letter in text
    )


def between(mark: str) -> Callable[[str], str]:
    return mark.join


def within(mark: str) -> Callable[[str], str]:
    return lambda text: f"{text[:2]}{mark}{text[2:]}"


# In and out of a word: what people, programs and formats of files do to a text.
INVISIBLE = [
    "\u0640",
    "\u3164",
    "\u115f",
    "\u200b",
    "\u00ad",
    "\u2060",
    "\ufe0f",
    "\U000e0041",
    "\x00",
    "\u202e",
]
SHAPES: dict[str, Callable[[str], str]] = {
    **{f"U+{ord(each):04X} in it": between(each) for each in INVISIBLE},
    **{f"{each!r} in it": within(each) for each in ("\n", "\r\n  ", "-\n", "=\r\n", r"\n", r"\t", "<b></b>", "\x1b[1m", "*")},
    "capitals": str.upper,
    "escaped line ends around": lambda text: rf"\r\n{text}\n",
    "percent": urllib.parse.quote,
    "all percent": each_byte("%{:02x}"),
    "quoted-printable": other_byte("={:02X}"),
    "all quoted-printable": each_byte("={:02X}"),
    "octal": other_byte("\\{:03o}"),
    "all octal": each_byte("\\{:03o}"),
    "\\x": other_byte("\\x{:02x}"),
    "\\u": lambda text: "".join(f"\\u{ord(letter):04x}" for letter in text),
    "entities": lambda text: "".join(f"&#{ord(letter)};" for letter in text),
    "hexadecimal": lambda text: text.encode().hex(),
    "UTF-16 in hexadecimal": lambda text: text.encode("utf-16-le").hex(" "),
    "Base64": lambda text: base64.b64encode(text.encode()).decode(),
    "URL-safe Base64": lambda text: base64.urlsafe_b64encode(text.encode()).decode(),
}  # fmt: skip
# Around all of the others: an escape of what is escaped already.
AROUND: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "percent": urllib.parse.quote,
    "percent twice": lambda text: urllib.parse.quote(urllib.parse.quote(text)),
    "entities": lambda text: text.replace("&", "&amp;").replace("<", "&lt;"),
    "JSON": lambda text: text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r"),
    "Base64": lambda text: base64.b64encode(text.encode("utf-8", "surrogatepass")).decode(),
}
terms = st.sampled_from(SCRIPTS).flatmap(
    lambda letters: st.text(st.sampled_from(letters), min_size=5, max_size=12)
)


@settings(max_examples=1500, deadline=None)
@given(term=terms, shape=st.sampled_from(sorted(SHAPES)), around=st.sampled_from(sorted(AROUND)))
def test_nothing_of_a_random_term_is_left_in_any_wrapping(term: str, shape: str, around: str) -> None:
    wrapped = AROUND[around](SHAPES[shape](term))
    rule = Replace(label="0", texts=(term,))
    found = ProfileRedactor(RedactionProfile(name="t", replace=(rule,))).text(f"( {wrapped} )")
    assert LABEL in found
    left = plain(found.replace(LABEL, ""))
    if shape == "escaped line ends around":  # what was around stays
        left = re.sub("25|5c|[rn]", "", left)
    assert left == "", (wrapped, found)


@settings(max_examples=300, deadline=None)
@given(
    digits=st.text(st.sampled_from("123456789"), min_size=8, max_size=11),
    mark=st.text(st.sampled_from(" _,:;=-./()|\"'\t\n\u200b\u3164\u2011"), max_size=6),
    at=st.integers(1, 7),
    around=st.sampled_from(sorted(AROUND)),
)
def test_nothing_of_a_random_number_is_left_with_any_marks(
    digits: str, mark: str, at: int, around: str
) -> None:
    engine = ProfileRedactor(
        RedactionProfile(name="t", replace=(Replace(label="0", phones=(f"+49{digits}",)),))
    )
    found = engine.text(f"( {AROUND[around](f'0{digits[:at]}{mark}{digits[at:]}')} )")
    assert LABEL in found
    assert not any(letter.isalnum() for letter in found.replace(LABEL, "")), found


HOSTILE = (
    "\\", "%25", "&", "<", "= ", "a", "a ", "7", "7 ", "1712345678 ", "1712345678", "Zoë ", "z\u200b", "a@", "\n", " ", "Ab1/",
    "Ab1/Ab1/Ab1/Ab1/\n", "5a", "&uuml;", "[", "1.1111 ", "52°31'", "[redacted: 0] ", "\\n", "xn--", "\x1b[", "\\303\\274", "- ",
    "5a ", "<a ", "a (", "a.", "Zoë\u0301", "lat ", "=C3=\r\n", "zoe.ms@", "\u0930\u093e\u092e", "\u0301",
)  # fmt: skip


@pytest.mark.campaign
@pytest.mark.parametrize("piece", HOSTILE)
def test_a_name_after_a_mebibyte_of_anything_is_found(piece: str) -> None:
    rules = (
        Replace(
            label="0",
            names=("Zoë Müller", "राम"),
            phones=("+49 171 2345678", "4711"),
            emails=("zoe.ms@example.org",),
        ),
        Replace(label="0", codes=("DE12500105170648489890",)),
    )
    engine = ProfileRedactor(RedactionProfile(name="t", replace=rules, coordinates="round"))

    # What costs the square of a text's length would not end.
    found = engine.text(f"{piece * ((1 << 20) // len(piece))} , Zoë Müller")
    assert found.endswith(LABEL)
