"""The page and reports that were prepared to show something else later."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from test_page_levels import show
from verifier_browser import Browser

from reports.countersign import countersign
from reports.identity import load_identity
from reports.sign import sign

from report_pki import Pki, pki_options, serving_pki  # isort: skip
from report_shadow import PREPARED, a_page, grown, shadow, with_store  # isort: skip


@pytest.fixture(scope="module")
def pki(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pki]:
    with serving_pki(tmp_path_factory.mktemp("pki") / "root") as served:
        yield served


@pytest.mark.parametrize("who", ["reviewer", "authority"])
def test_the_update_brings_what_the_report_named(
    browser: Browser, page: Path, pki: Pki, monkeypatch: pytest.MonkeyPatch, who: str
) -> None:
    files = {}
    for name in PREPARED:
        made = shadow(pki, name, who, monkeypatch)
        files |= {f"{name}-{kind}": data for kind, data in zip(("first", "plain", "evil"), made, strict=True)}
    for name, (verdict, text) in show(browser, page, **files).items():
        assert verdict == "mismatch", name
        assert "It refers to an object that it does not hold (90)" in text, text


def test_what_an_update_may_change_is_in_its_own_place_and_small(
    browser: Browser, page: Path, pki: Pki, monkeypatch: pytest.MonkeyPatch
) -> None:
    examiner, reviewer = load_identity(pki.leaf().p12), load_identity(pki.leaf("R", name="reviewer").p12)
    options = pki_options(pki, "B-T", reviewer=True)
    files = {}
    with monkeypatch.context() as patched:
        patched.setattr("reports.increment.increment", grown)
        for shared in (False, True):
            files[f"shared{shared}"] = countersign(
                sign(with_store(a_page(), shared), examiner, options=options), reviewer
            )
    files["small"] = countersign(sign(a_page(), examiner, options=options), reviewer)
    monkeypatch.setattr("reports.sign.RIGHT_BOX", (0, 0, 590, 800))
    monkeypatch.setattr("reports.countersign.RIGHT_BOX", (0, 0, 590, 800))
    files["large"] = countersign(sign(a_page(), examiner, options=options), reviewer)
    found = show(browser, page, **files)
    assert {name: verdict for name, (verdict, _) in found.items()} == {
        "sharedFalse": "match",
        "sharedTrue": "mismatch",
        "small": "match",
        "large": "mismatch",
    }, found
    assert "stands in more than its own place" in found["sharedTrue"][1]
    assert "The update does more than sign" in found["large"][1]
