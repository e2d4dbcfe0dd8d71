"""What a redaction profile names is found in every spelling, and nothing of it remains."""

from __future__ import annotations

import base64
import hashlib
import random
import string
import unicodedata
import urllib.parse
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.errors import ReportError
from reports.redaction.engine import ProfileRedactor
from reports.redaction.gate import Gate
from reports.redaction.profile import LeaveOut, RedactionProfile, Replace, ThirdParties, load_redaction
from reports.redaction.third import third_parties

NAME = Replace(label="victim 1", names=("Zoë Müller-Straßer",))
PHONE = Replace(label="victim 1", phones=("+49 171 2345678",))


def redactor(*replace: Replace, **options: object) -> ProfileRedactor:
    return ProfileRedactor(RedactionProfile(name="test", replace=replace, **options))  # type: ignore[arg-type]


def plain(text: str) -> str:
    """Letters and digits alone, as a reader's eye takes them; written here and not by the code under test."""
    bare = unicodedata.normalize("NFKD", text).casefold()
    return "".join(each for each in bare if each.isalnum())


NAME_SPELLINGS: dict[str, Callable[[str], str]] = {
    "as it is": lambda name: name,
    "capitals": str.upper,
    "small letters": str.lower,
    "decomposed": lambda name: unicodedata.normalize("NFD", name),
    "full width": lambda name: "".join(chr(ord(x) + 0xFEE0) if "!" <= x <= "~" else x for x in name),
    "no-break spaces": lambda name: name.replace(" ", "\u00a0\u2009"),
    "two lines": lambda name: name.replace(" ", "\r\n\t"),
    "zero width": "\u200b".join,
    "bidi controls": lambda name: f"\u202e{name[:3]}\u202c\u2066{name[3:]}\u2069",
    "soft hyphens": "\u00ad".join,
    "NUL": "\x00".join,
    "tags": lambda name: f"{name[:2]}<b class=x>{name[2:6]}</b>{name[6:]}",
    "emphasis": lambda name: f"**{name[:2]}**_{name[2:]}_",
    "dots": lambda name: name.replace(" ", "."),
    "underscores": lambda name: name.replace(" ", "__").replace("-", "_"),
    "one word": lambda name: name.replace(" ", "").replace("-", ""),
    "letter by letter": lambda name: " ".join(x for x in name if x.isalnum()),
    "without accents": lambda name: "Zoe Muller-Strasser",
    "two letters for one": lambda name: "Zoe Mueller-Strasser",
    "last name first": lambda name: "MÜLLER-STRASSER, Zoë",
    "percent": urllib.parse.quote,
    "form": urllib.parse.quote_plus,
    "entities": lambda name: "".join(f"&#{ord(each)};" for each in name),
    "JSON": lambda name: "".join(f"\\u{ord(each):04x}" for each in name),
    "quoted printable": lambda name: "".join(x if x.isascii() else "".join(f"={b:02X}" for b in x.encode()) for x in name),
    "Latin-1 bytes": lambda name: "".join(x if x.isascii() else f"\\x{ord(x):02x}" for x in name),
    "hexadecimal": lambda name: name.encode().hex(),
    "hexadecimal UTF-16": lambda name: name.encode("utf-16-le").hex(),
    "hexadecimal with more": lambda name: "ff00" + name.encode().hex() + "80",
    "hexadecimal, parted": lambda name: name.encode().hex(":"),
    "Base64 in an address": lambda name: "https://x.example/ab/" + base64.urlsafe_b64encode(name.encode()).decode(),
    "Base64 UTF-16": lambda name: base64.b64encode(name.encode("utf-16-be")).decode(),
    "Base64": lambda name: base64.b64encode(name.encode()).decode(),
    "hexadecimal, Latin-1": lambda name: name.encode("latin-1").hex(),
    "hexadecimal with a dash": lambda name: name.encode().hex("-"),
    "hexadecimal as in C": lambda name: ", ".join(f"0x{each:02x}" for each in name.encode()),
    "hexadecimal after a digit": lambda name: "f" + name.encode().hex(),
    "hexadecimal UTF-16 after a byte": lambda name: "ff" + name.encode("utf-16-le").hex(),
    "Base64 in lines": lambda name: base64.encodebytes(b"x" * 50 + name.encode()).decode(),
    "Base64, Latin-1": lambda name: base64.b64encode(name.encode("latin-1")).decode(),
    "Base64 twice": lambda name: base64.b64encode(base64.b64encode(name.encode())).decode(),
    "percent in Base64 in an address": lambda name: (
        "https://x.example/ab/" + base64.b64encode(urllib.parse.quote(name).encode()).decode() + "/next"
    ),
    "Base64 twice in a path": lambda name: f"d/{base64.b64encode(base64.b64encode(name.encode())).decode()}/f1",
    "Base64 in percent": lambda name: urllib.parse.quote(base64.b64encode(b"~~?>" + name.encode())),
    "backslash n": lambda name: name.replace(" ", r"\n"),
    "backslash t in a word": lambda name: f"{name[:6]}\\t{name[6:]}",
    "backslashes twice": lambda name: name.replace(" ", r"\\r\\n"),
    "octal": lambda name: "".join(f"\\{each:03o}" if each > 127 or each == 32 else chr(each) for each in name.encode()),
    "octal, Latin-1": lambda name: "".join(x if x.isascii() else f"\\{ord(x):03o}" for x in name),
    "braces": lambda name: "".join(x if x.isascii() else f"\\u{{{ord(x):x}}}" for x in name),
    "eight digits": lambda name: "".join(f"\\U{ord(x):08x}" for x in name),
    "rich text": lambda name: "".join(x if x.isascii() else f"\\'{ord(x):02x}" for x in name),
    "code points": lambda name: "".join(x if x.isascii() else f"<U+{ord(x):04X}>" for x in name),
    "percent u": lambda name: "".join(x if x.isalpha() and x.isascii() else f"%u{ord(x):04X}" for x in name),
    "percent twice": lambda name: urllib.parse.quote(urllib.parse.quote(name)),
    "percent three times": lambda name: urllib.parse.quote(urllib.parse.quote(urllib.parse.quote(name))),
    "percent, Latin-1": lambda name: urllib.parse.quote(name, encoding="latin-1"),
    "entities twice": lambda name: "".join(f"&amp;#x{ord(x):x};" for x in name),
    "entities by name": lambda name: name.replace("ë", "&euml;").replace("ü", "&uuml").replace("ß", "&szlig;"),
    "quoted printable, Latin-1": lambda name: "".join(x if x.isascii() else f"={ord(x):02X}" for x in name),
    "quoted printable, all": lambda name: "".join(f"={each:02x}" for each in name.encode()),
    "quoted printable, broken": lambda name: "=\r\n".join(f"={each:02X}" for each in name.encode()),
    "quoted printable line": lambda name: f"{name[:6]}=\r\n{name[6:]}",
    "tatweel": "\u0640".join,
    "Hangul filler": "\u3164".join,
    "Hangul choseong filler": "\u115f".join,
    "a blank of Braille": lambda name: name.replace(" ", "\u2800"),
    "plane 14": "\U000e0020".join,
    "line end in a word": lambda name: f"{name[:6]}\n  {name[6:]}",
    "hyphen at a line end": lambda name: f"{name[:6]}-\n{name[6:]}",
    "a dot in a word": lambda name: f"{name[:6]}.{name[6:]}",
    "long tags": lambda name: f"{name[:2]}<b class='{'x' * 300}'></b>{name[2:]}",
    "escaped tags": lambda name: f"{name[:2]}&lt;b&gt;{name[2:6]}&lt;/b&gt;{name[6:]}",
    "BBCode": lambda name: f"{name[:2]}[b]{name[2:6]}[/b]{name[6:]}",
    "terminal": lambda name: f"{name[:2]}\x1b[1m{name[2:6]}\x1b[0m{name[6:]}",
    "name of an account": lambda name: "zoemueller muellerZoe StrasserMueller",
    "UTF-8 read as Windows-1252": lambda name: name.encode().decode("cp1252"),
    "UTF-8 read as Latin-1": lambda name: name.encode().decode("latin-1"),
    "invisible and a control": lambda name: name.replace(" ", "\u200b").replace("M", "M\x00"),
    "turned around": lambda name: f"\u202e{name[::-1]}\u202c",
    "small capitals": lambda name: name.replace("M", "ᴍ").replace("l", "ʟ").replace("o", "ᴏ"),
    "white on black": lambda name: name.replace("M", "\U0001f17c").replace("Z", "\U0001f169"),
    "genitive": lambda name: f"{name}s",
    "file name": lambda name: f"{name.replace(' ', '')}2024.jpg",
}  # fmt: skip
PHONE_SPELLINGS = (
    "+49 171 2345678", "+491712345678", "0049 171 2345678", "00491712345678", "0171 2345678", "0171-2345678",
    "0171/234 56 78", "(0171) 2345678", "+49 (0)171 2345678", "+49 (0) 171-234-5678", "171 2345678",
    "01149171 2345678", "491712345678", "+49\u00a0171\u20112345678", "0 1 7 1 2 3 4 5 6 7 8", "0171.234.5678",
    "0171_2345678", "0171,234,5678", "+49,171,234,56,78", "0171:2345678", "0171=2345678", '"0171","2345678"',
    "0171<b>234</b>5678", r"0171\n2345678", r"0171\0402345678", "0171&nbsp;2345678", "0171%2520234%25205678",
    "0171      2345678", "\ufe0f\u20e3".join("01712345678"), "0171\u3164234\u06405678",
    "\u0660\u0661\u0667\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668", "０１７１２３４５６７８",
    "+49\u200b171\u200b2345678", "%2B491712345678", "tel=01712345678", "491712345678@s.whatsapp.net",
)  # fmt: skip


