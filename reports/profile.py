"""Profiles: which parts a report has, in what order, and what its examiner declares. Data, not code.

Reference: docs/report-profiles.md.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import msgspec

from reports.errors import ReportError

DEFAULT = "iso17025"


class Certification(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The certification of electronic records: the rule that asks for it, and its statements."""

    rule: str
    statements: tuple[str, ...]


class Profile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One kind of report.

    ``name``: lower-case letters, digits and hyphens; ``title``: for a person; ``heading``: on the cover;
    ``standards``: what it follows; ``sections``: names of sections in their order; ``required``: parts of the
    examiner's own text without which the report warns that they are missing; ``declarations``: statements of the
    examiner, printed as they are; ``certification``: None where the profile has none.
    """

    name: str
    title: str
    heading: str
    standards: tuple[str, ...]
    sections: tuple[str, ...]
    required: tuple[str, ...] = ()
    declarations: tuple[str, ...] = ()
    certification: Certification | None = None


def shipped() -> tuple[str, ...]:
    """Names of the profiles that come with the program."""
    folder = files("resources") / "report-profiles"
    return tuple(sorted(each.name[:-5] for each in folder.iterdir() if each.name.endswith(".toml")))


def load(name_or_file: str) -> Profile:
    """A shipped profile by its name, or a laboratory's own by the path of its TOML file. Raises ReportError."""
    if name_or_file in shipped():
        data = (files("resources") / "report-profiles" / f"{name_or_file}.toml").read_bytes()
    else:
        try:
            data = Path(name_or_file).read_bytes()
        except OSError as error:
            raise ReportError(
                f"There is no report profile {name_or_file!r}: it is neither one of {', '.join(shipped())} nor a "
                f"file that can be read ({error.strerror})."
            ) from error
    try:
        return msgspec.toml.decode(data, type=Profile)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ReportError(f"The report profile {name_or_file} cannot be used: {error}.") from error
