"""Labels of BSD are named: one that mmls reads."""

from __future__ import annotations

import struct
from pathlib import Path

from make_data import MIB, run

from evidence.access.survey import survey
from evidence.contract.registry import LAYER_PACKAGES, load


def test_a_bsd_label_is_named(tmp_path: Path) -> None:
    disk = bytearray(2 * MIB)
    label = bytearray(404)
    struct.pack_into("<I", label, 0, 0x82564557)
    struct.pack_into("<IIIIII", label, 40, 512, 63, 16, 4, 63 * 16, len(disk) // 512)
    struct.pack_into("<IHHII", label, 132, 0x82564557, 0, 8, 8192, 8192)
    for number, (length, start) in enumerate(((2000, 16), (0, 0), (4096, 0))):
        struct.pack_into("<IIIBBH", label, 148 + 16 * number, length, start, 2048, 7, 8, 0)
    checksum = 0
    for at in range(0, 148 + 8 * 16, 2):
        checksum ^= int.from_bytes(label[at : at + 2], "little")
    struct.pack_into("<H", label, 136, checksum)
    disk[512 : 512 + len(label)] = label
    image = tmp_path / "bsd.dd"
    image.write_bytes(disk)
    assert b"0000000016   0000002015   0000002000" in run("mmls", "-t", "bsd", image)
    found = survey(1, image, load(LAYER_PACKAGES), tmp_path)
    assert [layer.reason for layer in found.layers if not layer.read] == [
        "BSD disk label: not read by this version"
    ]