@pytest.mark.parametrize("spelling", NAME_SPELLINGS)
def test_a_name_in_each_spelling_is_replaced(spelling: str) -> None:
    text = f"Greetings to {NAME_SPELLINGS[spelling](NAME.names[0])} (today)"
    found = redactor(NAME).text(text)
    assert "[redacted: victim 1]" in found
    # What was around stays, and nothing of the name does: only the label's letters are there beside it.
    left = plain(found.replace("[redacted: victim 1]", ""))
    before, after = {
        "file name": ("2024jpg", ""),
        "Base64 in an address": ("httpsx", ""),
        "percent in Base64 in an address": ("httpsx", "next"),
        "Base64 twice in a path": ("", "f1"),
    }.get(spelling, ("", ""))
    assert left == f"greetingsto{before}{after}today"


@pytest.mark.parametrize("spelling", PHONE_SPELLINGS)
def test_a_number_in_each_spelling_is_replaced(spelling: str) -> None:
    found = redactor(PHONE).text(f"ring {spelling}, please")
    assert "[redacted: victim 1]" in found
    assert not any(each.isdecimal() for each in found.replace("victim 1", ""))


def test_one_letter_of_a_name_is_no_name_where_letters_are_cased() -> None:
    found = redactor(Replace(label="v", names=("Ý Nhi",))).text("y o u, Nhi and Ý Nhi")
    assert found == "y o u, [redacted: v] and [redacted: v]"


