"""Six categories: each file lands in exactly one, whatever was done to a folder."""

from __future__ import annotations

import hashlib
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evidence.custody.errors import ManifestError
from evidence.custody.manifest.expected import Expected, likely_prefixes
from evidence.custody.manifest.matching import KINDS, Difference, Found, Matching, compare_files
from evidence.custody.manifest.rows import Row
from evidence.custody.manifest.stated import unpacked


def sha256(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def row(path: bytes, data: bytes, live: bool = True) -> Row:
    return Row(1, path, ("sha256",), sha256(data), live=live)


def compare(
    rows: list[Row], files: list[tuple[bytes, bytes | None]], *, own: bool = False, image: bool = False
) -> tuple[Counter[str], list[Difference], bytes]:
    expected = Expected(rows, own=own, image=image)
    prefixes = likely_prefixes(expected, expected.candidates(image=image), [path for path, _ in files])
    found = [
        Found(path, None if data is None else {"sha256": sha256(data)}, "broken") for path, data in files
    ]
    matching = compare_files(expected, prefixes, found)
    return matching.counts, matching.differences, matching.prefix


def test_each_category() -> None:
    rows = [row(name, name) for name in (b"same", b"changed", b"gone", b"from", b"unread")]
    files = [
        (b"same", b"same"),
        (b"changed", b"other"),
        (b"to", b"from"),
        (b"new", b"new"),
        (b"unread", None),
    ]
    counts, differences, _ = compare(rows, files)
    assert counts == {"match": 1, "mismatch": 1, "missing": 1, "added": 1, "moved": 1, "unreadable": 1}
    said = {difference.kind: difference for difference in differences}
    assert (said["mismatch"].expected, said["mismatch"].found) == (
        sha256(b"changed").hex(),
        sha256(b"other").hex(),
    )
    assert (said["moved"].path, said["moved"].other) == (b"from", b"to")
    assert (said["missing"].path, said["added"].path) == (b"gone", b"new")
    assert (said["unreadable"].path, said["unreadable"].reason) == (b"unread", "broken")


def test_a_copy_of_a_listed_file_is_added_and_two_that_changed_places_are_mismatches() -> None:
    counts, _, _ = compare([row(b"a", b"1")], [(b"a", b"1"), (b"b", b"1")])
    assert (counts["match"], counts["added"], counts["moved"]) == (1, 1, 0)
    counts, _, _ = compare([row(b"a", b"1"), row(b"b", b"2")], [(b"a", b"2"), (b"b", b"1")])
    assert counts["mismatch"] == 2


names = st.sampled_from([b"a", b"b", b"c/d", b"c/e", b"f"])
contents = st.sampled_from([b"1", b"2", b"3"])


@settings(deadline=None)
@given(st.dictionaries(names, contents), st.dictionaries(names, st.one_of(st.none(), contents)))
def test_every_listed_and_every_found_file_is_counted_once(
    listed: dict[bytes, bytes], found: dict[bytes, bytes | None]
) -> None:
    rows = [row(path, data) for path, data in listed.items()]
    expected = Expected(rows, own=False, image=False)
    files = [Found(path, None if data is None else {"sha256": sha256(data)}) for path, data in found.items()]
    matching = compare_files(expected, [b""], files)
    counts = matching.counts
    unread = [path for path, data in found.items() if data is None]
    assert counts["match"] == sum(1 for path in listed if found.get(path) == listed[path])
    assert counts["unreadable"] == len(unread)
    from_list = counts["match"] + counts["mismatch"] + counts["missing"] + counts["moved"]
    assert from_list == len(listed) - len(listed.keys() & set(unread))
    from_folder = counts["match"] + counts["mismatch"] + counts["added"] + counts["moved"]
    assert from_folder == len(found) - len(unread)
    left = Counter(listed[path] for path in listed if path not in found)
    spare = Counter(data for path, data in found.items() if path not in listed and data is not None)
    assert counts["moved"] == (left & spare).total()


def test_what_part_of_a_case_a_folder_is() -> None:
    rows = [row(b"1/v2/a", b"a"), row(b"1/v3/a", b"b"), row(b"2/a", b"c"), row(b"1.deleted/v2/x", b"x")]
    for name, data, prefix, outside in (
        (b"a", b"a", b"1/v2/", 2),
        (b"a", b"b", b"1/v3/", 2),  # the same path in three places: the digest decides
        (b"a", b"c", b"2/", 2),
        (b"v2/a", b"a", b"1/", 1),
        (b"1/v2/a", b"a", b"", 0),
    ):
        expected = Expected(rows, own=True, image=False)
        prefixes = likely_prefixes(expected, expected.candidates(image=False), [name])
        matching = compare_files(expected, prefixes, [Found(name, {"sha256": sha256(data)})])
        assert (matching.prefix, matching.outside, matching.counts["match"]) == (prefix, outside, 1)


def test_an_image_is_compared_with_deleted_entries_too_and_paths_may_repeat() -> None:
    rows = [
        row(b"3/v2/a", b"a"),
        row(b"3.deleted/v2/x", b"1"),
        row(b"3.deleted/v2/x", b"2"),
        row(b"4/a", b"a"),
    ]
    files: list[tuple[bytes, bytes | None]] = [
        (b"/v2/a", b"a"),
        (b".deleted/v2/x", b"2"),
        (b".deleted/v2/x", b"9"),
    ]
    counts, differences, prefix = compare(rows, files, own=True, image=True)
    assert prefix == b"3"
    assert (counts["match"], counts["mismatch"], counts["missing"]) == (2, 1, 0)
    assert differences[0].expected == sha256(b"1").hex()


@pytest.mark.parametrize("name", [b"1/a", b"1/elsewhere"])
@pytest.mark.parametrize("own", [False, True])
def test_every_digest_of_a_path_counts_whichever_rows_state_it(own: bool, name: bytes) -> None:
    """A file with the MD5 of one row and not the SHA-256 of another, as a collision would be, is no match."""
    digests = {algorithm: hashlib.new(algorithm, b"good").digest() for algorithm in ("md5", "sha256")}
    rows = [Row(1, b"1/a", (algorithm,), digest) for algorithm, digest in digests.items()]
    for order in (rows, rows[::-1]):
        expected = Expected(order, own=own, image=False)
        good = compare_files(expected, [b""], [Found(name, digests)])
        assert good.counts == {kind: int(kind == ("match" if name == b"1/a" else "moved")) for kind in KINDS}
        bad = compare_files(expected, [b""], [Found(name, {**digests, "sha256": sha256(b"evil")})])
        there = ("mismatch",) if name == b"1/a" else ("missing", "added")
        assert bad.counts == {kind: int(kind in there) for kind in KINDS}


def test_of_two_live_files_of_one_path_a_folder_holds_one() -> None:
    """Indicia's list may hold both; where another tool's list contradicts itself, nothing can be right."""
    rows = [row(b"1/a", b"one"), row(b"1/a", b"two")]
    for own in (True, False):
        for data in (b"one", b"two"):
            counts, _, _ = compare(rows, [(b"1/a", data)], own=own)
            assert counts == {kind: int(kind == ("match" if own else "mismatch")) for kind in KINDS}


def test_item_1_is_not_item_12() -> None:
    expected = Expected([row(b"1/a", b"a"), row(b"12/a", b"b")], own=True, image=True)
    assert Matching(expected, b"1").outside == 1


def test_the_head_of_absolute_paths_does_not_count() -> None:
    rows = [row(b"/home/x/case/a", b"a"), row(b"/home/x/case/sub/b", b"b")]
    counts, differences, prefix = compare(rows, [(b"a", b"a"), (b"sub/b", b"b")])
    assert (prefix, counts["match"], differences) == (b"/home/x/case/", 2, [])
    rows = [row(b"C:\\x\\a", b"a"), row(b"C:\\x\\sub\\b", b"b")]
    assert compare(rows, [(b"a", b"a"), (b"sub/b", b"b")])[0]["match"] == 2
    assert compare([row(b"./a", b"a")], [(b"a", b"a")])[0]["match"] == 1


def test_line_feeds_that_a_format_could_not_write() -> None:
    assert compare([row(rb"a\x0ab", b"a")], [(b"a\nb", b"a")])[0]["match"] == 1
    assert compare([row(rb"a\x0ab", b"a")], [(b"a\nb", b"other")])[0]["mismatch"] == 1


def test_only_digests_that_can_be_computed_are_asked_for() -> None:
    both = Row(1, b"a", ("md5", "sha512"), hashlib.md5(b"a").digest() + hashlib.sha512(b"a").digest())
    expected = Expected([both], own=False, image=True, available=("md5",))
    assert expected.algorithms == {"md5"}
    assert unpacked(expected.required[b"a"])[0].agrees({"md5": hashlib.md5(b"a").digest()})
    with pytest.raises(ManifestError, match="has only SHA512"):
        Expected([Row(1, b"a", ("sha512",), b"x" * 64)], own=False, image=True, available=("md5",))
