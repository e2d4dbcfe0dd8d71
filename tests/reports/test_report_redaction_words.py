"""What is asked of each word before names are compared loses nothing, and needs little memory whatever the names."""

from __future__ import annotations

import random
import tracemalloc

from reports.redaction.fold import fold
from reports.redaction.words import Words

LETTERS = "abcsß é\u0301-.'العلى山田à12"


class Everything(frozenset[str]):
    """Asked of a word, it says yes: nothing is passed over."""

    def __contains__(self, _: object) -> bool:
        return True


def test_no_word_is_passed_over_with_which_a_name_begins() -> None:
    chance = random.Random(16)

    def name(length: int) -> str:
        return "".join(chance.choice(LETTERS) for _ in range(length))

    found = 0
    for _ in range(60):
        names = [name(chance.choice((1, 2, 5, 6, 7, 8, 17, 40))) for _ in range(5)]
        words = Words([(each, str(at)) for at, each in enumerate(names)], accents=chance.random() < 0.5)
        asking = Words([(each, str(at)) for at, each in enumerate(names)], accents=words._accents)
        asking._beginnings = Everything()
        for _ in range(10):
            pieces = [chance.choice([*names, name(4)]) for _ in range(8)]
            pieces = [chance.choice((each, " ".join(each), f"{each}s", each[:6])) for each in pieces]
            text = fold(chance.choice((" ", "", "\n", "-")).join(pieces), words._accents)
            hits = list(words.hits(text))
            assert hits == list(asking.hits(text))
            found += len(hits)
    assert found > 1000


def test_long_names_of_evidence_and_many_of_them_need_little_memory() -> None:
    chance = random.Random(1)
    long = "".join(chance.choice("abcdefghij") for _ in range(65_536))
    tracemalloc.start()
    try:
        words = Words([(long, "third person 1")])
        assert tracemalloc.get_traced_memory()[1] < 16_000_000
        many = [f"{chance.randrange(16**9):x} {chance.randrange(16**9):x}" for _ in range(20_000)]
        before = tracemalloc.get_traced_memory()[0]
        beginnings = Words((each, each) for each in many)._beginnings
        assert max(map(len, beginnings)) * len(beginnings) < 1_000_000
        assert tracemalloc.get_traced_memory()[0] - before < 60_000_000
    finally:
        tracemalloc.stop()
    for text in (long, long + "s", f"{long[:30_000]}\n{long[30_000:]}"):
        assert [hit.label for hit in words.hits(fold(f"from {text} to", False))]