def test_accents_tell_names_apart_where_the_profile_says_so() -> None:
    found = redactor(NAME, accents=True).text("Muller, Müller, Mu\u0308ller, MÜLLER")
    assert found == "Muller, [redacted: victim 1], [redacted: victim 1], [redacted: victim 1]"


@pytest.mark.parametrize(
    "text",
    ["0171 2345679", "0171 23456789", "Muller", "Annahme", "+44 20 7946 0000", "2026-03-02T10:00:00", "1712345678901"],
)  # fmt: skip
def test_what_is_something_else_stays(text: str) -> None:
    other = Replace(label="victim 1", names=("Anna Meier",), phones=("+49 171 2345678",))
    assert redactor(other).text(text) == text


@pytest.mark.parametrize(
    ("stored", "text"),
    [
        ("0113 496 0123", "+44 113 4960123"),
        ("+44 113 496 0123", "01134960123"),
        ("+1 202 555 0143", "(202) 555-0143"),
        ("202-555-0143", "1-202-555-0143"),
        ("+7 495 123-45-67", "8 (495) 123 45 67"),
        ("+39 06 6982 1234", "0669821234"),
        ("+358 40 1234567", "0401234567"),
        ("+86 138 0013 8000", "13800138000"),
        ("112233", "112233"),
        ("4711", "4711"),
        ("012345", "012345"),
        ("012345", "0123 45"),
        ("0112", "112"),
        ("+500 12345", "+50012345"),
        ("+500 12345", "00500 12345"),
        ("+500 12345", "12345"),
        ("+683 4001", "011 683 4001"),
        ("+49 112", "+49 (0) 112"),
    ],
)
def test_numbers_of_other_countries(stored: str, text: str) -> None:
    found = redactor(Replace(label="v", phones=(stored,))).text(f"ring {text} now")
    assert found == "ring [redacted: v] now"


@pytest.mark.parametrize(
    ("secret", "text"),
    [
        ("王小明", "昨天王小明说他不来"),
        ("สมชาย", "พบกับสมชายพรุ่งนี้"),
        ("محمد علي", "قال ومحمد علي له"),
        ("יוסי כהן", "דיברתי עם ליוסי כהן אתמול"),
        ("Иван Петров", "ИВАН\u200f ПЕТРОВ пришёл"),
        ("김철수", "김철수가 왔다"),
        ("राम शर्मा", "कल राम शर्मा आया"),
        ("Łukasz Żółć", "lukasz zolc"),
        ("Nguyễn Văn A", "NGUYEN VAN A"),
    ],
)
def test_names_of_any_script(secret: str, text: str) -> None:
    found = redactor(Replace(label="x", names=(secret,))).text(text)
    assert "[redacted: x]" in found
    for part in secret.split():
        assert len(part) < 2 or plain(part) not in plain(found)


