"""Each act is what the specification says, in what writes it, in what verifies it, and in the stand-alone verifier."""

from __future__ import annotations

import copy
import re
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from custody_helpers import CASE

from evidence.custody.actor import Actor
from evidence.custody.acts import ACTS, ActError, check_details
from evidence.custody.errors import LedgerError
from evidence.custody.ledger import Ledger

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "packaging" / "verifier"))

from indicia_verify import acts as alone  # noqa: E402 - the verifier is no installed package
from indicia_verify.outcome import Broken  # noqa: E402

_ROW = re.compile(r"^\| `([a-z.]+)` \| [^|]* \| (.*) \|$", re.MULTILINE)
_FIELD = re.compile(
    r"`(\w+)` ((?:words|texts|text|integers|integer|count|truth|objects|object|hash|token|moment|signatures|"
    r" or null| or text)+)(, optional)?"
)
_SIGNATURE = {"vkey": "v", "signature": "s"}
GOOD: dict[str, list[Any]] = {
    "text": ["", "x"],
    "words": ["x"],
    "integer": [0, -1],
    "count": [0, 7],
    "truth": [True, False],
    "object": [{}, {"a": 1}],
    "objects": [[], [{}]],
    "texts": [[], ["", "x"]],
    "integers": [[], [1, -2]],
    "hash": ["0123456789abcdef" * 4],
    "token": ["0123456789abcdef" * 2],
    "moment": ["2026-01-02T03:04:05+01:00", "2026-01-02T03:04:05.25-09:30"],
    "signatures": [[_SIGNATURE], [_SIGNATURE, _SIGNATURE]],
    "null": [None],
}
BAD: dict[str, list[Any]] = {
    "text": [1, True, [], {}],
    "words": [1, ""],
    "integer": [True, {}, []],
    "count": [True, -1, "1"],
    "truth": [0, 1, "true"],
    "object": [[], "x"],
    "objects": [{}, ["x"], [1]],
    "texts": [{}, "x", [1], [None]],
    "integers": [["1"], 1, [True]],
    "hash": ["0" * 63, "0" * 65, "A" * 64, "0" * 64 + "\n", 1],
    "token": ["0" * 31, "G" * 32, "0" * 32 + "\n"],
    "moment": ["now", "2026-01-02T03:04:05Z", "2026-01-02 03:04:05+00:00", "2026-01-02T03:04:05+00:00\n", 1],
    "signatures": [
        [],
        [_SIGNATURE] * 3,
        [{"vkey": "v"}],
        [{**_SIGNATURE, "x": ""}],
        [{**_SIGNATURE, "vkey": ""}],
    ],
    "null": [],
}


SIMPLE: dict[str, type] = {"text": str, "integer": int}


class Field(NamedTuple):
    name: str
    types: list[str]
    optional: bool


def specified() -> dict[str, list[Field]]:
    """Every act of the specification's tables, but ``record``, which has a test of its own."""
    text = (ROOT / "docs" / "ledger-format.md").read_text(encoding="utf-8")
    part = text[text.index("### Actions") : text.index("### Catalog")]
    found = {}
    for action, cell in _ROW.findall(part):
        fields = [
            Field(name, kinds.split(" or "), bool(optional)) for name, kinds, optional in _FIELD.findall(cell)
        ]
        # Every field's name is the first thing in its part, so none was passed over.
        assert len(fields) == len(
            [each for each in cell.removeprefix("exactly: ").split("; ") if each[:1] == "`"]
        )
        assert fields, action
        found[action] = fields
    del found["record"]
    return found


SPECIFIED = specified()
EXACT = ("evidence.unlock",)


def whole(action: str) -> dict[str, Any]:
    """Details with every field."""
    return {field.name: copy.deepcopy(GOOD[field.types[0]][-1]) for field in SPECIFIED[action]}


def accepts(action: str, details: dict[str, Any]) -> bool:
    """Whether an act may be so; both checks must say the same."""
    try:
        check_details(action, details)
        ours = True
    except ActError as error:
        assert str(error).strip("`. ")
        ours = False
    try:
        alone.check_details(action, details)
    except Broken:
        assert not ours, f"only the stand-alone verifier refuses {action} {details}"
        return False
    assert ours, f"only Indicia refuses {action} {details}"
    return True


def test_the_specification_has_exactly_these_acts() -> None:
    assert SPECIFIED.keys() == ACTS.keys() == alone._FORMS.keys()
    assert len(SPECIFIED) == 53


@pytest.mark.parametrize("action", SPECIFIED)
def test_each_field_is_as_specified(action: str) -> None:
    details = whole(action)
    assert accepts(action, details)
    assert accepts(action, {**details, "more": 1}) == (action not in EXACT)
    for name, types, optional in SPECIFIED[action]:
        assert accepts(action, {key: value for key, value in details.items() if key != name}) == optional
        for kind in types:
            for value in GOOD[kind]:
                assert accepts(action, {**details, name: value}), (name, value)
        for kind in types:
            for value in BAD[kind]:
                fits_another = any(type(value) is SIMPLE.get(each) for each in types)
                assert accepts(action, {**details, name: value}) == fits_another, (name, value)
        if "null" not in types:
            assert not accepts(action, {**details, name: None}), name


def test_an_act_that_is_not_whole_is_not_written(tmp_path: Path) -> None:
    """An act that lacks a field is not written, and nothing else of it is."""
    with Ledger.create(tmp_path / "l.sqlite", Actor("E", "examiner", "h"), CASE, {}) as ledger:
        with pytest.raises(LedgerError, match=r"The act tag cannot be logged: it lacks the field tag\."):
            ledger.append("tag", "1-1", {})
        with pytest.raises(LedgerError, match="wrong kind in the field corrects"):
            ledger.append("correction", "entry 0", {"corrects": "0", "text": "x"})
        with pytest.raises(LedgerError, match="a field that does not belong there: password"):
            ledger.append("evidence.unlock", "evidence 1", {**whole("evidence.unlock"), "password": "x"})
        assert ledger.size == 1
        assert ledger.append("something.else", "x", {"anything": [1]}) == 1
