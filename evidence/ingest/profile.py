"""Ingest profiles: which parsers, media hash now or later, what is read first, within which limits. Data, not code.

A profile decides what is done and when; never what a record says. Reference: docs/user-guide.md, "Profiles".
"""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec

from evidence.contract.errors import EvidenceError
from evidence.ingest.limits import Limits
from evidence.ingest.order import Order
from evidence.model.names import shown

DEFAULT = "standard"
"""The one that the window offers first."""
_LARGEST = 1 << 20
_Globs = tuple[Annotated[str, msgspec.Meta(min_length=1, max_length=200)], ...]


class Profile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One way to ingest.

    ``name``: lower-case letters, digits and hyphens; ``title`` and ``about``: for a person; ``parsers``: globs over
    names of parsers, none for all; ``media_hash``: whether the media is hashed in this run; ``first`` and ``last``:
    globs over whole paths, letter case ignored, ``*`` also for folders, of what is read before and after the rest;
    ``slack``: whether what the last blocks of files hold behind their end is listed, where it is carved;
    ``carve``: whether unallocated space is listed and searched for files; ``archives``: which files are opened because
    they hold others (none, archives with compressed and unlocked files, or packages such as documents, too);
    ``limits``: those of :class:`Limits` that differ.
    """

    name: Annotated[str, msgspec.Meta(pattern=r"\A[a-z0-9-]+\Z")]
    title: str
    about: str
    parsers: _Globs = ()
    media_hash: Literal["now", "deferred"] = "now"
    carve: bool = False
    slack: bool = False
    archives: Literal["none", "archives", "all"] = "none"
    first: _Globs = ()
    last: _Globs = ()
    limits: dict[str, Annotated[float, msgspec.Meta(gt=0)]] = {}

    def __post_init__(self) -> None:
        """Refuses a limit that does not exist while it is decoded."""
        unknown = self.limits.keys() - set(Limits.__struct_fields__)
        if unknown:
            raise ValueError(f"there is no limit {min(unknown)!r}")

    @property
    def all_limits(self) -> Limits:
        """Our limits with those of the profile."""
        return msgspec.convert({name: _number(value) for name, value in self.limits.items()}, Limits)

    @property
    def order(self) -> Order | None:
        """What is read first and last; None where everything is read as it is listed."""
        return Order(self.first, self.last) if self.first or self.last else None

    def as_details(self) -> dict[str, Any]:
        """What the ledger says of it: numbers as decimal text."""
        document: dict[str, Any] = msgspec.to_builtins(self)
        return {**document, "limits": {name: _decimal(value) for name, value in self.limits.items()}}

    @classmethod
    def of_details(cls, details: object) -> Profile | None:
        """The profile that a ledger entry states; None where it states none of ours."""
        try:
            return msgspec.convert(details, cls, strict=False)
        except msgspec.ValidationError:
            return None


def shipped() -> tuple[str, ...]:
    """Names of the profiles that come with the program, the quickest first."""
    profiles = (load(each.name[:-5]) for each in _folder().iterdir() if each.name.endswith(".toml"))
    return tuple(profile.name for profile in sorted(profiles, key=_extent))


def load(name_or_file: str) -> Profile:
    """A shipped profile by its name, or a laboratory's own by the path of its TOML file. Raises EvidenceError."""
    own = _folder() / f"{name_or_file}.toml"
    try:
        data = own.read_bytes() if _is_name(name_or_file) and own.is_file() else _read(Path(name_or_file))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise EvidenceError(
            f"There is no ingest profile {shown(name_or_file)}: it is neither one of {', '.join(shipped())} nor a "
            f"file that can be read ({reason})."
        ) from error
    try:
        profile = msgspec.toml.decode(data, type=Profile)
        _ = profile.all_limits
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise EvidenceError(
            f"The ingest profile {shown(name_or_file)} cannot be used: {shown(str(error))}."
        ) from error
    return profile


def _read(path: Path) -> bytes:
    """A file of a size that a profile can have. Raises OSError, ValueError."""
    if path.exists() and not path.is_file():
        raise ValueError("it is no regular file")
    with path.open("rb") as file:
        data = file.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise ValueError(f"it has more than {_LARGEST:,} bytes")
    return data


def _folder() -> Any:
    return files("resources") / "ingest-profiles"


def _is_name(text: str) -> bool:
    return re.fullmatch(r"[a-z0-9-]+", text) is not None


def _extent(profile: Profile) -> tuple[bool, int]:
    return profile.media_hash == "now", int(profile.all_limits.parse_bytes)


def _number(value: float) -> float | int:
    return value if value % 1 else int(value)


def _decimal(value: float) -> str:
    return str(_number(value))