@pytest.mark.parametrize(
    "text",
    ["zoe@example.org", "ZOE@EXAMPLE.ORG", "zoe+shop@example.org", "zoe (at) example.org", "zoe[at]example.org",
     "zoe(at)example(dot)org", "zoe[at]example[.]org", "zoe<b>@</b>example.org", "zoe%2540example.org",
     "zoe%40example.org", "mailto:zoe@example.org", "<zoe@example.org>", "zoe\u200b@exam\u00adple.org"],
)  # fmt: skip
def test_an_address_in_each_spelling(text: str) -> None:
    found = redactor(Replace(label="v", emails=("zoe@example.org",))).text(text)
    assert "[redacted: v]" in found
    assert "zoe" not in plain(found)


@pytest.mark.parametrize(
    "text", ["DE89 3704 0044 0532 0130 00", "de89370400440532013000", "DE89-3704-0044.0532\u00a0013000"]
)
def test_an_account_keeps_its_last_digits_by_choice(text: str) -> None:
    rule = Replace(label="account of v", codes=("DE89370400440532013000",), last=4)
    assert redactor(rule).text(f"to {text}.") == "to [redacted: account of v ending 3000]."
    hidden = Replace(label="account of v", codes=("DE89370400440532013000",))
    assert redactor(hidden).text(f"to {text}.") == "to [redacted: account of v]."


texts = st.text(
    st.one_of(
        st.sampled_from(string.ascii_letters + string.digits + " .,;-_/\\<>&%=@+()[]\"'*\n\t"),
        st.characters(),
    ),
    max_size=60,
)


@settings(max_examples=400, deadline=None)
@given(before=texts, after=texts, spelling=st.sampled_from(sorted(NAME_SPELLINGS)))
def test_nothing_remains_of_a_name_in_any_text(before: str, after: str, spelling: str) -> None:
    # A hexadecimal or Base64 run that goes on without a break is another run.
    text = f"{before} {NAME_SPELLINGS[spelling](NAME.names[0])} {after}"
    found = redactor(NAME).text(text)
    assert "[redacted: victim 1]" in found
    for part in ("zoe", "muller", "mueller", "strasser", plain("Straßer")):
        if part not in plain(f"{before} {after}"):
            assert part not in plain(found.replace("[redacted: victim 1]", " "))


@settings(max_examples=400, deadline=None)
@given(before=texts, after=texts, spelling=st.sampled_from(PHONE_SPELLINGS))
def test_nothing_remains_of_a_number_in_any_text(before: str, after: str, spelling: str) -> None:
    found = redactor(PHONE).text(f"{before} {spelling}x {after}")
    digits = "".join(str(int(each)) for each in found if each.isdecimal())
    around = "".join(str(int(each)) for each in f"{before}1{after}" if each.isdecimal())
    assert "2345678" in around or "1712345678" not in digits
    assert "[redacted: victim 1]" in found


@settings(max_examples=200, deadline=None)
@given(text=texts)
def test_redacting_again_changes_nothing(text: str) -> None:
    once = redactor(NAME, PHONE).text(f"{text} Zoë {text} 01712345678")
    assert redactor(NAME, PHONE).text(once) == once


def test_evidence_that_writes_a_mark_of_redaction_does_not_hide_a_name_in_it() -> None:
    assert "Zoë" not in redactor(NAME).text("[redacted: Zoë Müller-Straßer]")


def test_a_label_that_holds_the_secret_is_refused() -> None:
    with pytest.raises(ReportError, match="label"):
        redactor(Replace(label="the Zoë case", names=("Zoë",)))
    victim, contact = Replace(label="victim", names=("Zoë",)), Replace(label="person 1", names=("Person",))
    with pytest.raises(ReportError, match="label"):
        redactor(victim, third_parties=ThirdParties(label="Zoë's contact"))
    profile = RedactionProfile(name="test", replace=(victim,), third_parties=ThirdParties())
    assert ProfileRedactor(profile, (contact,)).text("Person") == "[redacted: person 1]"


_PEOPLE = tuple(
    Replace(
        label=f"person {number}", names=(f"{first} {last}",), phones=(f"+4477009{number:05d}",), parts=False
    )
    for number, (first, last) in enumerate(
        product(("Anna", "Émile", "Li"), ("Ng", "Smith-Jones", "Å", "Sørensen"))
    )
)
_MORE = tuple(
    Replace(label=f"number {number}", phones=(f"+44780{number:07d}",), parts=False) for number in range(250)
)
_PIECES = st.one_of(
    st.sampled_from(
        (
            *(spelling(NAME.names[0]) for spelling in NAME_SPELLINGS.values()),
            *PHONE_SPELLINGS,
            *(
                name
                for each in _PEOPLE
                for name in (*each.names, *each.phones, each.names[0].swapcase() + "s")
            ),
            *("Zoë", "zoes", "muller", "straßers", "A n n a N g", "lis_ng", "WmXDqyBNw7xsbGVy"),
        )
    ),
    st.text(max_size=12),
    st.sampled_from((" ", "-", "\n", ".", "s", "s ", "/", "\u0301", "\u200b")),
)


