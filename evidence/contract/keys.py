"""The keys that an examiner gave for locked layers, and what became of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Literal
from unicodedata import normalize

import msgspec

from evidence.contract.errors import NotReadableError

Method = Literal["password", "recovery key", "key file", "raw key", "certificate"]
"""By what kind of key a layer is opened: the ledger's own words."""

LOCKED = "locked with"
"""How the reason begins for which a locked layer is not read."""


class Secret(msgspec.Struct, frozen=True, array_like=True):
    """A password or key. It is held in memory only, and nothing that is printed of it shows it.

    ``value`` is what was given; ``kind`` whether that is a line of text (UTF-8), the content of a key file, or the
    key itself as it was given in hexadecimal.
    """

    value: bytes
    kind: Literal["text", "file", "raw"] = "text"

    def __repr__(self) -> str:
        return f"Secret(kind={self.kind!r})"

    @property
    def text(self) -> str | None:
        """The line of text, or None where it is none."""
        return self.value.decode() if self.kind == "text" else None


class Attempt(msgspec.Struct, frozen=True, array_like=True):
    """One key that was tried on one layer. ``secret`` counts the keys that were given, from 0."""

    pathspec: str
    secret: int
    method: Method
    opened: bool


class Keys:
    """The keys to try on one layer, in the order in which they were given.

    A plug-in goes through them and says of each what became of it; ``only`` leaves the one that is known to open.
    ``trying`` is called before each: many keys take minutes, in which nothing else is heard. A line of text whose
    letters can be composed in another way comes in each: what they were when the lock was made nobody knows, and
    ``ä`` is one letter or two as keyboard, system and program will have it. It counts as one key.
    Reference: Unicode Standard Annex 15, Normalization Forms (NFC, NFD).
    """

    def __init__(
        self,
        secrets: Sequence[Secret] = (),
        only: int | None = None,
        trying: Callable[[], None] = lambda: None,
    ) -> None:
        self._given = secrets
        numbered = enumerate(secrets)
        self._secrets = {number: secret for number, secret in numbered if only is None or number == only}
        self.files = [secret.value for secret in secrets if secret.kind == "file"]
        """All key files, for locks that want one beside a password."""
        self._number = -1
        self._trying = trying
        self.attempts: list[tuple[int, Method, bool]] = []

    def __iter__(self) -> Iterator[Secret]:
        for number, secret in self._secrets.items():
            for written in _ways_to_write(secret):
                self._number = number
                self._trying()
                yield written

    def __len__(self) -> int:
        return len(self._secrets)

    def every(self) -> Keys:
        """All keys that were given, also where one is known to open the layer: for what has a key of its own in it."""
        return Keys(self._given, trying=self._trying)

    def refused(self, method: Method) -> None:
        """The key that iteration gave last does not open the layer."""
        self._became(method, opened=False)

    def opened(self, method: Method) -> None:
        """The key that iteration gave last opens the layer."""
        self._became(method, opened=True)

    def _became(self, method: Method, *, opened: bool) -> None:
        """Of a key that was tried as it can be written otherwise, one way that opens is enough."""
        if self.attempts and self.attempts[-1][:2] == (self._number, method):
            opened |= self.attempts.pop()[2]
        self.attempts.append((self._number, method, opened))


def _ways_to_write(secret: Secret) -> list[Secret]:
    """As it was given, then as its letters are composed, then in parts, where these are other bytes."""
    text = secret.text
    if text is None or text.isascii():
        return [secret]
    ways = (text, normalize("NFC", text), normalize("NFD", text))
    return [Secret(way.encode()) for way in dict.fromkeys(ways)]


class LockedError(NotReadableError):
    """No key that was given opens a layer. ``name`` is what locks it, for a person (``BitLocker``).

    ``attempts``: of an evidence item that cannot be read at all for it, each key that was tried.
    """

    attempts: tuple[Attempt, ...] = ()

    def __init__(self, name: str, keys: Keys) -> None:
        tried = len({number for number, _, _ in keys.attempts})
        said = {0: "no key that fits its kind was given", 1: "the key that was given does not open it"}
        reason = said.get(tried, f"none of the {tried} keys that were tried opens it")
        super().__init__(f"{LOCKED} {name}: {reason}. Give a password or key that fits when it is read.")
