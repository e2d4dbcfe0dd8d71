"""The kinds of tampering that custody must hold against, each with many seeds, and untouched cases that must pass.

Both verifiers are asked with the anchors that were given away: a checkpoint and a report.
"""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from tampering_case import Base, app_verdict, chance, make_base, names, zipapp_verdict
from tampering_files import FILES, whole
from tampering_ledger import Attempt
from tampering_signed import LEDGER
from tampering_untouched import untouched

KINDS = (*LEDGER, *FILES)
_PARTS = ("case", "handed", "sealed", "lab")
# Who swaps an attachment leaves the widget of the old signature on its page.
pytestmark = pytest.mark.filterwarnings("ignore:This document has 1 form widget")
_NOT_BY_THE_ZIPAPP = frozenset({"swap evidence"})  # it has no readers for images, archives and file systems


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Base]:
    with pytest.MonkeyPatch.context() as patch:
        root = tmp_path_factory.mktemp("tampering")
        patch.setenv("INDICIA_HOME", str(root / "home"))
        yield make_base(root)


def attempt(base: Base, kind: str, seed: int, folder: Path) -> Attempt:
    """A fresh copy of everything, tampered with in that way."""
    shutil.rmtree(folder, ignore_errors=True)
    for part in _PARTS:
        shutil.copytree(base.root / part, folder / part)
    random = chance(kind, seed)
    if kind in LEDGER:
        return whole(base, folder, LEDGER[kind](base, folder / "case", random))
    return FILES[kind](base, folder, random)


def outcome(base: Base, kind: str, seed: int, folder: Path) -> Counter[str]:
    """Whether each verifier failed it, and named what was done."""
    found = attempt(base, kind, seed, folder)
    verdicts = {"app": app_verdict("verify", *found.arguments)}
    if kind not in _NOT_BY_THE_ZIPAPP:
        verdicts["zipapp"] = zipapp_verdict(*found.arguments)
    count: Counter[str] = Counter()
    for who, verdict in verdicts.items():
        count[f"{who} detected"] = verdict.code == 1
        count[f"{who} named"] = verdict.code == 1 and names(verdict, found.named)
        if not count[f"{who} named"]:
            print(f"{kind}, seed {seed}: {who} ended with {verdict.code}, did not name {found.named}:")
            print(*verdict.failed[:5] or [verdict.everything[-500:]], sep="\n")
    return count


def run_all(base: Base, folder: Path, seeds: int) -> dict[str, Counter[str]]:
    """Every kind with every seed; prints the table."""
    table = {}
    for kind in KINDS:
        table[kind] = sum((outcome(base, kind, seed, folder) for seed in range(seeds)), Counter())
    print(f"\n{'kind':40}{'app: detected':>14}{'named':>7}{'zipapp: detected':>18}{'named':>7}")
    for kind, count in table.items():
        cells = [
            str(count[name]) for name in ("app detected", "app named", "zipapp detected", "zipapp named")
        ]
        if kind in _NOT_BY_THE_ZIPAPP:
            cells[2:] = ["-", "-"]
        print(f"{kind:40}{cells[0]:>14}{cells[1]:>7}{cells[2]:>18}{cells[3]:>7}")
    return table


def judge(table: dict[str, Counter[str]], seeds: int) -> None:
    """All is detected by both, and 95 of 100 are named."""
    for who, kinds in (
        ("app", KINDS),
        ("zipapp", [kind for kind in KINDS if kind not in _NOT_BY_THE_ZIPAPP]),
    ):
        missed = {kind: table[kind][f"{who} detected"] for kind in kinds}
        assert missed == dict.fromkeys(kinds, seeds), who
        named = sum(table[kind][f"{who} named"] for kind in kinds)
        assert named >= 0.95 * seeds * len(kinds), f"{who} named {named} of {seeds * len(kinds)}"


def test_tampering_is_detected_and_named(base: Base, tmp_path: Path) -> None:
    judge(run_all(base, tmp_path / "work", 2), 2)


@pytest.mark.campaign
def test_tampering_campaign(base: Base, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with capsys.disabled():
        table = run_all(base, tmp_path / "work", 50)
    judge(table, 50)


@pytest.mark.parametrize("seed", range(3))
def test_no_false_alarm(base: Base, tmp_path: Path, seed: int) -> None:
    untouched(tmp_path / "case", seed)


@pytest.mark.campaign
def test_no_false_alarm_in_200_cases(base: Base, tmp_path: Path) -> None:
    for seed in range(200):
        untouched(tmp_path / str(seed), seed)
        shutil.rmtree(tmp_path / str(seed))
