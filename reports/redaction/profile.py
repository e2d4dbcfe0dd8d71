"""Redaction profiles: what must not be shown, and what stands in its place. A laboratory's own TOML files.

Reference: docs/redaction.md.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import msgspec

from reports.errors import ReportError

Words = Annotated[str, msgspec.Meta(min_length=1)]
Digest = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]


class _Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A table of the file: an unknown key is a mistake, not a wish that nobody hears."""


class Replace(_Part, frozen=True, kw_only=True):
    """What belongs to one label.

    ``names``: of people, also with the last name first; with ``parts`` each word of three letters or more alone;
    ``texts``: anything else; with ``inside`` both are found inside of longer words; ``codes``: cards, accounts, IBANs,
    of which ``last`` characters may be shown.
    """

    label: Words
    names: tuple[Words, ...] = ()
    texts: tuple[Words, ...] = ()
    phones: tuple[Words, ...] = ()
    emails: tuple[Words, ...] = ()
    codes: tuple[Words, ...] = ()
    parts: bool = True
    inside: bool = False
    last: Annotated[int, msgspec.Meta(ge=0, le=4)] = 0


class ThirdParties(_Part, frozen=True, kw_only=True):
    """Everybody but ``keep``: identifiers that artifacts name become ``label 1``, ``label 2``, …"""

    keep: tuple[Words, ...] = ()
    label: Words = "person"


class LeaveOut(_Part, frozen=True, kw_only=True):
    """Artifacts that do not leave at all: by kind, id, or a tag of them or of their file."""

    kinds: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


class RedactionProfile(_Part, frozen=True, kw_only=True):
    """A redaction profile.

    ``accents``: whether they tell names apart; ``coordinates``: rounded to ``decimals`` places where so chosen;
    ``pictures``: whether pictures of evidence may be shown, and if so, of which ``media`` (SHA-256) not;
    ``small_files``: the digests of files of fewer bytes are left out, for their content could be guessed.
    """

    name: Words
    accents: bool = False
    replace: tuple[Replace, ...] = ()
    third_parties: ThirdParties | None = None
    coordinates: Literal["keep", "round", "leave-out"] = "keep"
    decimals: Annotated[int, msgspec.Meta(ge=0, le=3)] = 2
    pictures: Literal["none", "keep"] = "none"
    media: tuple[Digest, ...] = ()
    small_files: Annotated[int, msgspec.Meta(ge=0, le=1 << 20)] = 1024
    leave_out: LeaveOut = LeaveOut()


def load_redaction(file: Path) -> RedactionProfile:
    """The profile in a TOML file. Raises ReportError."""
    try:
        return msgspec.toml.decode(file.read_bytes(), type=RedactionProfile)
    except OSError as error:
        raise ReportError(f"The redaction profile {file} cannot be read: {error.strerror}.") from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ReportError(f"The redaction profile {file} cannot be used: {error}.") from error
