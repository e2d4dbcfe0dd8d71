"""Profiles: which parts a report has, in what order, and what its examiner declares. Data, not code.

Reference: docs/report-profiles.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path

import msgspec

from evidence.model.names import shown
from reports.errors import ReportError
from reports.required import PLACES
from reports.texts import PARTS

DEFAULT = "iso17025"
WARNING_SECTIONS = {
    "summary": "the report says there what it lacks",
    "limits": "the report says there what it cannot say",
}
"""Sections that no profile may leave out, and why."""
_NAME = re.compile(r"[a-z0-9-]+")


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
        profile = msgspec.toml.decode(data, type=Profile)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ReportError(
            f"The report profile {shown(name_or_file)} cannot be used: {shown(str(error))}."
        ) from error
    faults = _faults(profile)
    if faults:
        raise ReportError(f"The report profile {shown(name_or_file)} cannot be used: {'; '.join(faults)}.")
    return profile


def _faults(profile: Profile) -> list[str]:
    """What is wrong with it, for a person."""
    from reports.build import SECTIONS  # which sections there are is known there, and it needs profiles

    certified = profile.certification.statements if profile.certification else ()
    statements = (profile.title, profile.heading, *profile.standards, *profile.declarations, *certified)
    return [
        *(
            []
            if _NAME.fullmatch(profile.name)
            else ["its name must be lower-case letters, digits and hyphens"]
        ),
        *([] if profile.sections else ["it lists no section"]),
        *_unknown("section", profile.sections, SECTIONS),
        *_unknown("required text", profile.required, PARTS),
        *(
            f"it has no section {name!r}: {why}"
            for name, why in WARNING_SECTIONS.items()
            if profile.sections and name not in profile.sections
        ),
        *(
            f"it requires the text {part!r} and has no section {PLACES[part]!r} to print it in"
            for part in profile.required
            if part in PLACES and PLACES[part] not in profile.sections
        ),
        *(
            f"it has {what} and no section of that name to print them in"
            for what, has in (("declarations", profile.declarations), ("certification", certified))
            if has and what not in profile.sections
        ),
        *([] if all(map(str.strip, statements)) else ["one of its statements is empty"]),
    ]


def _unknown(what: str, listed: tuple[str, ...], known: Iterable[str]) -> list[str]:
    names = tuple(known)
    unknown = [name for name in listed if name not in names]
    twice = [name for name in dict.fromkeys(listed) if listed.count(name) > 1]
    return [
        *(f"there is no {what} {shown(name)!r}: choose from {', '.join(names)}" for name in unknown),
        *(f"the {what} {shown(name)!r} is listed more than once" for name in twice),
    ]
