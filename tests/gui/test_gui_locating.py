"""Which stored value a field states, and where a locator leads."""

from __future__ import annotations

import pytest

from app.gui.models.locating import lead, node_parts, part_at, part_of
from app.viewing.messages import Node, Part, Place, Tree


def part(name: str, text: str, *places: tuple[int, int], kind: str = "text", cut: int = 0) -> Part:
    return Part(name, kind, text, tuple(Place(0, *each) for each in places), cut)


@pytest.mark.parametrize(
    ("locator", "mime", "job", "arguments"),
    [
        ("row sms:7", None, "sqlite.row", {"table": "sms", "rowid": 7}),
        ("row a:b:-9", None, "sqlite.row", {"table": "a:b", "rowid": -9}),
        ("row sms", None, "", {}),
        ("key EXIF.GPS", "image/jpeg", "exif", {}),
        ("key $.a[2]", "application/json", "tree", {}),
        ("bytes 512+64", None, "", {}),
        ("bytes 512+64 of the -wal file", None, "", {}),
        ("bytes 0+9", "image/jpeg", "exif", {}),
        ("node urn:x", None, "", {}),
        ("", None, "", {}),
    ],
)
def test_leads(locator: str, mime: str | None, job: str, arguments: dict[str, str | int]) -> None:
    found = lead(locator, mime)
    assert (found.job, found.arguments) == (job, arguments)
    assert found.whole == ((Place(0, 512, 64),) if locator == "bytes 512+64" else found.whole)
    assert found.whole == ((Place(1, 512, 64),) if locator.endswith("-wal file") else found.whole)
    assert found.known == (bool(job) or locator.startswith("bytes"))


def test_a_field_is_found_by_name_and_value_or_by_its_only_equal() -> None:
    parts = (
        part("_id", "7", (0, 1), kind="number"),
        part("read", "1", (1, 1), kind="number"),
        part("address", "+44 7700 900007", (2, 15)),
        part("body", "1", (20, 1)),
        part("copy", "twice here", (30, 10)),
        part("other", "twice here too", (50, 14)),
    )
    assert part_of("sender", "+44 7700 900007", "", parts) == parts[2]
    assert part_of("body", "1", "", parts) == parts[3], "the name decides between equal values"
    assert part_of("direction", "1", "", parts) is None, "nearly any row holds a 1"
    assert part_of("status", "read", "", parts) is None
    assert part_of("recipients", ["x", "+44 7700 900007"], "", parts) == parts[2]
    assert part_of("sent", "2026-01-01T00:00:00Z", "twice here", parts) == parts[4]
    both = (*parts, part("address2", "+44 7700 900007", (80, 15)))
    first = part_of("sender", "+44 7700 900007", "", both)
    assert first is not None
    assert (first.places, first.note) == (parts[2].places, "the same stands in address2")


def test_a_text_inside_of_a_longer_value_is_cut_out_of_its_pieces() -> None:
    raw = b"bplist.." + "größer".encode() + b"..end"
    blob = part("data", raw.hex(" "), (100, 10), (500, len(raw) - 10), kind="bytes")
    found = part_of("body", "größer", "", (blob,))
    assert found is not None
    assert found.places == (Place(0, 108, 2), Place(0, 500, 6))
    assert found.note
    wide = part("data", "größer".encode("utf-16-le").hex(" "), (10, 12), kind="bytes")
    assert part_of("body", "größer", "", (wide,)) is not None
    assert part_of("body", "gr", "", (blob,)) is None
    cut = part("data", raw.hex(" "), (100, len(raw)), kind="bytes", cut=9)
    assert part_of("body", "größer", "", (cut,)) is None


def test_a_byte_belongs_to_the_smallest_value_around_it() -> None:
    outer, inner = part("outer", "x", (0, 100)), part("inner", "y", (10, 5))
    assert part_at(0, 12, (outer, inner)) == inner
    assert part_at(0, 9, (outer, inner)) == outer
    assert part_at(0, 100, (outer, inner)) is None
    assert part_at(1, 12, (outer, inner)) is None


def test_a_key_leads_to_its_node_and_what_is_in_it() -> None:
    nodes = (
        Node(0, "", "$", "object", "1", 0, 40),
        Node(1, "a", "$.a", "array", "2", 5, 20),
        Node(2, "[0]", "$.a[0]", "text", "x", 6, 3),
        Node(1, "b", "$.b", "text", "y", 30, 3),
    )
    found = node_parts(Tree("JSON", nodes), "$.a")
    assert found is not None
    assert [each.name for each in found.parts] == ["a", "[0]"]
    assert found.whole == (Place(0, 5, 20),)
    assert node_parts(Tree("JSON", nodes), "$.c") is None