@pytest.mark.parametrize("people", [(), _PEOPLE, _PEOPLE + _MORE], ids=["none", "some", "many"])
@settings(max_examples=60, deadline=None)
@given(pieces=st.lists(_PIECES, max_size=6), accents=st.booleans())
def test_what_is_asked_first_keeps_nothing_from_being_found(
    people: tuple[Replace, ...], pieces: list[str], accents: bool
) -> None:
    """Against a search of each text for everything."""
    profile = RedactionProfile(name="test", replace=(NAME, PHONE), accents=accents)
    text = "".join(pieces)
    found = ProfileRedactor(profile, people).text(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Gate, "may_hold", lambda *_: True)
        assert ProfileRedactor(profile, people).text(text) == found


def test_a_text_of_vowel_signs_alone_is_found() -> None:
    signs = "\u0bbe\u0bbe"
    assert redactor(Replace(label="signs", texts=(signs,))).text(f"x {signs} y") == "x [redacted: signs] y"
    many = tuple(Replace(label=f"other {number}", texts=(f"word{number}",)) for number in range(250))
    assert redactor(Replace(label="signs", texts=(signs,)), *many).text(signs) == "[redacted: signs]"


def test_replacements_in_each_run_are_counted() -> None:
    engine = redactor(NAME)
    for item in (1, 2, 2):
        engine.record(
            {"evidence": item, "state": "started", "at": "2026-01-01T00:00:00+00:00", "path": NAME.names[0]}
        )
    assert engine.log.totals() == [(NAME.label, 2, 2)], "each once, however often it is read"


def test_many_people_do_not_slow_it_down_without_bound() -> None:
    chosen = random.Random(7)
    names = ["".join(chosen.choices(string.ascii_lowercase, k=8)).title() for _ in range(3000)]
    people = [
        Replace(label=f"person {number}", names=(name,), parts=False) for number, name in enumerate(names)
    ]
    engine = ProfileRedactor(RedactionProfile(name="t"), people)
    assert engine.text(f"hello {names[2999]}!") == "hello [redacted: person 2999]!"


def test_third_parties_get_stable_labels_and_a_contact_ties_name_to_number() -> None:
    artifacts = [
        {"kind": "message", "fields": {"sender": "+44 7700 900142"}},
        {"kind": "message", "fields": {"sender": "+44 7700 900155"}},
        {"kind": "contact", "fields": {"name": "Ana R", "phones": ["07700 900142", "+447700900142"], "account": "me@x.org"}},
        {"kind": "message", "fields": {"sender": "+447700900199"}},
    ]  # fmt: skip
    found = list(third_parties(artifacts, ThirdParties(keep=("0049 1", "+44 7700 900155", "me@x.org"))))
    assert [each.label for each in found] == ["person 1", "person 2"]
    engine = ProfileRedactor(RedactionProfile(name="t"), found)
    assert engine.text("07700900155") == "07700900155"
    assert engine.text("Ana R: +44 7700 900142") == "[redacted: person 1]: [redacted: person 1]"
    assert "Ana" not in engine.text("Ana R wrote")
    assert engine.text("+447700900142") == engine.text("07700-900142")


def test_a_third_party_whom_the_profile_names_keeps_that_label() -> None:
    artifacts = [
        {"kind": "message", "fields": {"sender": "+44 7700 900155"}},
        {"kind": "contact", "fields": {"name": "Ana R", "phones": ["07700 900142"]}},
        {"kind": "message", "fields": {"sender": "+447700900199"}},
    ]
    own = Replace(label="victim 1", phones=("+44 7700 900142",))
    found = list(third_parties(artifacts, ThirdParties(), [own]))
    assert [each.label for each in found] == ["person 1", "victim 1", "person 2"]
    engine = ProfileRedactor(RedactionProfile(name="t", replace=(own,)), found)
    assert engine.text("Ana R, 07700900142") == "[redacted: victim 1], [redacted: victim 1]"


