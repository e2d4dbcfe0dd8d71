"""What counts of what people said of records."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from evidence.custody.actor import Actor
from evidence.custody.acts import log
from evidence.custody.acts_record import Correction, Note, Protection, ProtectionLifted, Review, Tag
from evidence.custody.ledger import Ledger
from evidence.custody.marking import Marks
from reports.tagged import records_tagged

FIRST, SECOND = Actor("A. First", "examiner", "lab"), Actor("B. Second", "second examiner", "lab")


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.create(tmp_path / "ledger.sqlite", FIRST, "c", {}) as ledger:
        yield ledger


def marks(ledger: Ledger) -> Marks:
    return Marks(entry.document() for entry in ledger.acts())


def test_what_was_withdrawn_counts_no_more_and_stays(ledger: Ledger) -> None:
    kept, gone = (log(ledger, "1-1", Tag(tag=tag)) for tag in ("kept", "gone"))
    note = log(ledger, "1-1", Note(text="wrong"))
    log(ledger, f"entry {kept}", Correction(corrects=kept, text="a word beside it"))
    for seq in (gone, note):
        log(ledger, f"entry {seq}", Correction(corrects=seq, text="withdrawn", withdraws=True))
    assert [mark.text for mark in marks(ledger).of("1-1")] == ["kept"]
    assert records_tagged(ledger, ["gone"]) == []
    assert records_tagged(ledger, ["KEPT"]) == ["1-1"]
    assert ledger.size == 7
    # A withdrawal is not withdrawn: what is to count again is said anew.
    log(ledger, "entry 5", Correction(corrects=5, text="after all", withdraws=True))
    assert [mark.text for mark in marks(ledger).of("1-1")] == ["kept"]
    again = log(ledger, "1-1", Tag(tag="gone"))
    assert [mark.seq for mark in marks(ledger).tags("1-1")] == [kept, again]


def test_another_person_agrees_or_disagrees(ledger: Ledger) -> None:
    tag = log(ledger, "1-1", Tag(tag="relevant"))
    log(ledger, "1-1", Review(reviews=tag, result="disagrees"))
    assert not marks(ledger).disputed("1-1"), "nobody reviews one's own word"
    no = log(ledger, "1-1", Review(reviews=tag, result="disagrees", note="it is not"), actor=SECOND)
    assert marks(ledger).disputed("1-1")
    assert [(each.actor, each.agrees, each.note) for each in marks(ledger).verdicts(tag)] == [
        ("B. Second", False, "it is not")
    ]
    log(ledger, "1-1", Review(reviews=tag, result="agrees"), actor=SECOND)
    assert not marks(ledger).disputed("1-1"), "the last word of a person counts"
    log(ledger, f"entry {no}", Correction(corrects=no, text="w", withdraws=True), actor=SECOND)
    assert len(marks(ledger).verdicts(tag)) == 1
    log(ledger, "1-2", Review(reviews=tag, result="disagrees"), actor=SECOND)
    assert not marks(ledger).disputed("1-2"), "of another record"


def test_two_people_and_two_categories(ledger: Ledger) -> None:
    log(ledger, "1-1", Tag(tag="category 1"))
    log(ledger, "1-1", Tag(tag="Category 2"), actor=SECOND)
    assert marks(ledger).disputed("1-1")
    log(ledger, "1-1", Tag(tag="category 2"))
    assert not marks(ledger).disputed("1-1"), "the last of each person counts"
    assert marks(ledger).categorised("1-1") == ["category 1", "Category 2", "category 2"]
    log(ledger, "1-3", Tag(tag="category 0"))
    log(ledger, "1-4", Protection(category="privileged"))
    assert (marks(ledger).categorised("1-3"), marks(ledger).categorised("1-4")) == ([], ["privileged"])
    log(ledger, "1-4", ProtectionLifted(category="privileged", reason="r"))
    assert marks(ledger).categorised("1-4") == []


def test_an_exhibit_keeps_its_number(ledger: Ledger) -> None:
    entries = {record: log(ledger, record, Tag(tag="exhibit")) for record in ("1-9", "1-2", "1-5")}
    log(ledger, "entry 2", Correction(corrects=entries["1-2"], text="no", withdraws=True))
    found = marks(ledger)
    assert (found.exhibits(), found.exhibit_number("1-2")) == (["1-9", "1-5"], None)
    assert found.exhibit_number("1-5") == 3
    log(ledger, "1-7", Tag(tag="exhibit"))
    log(ledger, "1-2", Tag(tag="exhibit"))
    found = marks(ledger)
    assert [(record, found.exhibit_number(record)) for record in found.exhibits()] == [
        ("1-9", 1),
        ("1-2", 2),
        ("1-5", 3),
        ("1-7", 4),
    ]


def test_each_entry_bears_the_name_of_who_said_it(ledger: Ledger) -> None:
    log(ledger, "1-1", Tag(tag="a"))
    log(ledger, "1-1", Tag(tag="b"), actor=SECOND)
    log(ledger, "1-1", Tag(tag="c"))
    documents = [entry.document() for entry in ledger.entries(1)]
    assert [(each["actor"], each["role"]) for each in documents] == [
        ("A. First", "examiner"),
        ("B. Second", "second examiner"),
        ("A. First", "examiner"),
    ]
