"""Inclusion proofs of many leaves at once lead to the root, and are those that one leaf alone gets."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evidence.custody.merkle import Tree, root_from_inclusion


def leaves(count: int) -> list[bytes]:
    return [hashlib.sha256(b"%d" % number).digest() for number in range(count)]


def rfc_root(nodes: list[bytes]) -> bytes:
    """The root by RFC 6962's own recursion (2.1)."""
    if len(nodes) == 1:
        return nodes[0]
    cut = 1
    while cut * 2 < len(nodes):
        cut *= 2
    return hashlib.sha256(b"\x01" + rfc_root(nodes[:cut]) + rfc_root(nodes[cut:])).digest()


@settings(deadline=None, max_examples=60)
@given(st.integers(1, 5000), st.data())
def test_each_path_leads_to_the_root(size: int, data: st.DataObject) -> None:
    nodes = leaves(size)
    wanted = data.draw(st.sets(st.integers(0, size - 1), max_size=30))
    found = Tree(lambda start, stop: nodes[start:stop]).inclusions(wanted, size)
    assert set(found) == wanted
    root = rfc_root(nodes)
    for index, path in found.items():
        assert root_from_inclusion(nodes[index], index, size, path) == root
        assert path == Tree(lambda start, stop: nodes[start:stop]).inclusion(index, size)


def test_no_leaf_is_read_twice() -> None:
    nodes, read = leaves(5000), [0] * 5000

    def counted(start: int, stop: int) -> list[bytes]:
        for number in range(start, stop):
            read[number] += 1
        return nodes[start:stop]

    Tree(counted).inclusions(range(0, 5000, 3), 5000)
    assert max(read) == 1


def test_a_leaf_outside_is_refused() -> None:
    tree = Tree(lambda start, stop: leaves(10)[start:stop])
    with pytest.raises(ValueError, match="not among the first 10"):
        tree.inclusions([3, 10], 10)
