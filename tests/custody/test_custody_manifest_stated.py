"""Digests packed for a million files: what goes in comes out, and agrees with what hashlib says."""

from __future__ import annotations

import hashlib

import hypothesis.strategies as st
from hypothesis import given

from evidence.custody.manifest.rows import ALGORITHMS
from evidence.custody.manifest.stated import Stated, unpacked

_SOME = st.sets(st.sampled_from(list(ALGORITHMS)), min_size=1).map(
    lambda names: tuple(name for name in ALGORITHMS if name in names)
)


def _digests(data: bytes) -> dict[str, bytes]:
    return {name: hashlib.new(name, data).digest() for name in ALGORITHMS}


@given(st.lists(st.tuples(_SOME, st.binary(max_size=4)), max_size=5))
def test_what_is_packed_one_after_the_other_comes_out_as_it_was(
    files: list[tuple[tuple[str, ...], bytes]],
) -> None:
    packed = b"".join(Stated.found(names, _digests(data)) for names, data in files)
    for stated, (names, data) in zip(unpacked(packed), files, strict=True):
        assert stated.algorithms == names
        assert stated.strongest() == (names[-1], hashlib.new(names[-1], data).hexdigest())
        assert stated.agrees(_digests(data))
        assert not stated.agrees(_digests(data + b"."))
