"""Keys: what is tried, what is said of it, and what no text shows."""

from __future__ import annotations

import pytest

from evidence.contract.keys import Keys, LockedError, Secret

GIVEN = "correct horse"


def test_a_secret_shows_itself_in_no_text() -> None:
    secret = Secret(GIVEN.encode())
    assert GIVEN not in f"{secret} {secret!r} {[secret]} {Keys([secret])}"
    assert secret.text == GIVEN
    assert Secret(b"\xff", "raw").text is None


def test_each_try_is_counted_under_the_number_of_its_key() -> None:
    keys = Keys([Secret(b"one"), Secret(b"two"), Secret(b"three")])
    for secret in keys:
        if secret.value == b"two":
            keys.opened("password")
            break
        keys.refused("password")
    assert keys.attempts == [(0, "password", False), (1, "password", True)]


def test_the_one_key_that_is_known_to_open_keeps_its_number() -> None:
    keys = Keys([Secret(b"one"), Secret(b"two")], only=1)
    assert [secret.value for secret in keys] == [b"two"]
    keys.opened("recovery key")
    assert keys.attempts == [(1, "recovery key", True)]


@pytest.mark.parametrize(
    ("tried", "said"),
    [(0, "no key that fits its kind"), (1, "the key that was given does not"), (3, "none of the 3 keys")],
)
def test_a_lock_says_how_many_keys_were_tried_and_none_of_them(tried: int, said: str) -> None:
    keys = Keys([Secret(f"{GIVEN}{number}".encode()) for number in range(4)])
    for number, _ in enumerate(keys):
        if number < tried:
            keys.refused("password")
    error = str(LockedError("LUKS2", keys))
    assert "locked with LUKS2" in error
    assert said in error
    assert GIVEN not in error
    assert "--" not in error, "the window shows it, too: what the command line can do is said there"


def test_a_key_is_tried_as_its_letters_can_be_written_otherwise_and_counts_once() -> None:
    """``å`` is U+00E5, or ``a`` with U+030A (Unicode Standard Annex 15, figure 3)."""
    composed, parts = "Bl\u00e5 1".encode(), "Bla\u030a 1".encode()
    for given, other in ((composed, parts), (parts, composed)):
        keys = Keys([Secret(b"ascii"), Secret(given), Secret(given, "file")])
        assert [secret.value for secret in keys] == [b"ascii", given, other, given]
        assert len(keys) == 3
    keys = Keys([Secret(composed), Secret("蜜".encode()), Secret(parts)])
    for secret in keys:
        if secret.value == parts:
            keys.opened("password")
        else:
            keys.refused("password")
    assert keys.attempts == [(0, "password", True), (1, "password", False), (2, "password", True)]
    keys = Keys([Secret(composed)])
    for _ in keys:
        keys.refused("password")
    assert keys.attempts == [(0, "password", False)]