def test_a_messenger_s_identifiers_are_numbers_and_threads_name_people() -> None:
    group = "447700900111-1400000000@g.us"
    artifacts = [
        {"kind": "message", "fields": {"conversation": "491719073562@s.whatsapp.net", "conversation_name": "Ana Banana"}},
        {"kind": "message", "fields": {"conversation": group, "conversation_name": "Skat Club", "sender": "99988877@lid"}},
        {"kind": "message", "fields": {"conversation": "1234", "sender": "+447700900333/TYPE=PLMN"}},
        {"kind": "contact", "fields": {"name": "Bob K", "phones": ["07700 900333"], "addresses": ["Elm Row 17"]}},
        {"kind": "contact", "fields": {"name": "Eva K", "phones": ["07700 900444"], "addresses": ["Elm Row 17"]}},
        {"kind": "call", "fields": {"number": "+447700900555, +447700900666"}},
        {"kind": "message", "fields": {"sender": "447700900777:3@s.whatsapp.net"}},
    ]  # fmt: skip
    own = Replace(label="victim 1", phones=("0171 9073562",))
    keep = ("+44 7700 900777",)
    found = list(third_parties(artifacts, ThirdParties(keep=keep), [own]))
    engine = ProfileRedactor(RedactionProfile(name="t", replace=(own,)), found)
    said = {
        text: engine.text(text)
        for text in (
            *(
                "Ana Banana",
                "491719073562@s.whatsapp.net",
                "+49 171 9073562",
                "Skat Club",
                group,
                "0 7700 900111",
            ),
            *(
                "99988877",
                "Bob K",
                "447700900333",
                "Eva K",
                "Elm Row 17",
                "07700900666",
                "1234",
                "+447700900777",
            ),
        )
    }
    label = {text: words.removeprefix("[redacted: ").removesuffix("]") for text, words in said.items()}
    assert (
        label["Ana Banana"] == label["491719073562@s.whatsapp.net"] == label["+49 171 9073562"] == "victim 1"
    )
    assert label["Skat Club"] == label[group] != label["0 7700 900111"]
    assert label["Bob K"] == label["447700900333"] != label["Eva K"]
    assert label["Elm Row 17"] not in (label["Bob K"], label["Eva K"])
    for text in ("0 7700 900111", "99988877", "Eva K", "07700900666", "Elm Row 17"):
        assert label[text].startswith("person "), text
    assert (label["1234"], label["+447700900777"]) == ("1234", "+447700900777")


def test_people_of_one_name_are_not_one_person_and_do_not_keep_each_other() -> None:
    artifacts = [
        {"kind": "contact", "fields": {"name": "Mama", "phones": ["+44 7700 900111"]}},
        {"kind": "contact", "fields": {"name": "Mama", "phones": ["+44 7700 900222"]}},
        {"kind": "contact", "fields": {"name": "Bo", "phones": ["+44 7700 900333", "07700 900444"]}},
        {"kind": "call", "fields": {"name": "Bo", "number": "07700900444"}},
        {"kind": "call", "fields": {"name": "Cy", "number": "07700900555, 07700900666"}},
    ]
    found = list(third_parties(artifacts, ThirdParties(keep=("07700 900111",))))
    engine = ProfileRedactor(RedactionProfile(name="t"), found)
    texts = (
        "07700900111",
        "07700900222",
        "Mama",
        "Bo",
        "07700900333",
        "07700900444",
        "07700900555",
        "07700900666",
    )
    kept, second, name, bo, *of_bo, fifth, sixth = (engine.text(text) for text in texts)
    assert kept == "07700900111"
    assert of_bo == [bo, bo]
    assert len({kept, second, name, bo, fifth, sixth}) == 6
    named = list(third_parties(artifacts, ThirdParties(keep=("Mama",))))
    assert ProfileRedactor(RedactionProfile(name="t"), named).text("Mama") == "Mama"


def test_coordinates_are_rounded_or_left_out() -> None:
    body = {"id": "1-1-1", "kind": "location", "fields": {"latitude": "52.520008", "longitude": "13.404954",
            "altitude_m": "34", "origin": "GPS"}}  # fmt: skip
    rounded = redactor(coordinates="round", decimals=1).record(body)
    assert rounded["fields"] == {"latitude": "52.5", "longitude": "13.4", "origin": "GPS"}
    gone = redactor(coordinates="leave-out").record(body)
    assert gone["fields"] == {"origin": "GPS"}
    assert "52.52" not in redactor(coordinates="round").text("https://maps.example/?q=52.520008,13.404954")
    assert redactor().record(body) == body


