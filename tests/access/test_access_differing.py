"""Of an older state only what is not as it is now is listed: by trees that the test wrote itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from msgspec.structs import replace

from evidence.access.differing import Differing
from evidence.contract.errors import EvidenceError, NotReadableError, ReadError
from evidence.contract.layers import FileTree
from evidence.contract.source import ByteSource
from evidence.contract.source_bytes import SourceBytes
from evidence.model.listed import Listed

ENTRY = Listed("16-128-1", b"docs/a.txt", 10, "file", "live", modified=1, accessed=2, changed=3, born=4)


class _Tree(FileTree):
    """A state that lists these entries, then may fail. The content of each is its address."""

    def __init__(
        self, *entries: Listed, problems: Sequence[str] = (), fails: EvidenceError | None = None
    ) -> None:
        self.details = {"format": "made"}
        self.problems = problems
        self.listed = 0
        self.closed = False
        self._entries = entries
        self._fails = fails

    def entries(self) -> Iterator[Listed]:
        self.listed += 1
        yield from self._entries
        if self._fails is not None:
            raise self._fails

    def open(self, entry: Listed) -> ByteSource:
        return SourceBytes(entry.address.encode())

    def find(self, path: bytes) -> Listed | None:
        return next((entry for entry in self._entries if entry.path == path), None)

    def close(self) -> None:
        self.closed = True


def _listed(older: FileTree, present: FileTree) -> tuple[list[Listed], list[str]]:
    tree = Differing(older, lambda: present)
    return list(tree.entries()), list(tree.problems)


def test_what_is_as_it_is_now_is_left_out_and_counted() -> None:
    gone = replace(ENTRY, path=b"docs/gone.txt", address="17")
    assert _listed(_Tree(ENTRY, gone, problems=["seen"]), _Tree(ENTRY)) == (
        [gone],
        ["seen", "1 entries of this older state are not listed: they are as they are now, or deleted in it."],
    )


@pytest.mark.parametrize(
    "before",
    [
        replace(ENTRY, path=b"docs/A.txt"),
        replace(ENTRY, type="link"),
        replace(ENTRY, size=11),
        replace(ENTRY, address="16-128-2"),
        replace(ENTRY, modified=None),
        replace(ENTRY, changed=30),
        replace(ENTRY, born=40),
    ],
)
def test_each_thing_that_a_listing_states_makes_a_difference(before: Listed) -> None:
    assert _listed(_Tree(before), _Tree(ENTRY)) == ([before], [])


def test_the_time_of_access_alone_makes_none() -> None:
    assert _listed(_Tree(replace(ENTRY, accessed=20)), _Tree(ENTRY))[0] == []


def test_values_that_print_alike_beside_one_another_are_not_alike() -> None:
    one, other = replace(ENTRY, path=b"a", size=12), replace(ENTRY, path=b"a1", size=2)
    assert _listed(_Tree(one), _Tree(other))[0] == [one]


def test_a_name_that_is_only_deleted_now_does_not_hide_the_file_that_it_was() -> None:
    assert _listed(_Tree(ENTRY), _Tree(replace(ENTRY, state="deleted")))[0] == [ENTRY]


def test_what_the_older_state_lists_as_deleted_is_left_out_and_counted() -> None:
    entries, problems = _listed(_Tree(replace(ENTRY, state="deleted")), _Tree())
    assert (entries, len(problems)) == ([], 1)


def test_the_order_is_the_older_states_and_each_listing_the_same() -> None:
    names = [b"z", b"a", b"m"]
    older, present = _Tree(*(replace(ENTRY, path=name) for name in names)), _Tree(ENTRY)
    tree = Differing(older, lambda: present)
    assert [[entry.path for entry in tree.entries()] for _ in range(2)] == [names, names]
    assert (older.listed, present.listed, present.closed) == (2, 1, True)
    assert tree.problems == []


def test_the_present_is_listed_only_when_entries_are_asked_for() -> None:
    present = _Tree(ENTRY)
    tree = Differing(_Tree(ENTRY), lambda: present)
    found = tree.find(b"docs/a.txt")
    assert found == ENTRY
    assert tree.open(ENTRY).read_at(0, 99) == b"16-128-1"
    assert (tree.details, present.listed) == ({"format": "made"}, 0)


@pytest.mark.parametrize("failure", [ReadError(7, 1, "bad sector"), NotReadableError("it is damaged")])
def test_where_the_present_cannot_be_listed_more_of_the_older_state_is(failure: EvidenceError) -> None:
    other = replace(ENTRY, path=b"z")
    entries, problems = _listed(_Tree(ENTRY, other), _Tree(ENTRY, fails=failure))
    assert entries == [other]
    assert problems[0] == (
        f"The present state could not be listed to its end, so that more than what differs is listed: {failure}"
    )
    assert len(problems) == 2


def test_a_present_that_cannot_be_opened_hides_nothing() -> None:
    def _fail() -> FileTree:
        raise NotReadableError("it is damaged")

    tree = Differing(_Tree(ENTRY), _fail)
    assert list(tree.entries()) == [ENTRY]
    assert len(tree.problems) == 1


def test_a_failure_of_the_older_state_is_not_hidden() -> None:
    tree = Differing(_Tree(ENTRY, fails=ReadError(7, 1, "bad sector")), _Tree)
    listing = tree.entries()
    assert next(listing) == ENTRY
    with pytest.raises(ReadError, match="bad sector"):
        next(listing)


def test_closing_closes_the_older_state() -> None:
    older = _Tree()
    Differing(older, _Tree).close()
    assert older.closed
