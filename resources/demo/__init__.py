"""Evidence for trying Indicia: a laptop and two phones, all of it invented, made by Python alone."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class DemoEvidence:
    """The written evidence items and what is true of them.

    ``truth`` holds ``artifacts`` and ``deleted_artifacts`` (how many of each kind are in live and in
    deleted files), ``deleted_files`` (how many), and ``items``: for each file name the same two counts,
    ``digests`` and ``deleted_digests`` (SHA-256 in hexadecimal by path inside the item; a byte of a path
    that is not UTF-8 stands as a lone surrogate).
    """

    paths: tuple[Path, ...]
    truth: dict[str, Any]


def build(folder: Path) -> DemoEvidence:
    """Writes ``laptop.dd``, ``android-ffs.tar`` and ``ios-ffs.tar``, the same bytes each time."""
    from resources.demo.evidence import build_items

    written = build_items(folder)
    live: Counter[str] = Counter()
    deleted: Counter[str] = Counter()
    items: dict[str, Any] = {}
    for path, truth in written:
        live.update(truth.live)
        deleted.update(truth.deleted)
        items[path.name] = {
            "artifacts": dict(truth.live),
            "deleted_artifacts": dict(truth.deleted),
            "digests": truth.digests,
            "deleted_digests": truth.deleted_digests,
        }
    return DemoEvidence(
        paths=tuple(path for path, _ in written),
        truth={
            "artifacts": dict(live),
            "deleted_artifacts": dict(deleted),
            "deleted_files": sum(len(truth.deleted_digests) for _, truth in written),
            "items": items,
        },
    )