PLACES = (
    "https://maps.example/?q=52.520008,13.404954", "https://m.example/@52.520008,13.404954,17z/data=!3d52.520008!4d13.404954",
    '{"lat":52.520008,"lon":13.404954}', '{"longitude": "13.404954", "latitude": "52.520008"}', "52.520008%252C13.404954",
    "mlat=52.520008&mlon=13.404954#map=17/52.520008/13.404954", "%22lat%22%3A52.520008%2C%22lng%22%3A13.404954",
    "geo:52.520008,13.404954;u=10", "$.52.520008%252C13.404954", '"coordinates":[13.404954, 52.520008]', "POINT(13.404954 52.520008)", "lat: 52.520008",
    '"latitudeE7": 525200080, "longitudeE7": 134049540', "52\u00b031'12.0\"N 13\u00b024'17.8\"E", "52,520008; 13,404954",
    "52\u00b0 31\u2032 12\u2033 N, 13\u00b0 24\u2032 17\u2033 E", "52%C2%B031%2712.0%22N", "N 52\u00b0 31.200 E 013\u00b0 24.297",
    "52 deg 31' 12.00\" N, 13 deg 24' 17.83\" E", "52.520008\u00b0 N, 13.404954\u00b0 E", "N52.520008 E13.404954",
    "$GPGGA,4807.038,N,01131.000,E", "<td>52.520008</td><td>13.404954</td>", "\u0665\u0662\u066b\u0665\u0662\u0660, \u0661\u0663\u066b\u0664\u0660\u0664",
    '<wpt lat="52.520008" lon="13.404954">', "<lat>52.520008</lat>", "9F4MGC22+22", "geo 52.520008", "cp=52.520008~13.404954", r"lat\u003d52.520008",
)  # fmt: skip


@pytest.mark.parametrize("text", PLACES)
@pytest.mark.parametrize("treatment", ["round", "leave-out"])
def test_coordinates_in_each_spelling_are_taken_out_of_texts(text: str, treatment: str) -> None:
    found = redactor(coordinates=treatment, decimals=1).text(f"met at {text} then")
    assert "[redacted: coordinates]" in found
    digits = "".join(str(int(each)) for each in found if each.isdecimal())
    assert not any(
        each in digits for each in ("52520", "13404", "5231", "1324", "3112", "2417", "4807", "1131", "422")
    )
    assert found.startswith("met at")
    assert found.endswith("then")


@pytest.mark.parametrize(
    "text",
    ["12:30 5.50, 6.50 on", "2026-11-22T14:15:25.209155+00:00", "14:15:25,209155", "version 1.2.3, 4.5.6", "3.1415", "240.123 300.456", "at 10 30 he said", "temperature 23\u00b0",
     "plate 1234567", "10.30 - 12.45", "192.168.10.200, 10.0.0.1", "2024-05-01 10:11:12 East", "flat 12"],
)  # fmt: skip
def test_other_numbers_are_no_coordinates(text: str) -> None:
    assert redactor(coordinates="leave-out").text(text) == text


def test_a_redacted_path_does_not_keep_its_bytes_in_hexadecimal() -> None:
    body = {
        "id": "1-1",
        "path": "M\\xfcller/a",
        "path_raw": "4dfc6c6c65722f61",
        "sha256": "0" * 64,
        "size": 5,
    }
    found = redactor(NAME).record(body)
    assert found["path"] == "[redacted: victim 1]/a"
    assert "path_raw" not in found


def test_an_act_leaves_without_link_clock_and_signatures() -> None:
    act = {"action": "custody.transfer", "seq": 7, "prev": "ab" * 32, "mono": 5, "time": "t", "subject": "item 1",
           "details": {"to": "Zoë Müller-Straßer", "signatures": [{"vkey": "k", "signature": "s"}]}}  # fmt: skip
    found = redactor(NAME).record(act)
    assert found["details"]["to"] == "[redacted: victim 1]"
    assert "ab" * 32 not in str(found)
    assert found["mono"] is None
    assert "nonce" not in found
    assert redactor(NAME).record({**act, "nonce": "ef" * 16})["nonce"] == "[redacted: would confirm a guess]"
    assert found["details"]["signatures"] == "[redacted: would confirm a guess]"


@pytest.mark.parametrize(
    ("action", "subject", "kept"),
    [("tag", "1-1-1", True), ("note", "1-11", True), ("note", "Zoë", False), ("export", "1-1-1", False)],
)
def test_what_is_said_of_a_record_is_still_said_of_it(action: str, subject: str, kept: bool) -> None:
    """A call to 111 must not part record 1-1-1 from its tags."""
    act = {"action": action, "seq": 7, "time": "t", "subject": subject, "details": {"note": "by 111"}}
    engine = redactor(Replace(label="service", phones=("111",)), NAME)
    found = engine.record(act)
    assert (found["subject"] == subject) == kept
    assert found["details"]["note"] == "by [redacted: service]"


