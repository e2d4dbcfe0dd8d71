"""Where bytes of a file stand in the image: the image itself, read past The Sleuth Kit, has them there."""

from __future__ import annotations

import pytest
from fls_truth import open_tree
from make_data import data

from evidence.contract.errors import ReadError


@pytest.mark.parametrize(
    ("name", "least"),
    [("ext2.dd", 2), ("ext4.dd", 2), ("fat12.dd", 2), ("fat32.dd", 2), ("ntfs.dd", 2)],
)
def test_the_image_has_the_bytes_where_they_are_said_to_stand(name: str, least: int) -> None:
    image = data(name)
    raw = image.read_bytes()
    tree, _ = open_tree(image)
    compared = 0
    for entry in tree.entries():
        if entry.type not in ("file", "stream") or entry.path == b"$BadClus:$Bad" or not entry.size:
            continue
        try:
            source = tree.open(entry)
        except ReadError:
            continue
        for offset in {0, 1, entry.size // 2, entry.size - 1}:
            place = source.place(offset)
            if place is None:
                continue
            length = min(place[1], 4096)
            assert 0 < length <= entry.size - offset
            assert source.read_at(offset, length) == raw[place[0] : place[0] + length], (entry, offset)
            compared += 1
        assert source.place(entry.size) is None
        assert source.place(-1) is None
    assert compared >= least
