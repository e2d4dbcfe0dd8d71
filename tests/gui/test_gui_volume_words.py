"""A volume is named by its file system, also where its unallocated space, slack and journal were looked at."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from make_data import data

from app.gui.models.summary import load_summary
from evidence.case import Case
from evidence.ingest.profile import load
from evidence.ingest.run import Ingest


def test_a_volume_is_named_by_its_file_system(tmp_path: Path) -> None:
    with Case.create(tmp_path / "case", number="1", title="t", examiner="e", time_zone="UTC") as case:
        for _ in Ingest(case, [data("mbr.dd"), data("ext4.dd")], workers=2, profile=load("everything")).run():
            pass
        with closing(case.catalog.reader()) as reader:
            parted, whole = load_summary(reader, case.ledger).items
    assert [volume.description for volume in parted.volumes if volume.number in (1, 2)] == ["fat12", "ext4"]
    assert [volume.description for volume in whole.volumes] == ["ext4"]