def test_names_in_maps_of_evidence_are_redacted_and_those_of_the_program_are_not() -> None:
    people = Replace(label="v", names=("Zoe Read", "Page"), texts=("name", "body"))
    item = {
        "id": 1,
        "name": "x",
        "details": {"zoe": 1, "read": {"page": "Zoe"}},
        "layers": [{"read": False, "kind": "raw"}],
    }
    found = redactor(people).record(item)
    assert not {"zoe", "read", "page"} & {*str(found["details"]).lower().replace("'", " ").split()}
    assert found["layers"] == item["layers"]
    message = {"id": "1-1-1", "kind": "message", "fields": {"body": "hi", "attachments": [{"name": "a"}]}}
    assert redactor(people).record(message) == message
    ended = {"action": "ingest.end", "seq": 4, "details": {"counts": {"read": 3}}}
    assert redactor(people).record(ended)["details"] == ended["details"]
    other = redactor(people).record({"action": "of another program", "seq": 4, "details": {"zoe": 3}})
    assert other["details"] == {"[redacted: v]": 3}


def test_names_in_a_map_that_are_redacted_alike_keep_their_values() -> None:
    details = {"Zoe Muller": "1", "Muller, Zoe": "2", "ZOE MULLER": "3", "other": "4"}
    found = redactor(NAME).record({"id": 1, "details": details})["details"]
    assert list(found.values()) == ["1", "2", "3", "4"]
    label = "[redacted: victim 1]"
    assert list(found) == [label, f"{label} (2)", f"{label} (3)", "other"]


@pytest.mark.parametrize("name", ["digest", "sha256", "signature", "signatures"])
def test_what_is_named_digest_or_signature_stays_only_in_the_form_of_one(name: str) -> None:
    digest = hashlib.sha256(b"a").hexdigest()
    secrets = ("Zoë Müller-Straßer", b"Zoe".hex(), b"Zoe Muller, born in 1990 in York".hex())
    for secret in (*secrets, base64.b64encode(b"Zoe " * 16).decode()):
        body = {"id": "1-1-1", "fields": {name: secret, "list": [{name: [secret]}]}}
        assert secret not in str(redactor(NAME).record(body))
    proof = {"id": "1-1-1", "fields": {name: digest}}
    assert redactor(Replace(label="v", phones=(digest[:3], "1"))).record(proof) == proof


def test_what_is_random_in_an_act_counts_as_nothing_that_was_found() -> None:
    named = Replace(label="v", phones=("4711",))
    assert redactor(named).text("a4711b") != "a4711b"
    rule = redactor(named)
    act = {"action": "export", "seq": 7, "prev": "a4711b" + "c" * 58, "mono": 5, "nonce": "a4711b" + "c" * 26,
           "time": "t", "subject": "x", "details": {"redacted": True, "sha256": "ab" * 32}}  # fmt: skip
    assert rule.record(act)["details"] == act["details"]
    assert not rule.log.totals()


def test_the_act_that_commits_leaves_without_its_random_value() -> None:
    act = {"action": "report.redact", "seq": 7, "prev": "ab" * 32, "mono": 5, "time": "t", "subject": "report",
           "details": {"nonce": "cd" * 32, "commitment": "ef" * 32, "full_size": 10}}  # fmt: skip
    found = str(redactor(NAME).record(act))
    assert "cd" * 32 not in found
    assert "ef" * 32 in found


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("name = 'x'\nnmaes = []", "unknown field"),
        ("", "name"),
        ("name = 'x'\n[[replace]]\nlabel = ''\n", "label"),
        ("name = 'x'\ncoordinates = 'hide'", "coordinates"),
        ("name = ", "cannot be used"),
        (f"name = 'x'\nreplace = {'[' * 20_000}", "cannot be used"),
    ],
)
def test_a_profile_that_cannot_be_used_is_refused_in_words(tmp_path: Path, written: str, said: str) -> None:
    file = tmp_path / "p.toml"
    file.write_text(written)
    with pytest.raises(ReportError, match=said):
        load_redaction(file)
    with pytest.raises(ReportError, match="cannot be read"):
        load_redaction(tmp_path / "none.toml")


def test_a_whole_profile_is_read(tmp_path: Path) -> None:
    file = tmp_path / "p.toml"
    file.write_text(
        "name = 'disclosure'\ncoordinates = 'round'\n[[replace]]\nlabel = 'victim 1'\nnames = ['A B']\n"
        "[third_parties]\nkeep = ['+49 171 1']\n[leave_out]\nkinds = ['location']\n"
    )
    profile = load_redaction(file)
    assert profile.leave_out == LeaveOut(kinds=("location",))
    assert profile.replace[0].names == ("A B",)
    assert profile.third_parties == ThirdParties(keep=("+49 171 1",))


def test_no_picture_is_shown_unless_the_profile_says_so_and_none_of_listed_media() -> None:
    assert not redactor().picture("0" * 64)
    keep = redactor(pictures="keep", media=("1" * 64,))
    assert keep.picture("0" * 64)
    assert not keep.picture("1" * 64)
    assert not keep.picture(None)  # the digest of a small file is left out, so nobody can say which it is
