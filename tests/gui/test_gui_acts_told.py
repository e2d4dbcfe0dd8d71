"""What was done with the case and its evidence is told in words: nothing of an entry is kept back or believed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.gui.models import act_labels
from app.gui.models.act_sentences import tell
from app.gui.models.acts import Act, ActTable
from app.gui.words import bare

_PAGE = Path(__file__).parents[2] / "docs" / "ledger-format.md"
_OF_PEOPLE = {
    "tag",
    "note",
    "correction",
    "review",
    "protect",
    "protect.lift",
    "access.view",
    "access.search",
}
_LONDON = ZoneInfo("Europe/London")


def _act(action: str, subject: str = "evidence 1", /, **details: object) -> Act:
    return Act(7, "2026-03-05T09:30:00+00:00", action, subject, "A (examiner, host)", details, "ab" * 32)


def _actions() -> list[str]:
    """The actions that the page of the format names, but for what states a record and what people said of one."""
    text = _PAGE.read_text("utf-8")
    part = text[text.index("| `case.create`") : text.index("| `id` | integer")]
    return [
        name for name in re.findall(r"^\| `([a-z.]+)` \|", part, re.M) if name not in {"record", *_OF_PEOPLE}
    ]


def test_the_page_names_actions() -> None:
    assert {"case.create", "custody.link", "report.redact"} <= set(_actions())


@pytest.mark.parametrize("action", _actions())
def test_every_action_of_the_format_has_a_sentence(action: str, qapp: QApplication) -> None:
    if action == "evidence.unlock":
        return
    said = tell(_act(action, marker="xyzzy"), _LONDON)
    assert re.fullmatch(r"[A-Z].+ — marker: xyzzy", said), said


@pytest.mark.parametrize(
    ("action", "name", "values"),
    [
        ("evidence.verify", "result", ("match", "mismatch", "no_stored_hash", "unreadable")),
        ("evidence.unlock", "result", ("opened", "refused")),
        ("clock.jump", "reason", ("backwards", "drift")),
    ],
)
def test_an_outcome_decides_the_sentence(
    action: str, name: str, values: tuple[str, ...], qapp: QApplication
) -> None:
    said = {tell(_act(action, **{name: value}), _LONDON) for value in values}
    assert len(said) == len(values)
    assert not any(value in text for text in said for value in values if "_" in value)
    # One that this version does not know stays visible.
    assert "of_tomorrow" in tell(_act(action, **{name: "of_tomorrow"}), _LONDON)


def test_every_value_stands_in_the_line(qapp: QApplication) -> None:
    act = _act(
        "ingest.end",
        counts={"entries": 32123, "artifacts": 0},
        verification_deferred=False,
        tools={"python": "3.11.7"},
        empty=None,
        other="kept",
    )
    said = tell(act, _LONDON)
    assert said == (
        "The ingest ended — Verification deferred: no; other: kept; "
        "Counts: (File entries: 32,123, Artifacts: 0); Tools: (python: 3.11.7)"
    )


def test_moments_are_in_the_zone_of_the_case_and_sizes_exact(qapp: QApplication) -> None:
    summer = tell(_act("custody.return", at="2026-07-05T09:30:00+00:00", returned_to="PC 4711"), _LONDON)
    assert "At: 2026-07-05 10:30:00 +01:00" in summer
    assert "1,234,567 bytes" in tell(_act("export", "a.pdf", size=1234567, file="a.pdf"), _LONDON)


def test_what_the_subject_says_is_not_said_twice(qapp: QApplication) -> None:
    assert "a.pdf" not in tell(_act("export", "a.pdf", file="a.pdf", kind="report"), _LONDON)
    assert "b.pdf" in tell(_act("export", "a.pdf", file="b.pdf", kind="report"), _LONDON)


def test_an_unknown_act_shows_its_values(qapp: QApplication) -> None:
    assert tell(_act("act.of.tomorrow", colour="red", path="/x"), _LONDON) == "colour: red; Path: /x"


@pytest.mark.parametrize("name", ["path", "of_tomorrow", "counts", "segments"])
def test_hostile_values_stay_values(name: str, qapp: QApplication) -> None:
    hostile = "<b>x</b>\n; Result: match \u202egpj {0} %1"
    value: Any = {"counts": {hostile: hostile}, "segments": [hostile]}.get(name, hostile)
    said = tell(_act("evidence.open", **{name: value}), _LONDON)
    assert "\n" not in said
    assert "\u202e" not in said
    assert "<U+202E>gpj {0} %1" in said
    assert "<b>x</b>" in said


def test_a_hostile_name_of_a_detail_is_safe(qapp: QApplication) -> None:
    said = tell(_act("evidence.open", "evidence 1", **{"a\u202e\nb": 1}), _LONDON)
    assert "\u202e" not in said
    assert "\n" not in said


def test_in_a_window_from_right_to_left_a_value_keeps_its_direction(qapp: QApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        said = tell(_act("evidence.receive", path="/evidence/laptop.dd"), _LONDON)
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert "\u2068\u2060/evidence/laptop.dd\u2069" in said
    assert "Path: /evidence/laptop.dd" in bare(said)


def test_the_table_tells_acts_and_keeps_marks_apart(qapp: QApplication) -> None:
    table = ActTable(_LONDON)
    table.show([_act("case.create", "c", title="A case"), _act("note", "1-1", text="seen")])
    texts = [table.data(table.index(row, 5)) for row in range(2)]
    assert texts == ["The case was created — Title: A case", "noted: seen"]
    table.show_marks_only(True)
    assert table.rowCount() == 1


def test_no_two_details_have_one_label() -> None:
    labels = list(act_labels._LABELS.values())
    assert len(set(map(str, labels))) == len(labels)
