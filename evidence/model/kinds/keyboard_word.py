"""One word or text that a keyboard learned, suggested or kept."""

from __future__ import annotations

from typing import ClassVar

from evidence.model.artifact import Artifact
from evidence.model.kinds.detail import Detail
from evidence.model.timestamp import Timestamp


class KeyboardWord(Artifact, frozen=True, kw_only=True):
    """An entry of a keyboard's dictionary, shortcuts, history or clipboard; ``list`` says in words which.

    ``shortcut`` is what is typed to get ``text``. ``count`` is how often the keyboard says that it was used,
    ``locale`` the dictionary's language as stored, ``app`` where it was typed.
    """

    kind: ClassVar[str] = "keyboard_word"
    text: str
    list: str | None = None
    shortcut: str | None = None
    locale: str | None = None
    app: str | None = None
    count: int | None = None
    created: Timestamp | None = None
    modified: Timestamp | None = None
    used: Timestamp | None = None
    details: tuple[Detail, ...] = ()
