"""Canonical JSON against the package rfc8785."""

from __future__ import annotations

from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from evidence.custody.canonical import CanonicalError, canonical, parse_canonical

TEXT = st.text(st.characters(exclude_categories=("Cs",)))
SCALARS = st.none() | st.booleans() | TEXT | st.integers(-(2**53) + 1, 2**53 - 1)
KEYS = st.text(st.characters(max_codepoint=127))
VALUES = st.recursive(SCALARS, lambda inner: st.lists(inner) | st.dictionaries(KEYS, inner), max_leaves=20)


@given(VALUES)
def test_same_bytes_as_rfc8785(value: Any) -> None:
    data = canonical(value)
    assert data == rfc8785.dumps(value)
    assert parse_canonical(data) == value


@pytest.mark.parametrize(
    "value",
    [
        1.0,
        {"é": 1},
        {1: 2},
        "\ud800",
        {"a": [float("nan")]},
        2**53,
        -(2**53),
        b"x",
        {"a": {"b": 0.5}},
        object(),
    ],
)
def test_refuses_what_has_no_one_form(value: Any) -> None:
    with pytest.raises(CanonicalError):
        canonical(value)


def test_refuses_endless_nesting() -> None:
    value: list[Any] = []
    for _ in range(5000):
        value = [value]
    with pytest.raises(CanonicalError):
        canonical(value)


@pytest.mark.parametrize(
    "data",
    [b'{"b":1,"a":2}', b'{"a": 1}', b'{"a":1,"a":1}', b'"\\u0041"', b"1.0", b"", b"{", b'"\xff"', b"1\n"],
)
def test_refuses_json_that_is_not_canonical(data: bytes) -> None:
    with pytest.raises(CanonicalError):
        parse_canonical(data)
