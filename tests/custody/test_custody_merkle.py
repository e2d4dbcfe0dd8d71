"""The Merkle tree against RFC 6962's definition and the reference vectors of Certificate Transparency."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evidence.custody.merkle import (
    Frontier,
    Tree,
    is_consistent,
    leaf_hash,
    root_from_inclusion,
    root_of,
)

# google/certificate-transparency, merkletree test data: inputs and the roots over the first 1 … 8 of them.
INPUTS = [bytes.fromhex(text) for text in (
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
)]  # fmt: skip
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]


def definition(leaves: Sequence[bytes]) -> bytes:
    """MTH of RFC 6962 section 2.1, word for word, over leaf hashes."""
    if len(leaves) == 1:
        return leaves[0]
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return sha256(b"\x01" + definition(leaves[:k]) + definition(leaves[k:])).digest()


def tree(leaves: Sequence[bytes]) -> Tree:
    return Tree(lambda start, stop: leaves[start:stop])


def test_reference_roots() -> None:
    leaves = [leaf_hash(data) for data in INPUTS]
    frontier = Frontier()
    for size, root in enumerate(ROOTS, 1):
        frontier.add(leaves[size - 1])
        assert root_of(leaves[:size]).hex() == tree(leaves).root(size).hex() == frontier.root().hex() == root


@given(
    known=st.integers(0, 3000),
    batches=st.lists(st.integers(1, 3000), max_size=5),
    lost=st.booleans(),
)
@settings(max_examples=60, deadline=None)
def test_a_tree_that_grows_reads_no_whole_block_again(known: int, batches: list[int], lost: bool) -> None:
    leaves = [number.to_bytes(32, "big") for number in range(known)]
    asked: list[range] = []

    def read(start: int, stop: int) -> list[bytes]:
        asked.append(range(start, stop))
        return leaves[start:stop]

    growing = Tree(read)
    for count in batches:
        more = [number.to_bytes(32, "big") for number in range(len(leaves), len(leaves) + count)]
        if not lost:
            growing.grow(len(leaves), more)
        leaves += more
        lost = False
    copy = growing.copy()
    assert copy.root(len(leaves)) == growing.root(len(leaves)) == root_of(leaves)
    if not lost and batches:
        grown = range(-(-(known + batches[0]) // 1024) * 1024, len(leaves) // 1024 * 1024)
        assert not any(set(part) & set(grown) for part in asked)


def test_empty_tree() -> None:
    assert root_of([]) == tree([]).root(0) == Frontier().root() == sha256(b"").digest()


@pytest.mark.parametrize("size", [1023, 1024, 1025, 2047, 2048, 2049, 3071, 5000])
def test_roots_and_proofs_across_remembered_blocks(size: int) -> None:
    leaves = [leaf_hash(b"%d" % number) for number in range(size)]
    made = tree(leaves)
    root = definition(leaves)
    for _ in range(2):  # computed, then remembered
        assert made.root(size) == root_of(leaves) == root
    for seq in (0, 1, size // 2, size - 2, size - 1):
        assert root_from_inclusion(leaves[seq], seq, size, made.inclusion(seq, size)) == root
    for old in (1, 1000, size - 1):
        assert is_consistent(old, made.root(old), size, root, made.consistency(old, size))


def test_each_inclusion_proof_up_to_64_leads_to_the_root_and_no_other_does() -> None:
    leaves = [leaf_hash(bytes([number])) for number in range(64)]
    made = tree(leaves)
    for size in range(1, 65):
        root = definition(leaves[:size])
        for seq in range(size):
            proof = made.inclusion(seq, size)
            assert root_from_inclusion(leaves[seq], seq, size, proof) == root
            assert root_from_inclusion(leaves[(seq + 1) % 64], seq, size, proof) != root
            assert root_from_inclusion(leaves[seq], seq, size, [*proof, root]) != root
            assert not proof or root_from_inclusion(leaves[seq], seq, size, proof[:-1]) != root
            if size > 1:
                assert root_from_inclusion(leaves[seq], (seq + 1) % size, size, proof) != root


def test_each_consistency_proof_up_to_64_holds_and_no_changed_one_does() -> None:
    leaves = [leaf_hash(bytes([number])) for number in range(64)]
    made = tree(leaves)
    for new in range(1, 65):
        for old in range(1, new + 1):
            first, second = definition(leaves[:old]), definition(leaves[:new])
            proof = made.consistency(old, new)
            assert is_consistent(old, first, new, second, proof)
            assert not is_consistent(old, bytes(32), new, second, proof)
            assert not is_consistent(old, first, new, bytes(32), proof)
            for place in range(len(proof)):
                assert not is_consistent(
                    old, first, new, second, [*proof[:place], bytes(32), *proof[place + 1 :]]
                )


def test_known_consistency_proof() -> None:
    # RFC 6962 section 2.1.3: PROOF(3, D[7]) = [c, d, g, l]
    leaves = [leaf_hash(bytes([number])) for number in range(7)]
    expected = [leaves[2], leaves[3], definition(leaves[:2]), definition(leaves[4:])]
    assert tree(leaves).consistency(3, 7) == expected


@pytest.mark.parametrize(("seq", "size"), [(-1, 4), (4, 4), (0, 0)])
def test_no_proof_outside_the_tree(seq: int, size: int) -> None:
    with pytest.raises(ValueError, match="not among"):
        tree([bytes(32)] * 4).inclusion(seq, size)
    assert root_from_inclusion(bytes(32), seq, size, []) is None
