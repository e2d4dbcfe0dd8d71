"""What was signed is read again before anybody gets it: an authority's answer can be other than it should be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.certified import certified
from reports.errors import SigningError
from reports.levels import LEVELS
from reports.purpose import unfit_to_stamp
from reports.signature import BrokenSignatureError, NotSignedError, read_signatures

if TYPE_CHECKING:
    from reports.sign import SigningOptions


def check_signed(pdf: bytes, options: SigningOptions, *, certify: bool) -> None:
    """Raises SigningError where verification would not accept the newest signature, or not at the level asked for."""
    try:
        made = read_signatures(pdf)
        for one in made:
            why = unfit_to_stamp(one.stamp.certificate) if one.stamp else ""
            if why:
                raise SigningError(
                    f"The authority's time stamp would not be accepted, so nothing was signed. {why}"
                )
        if not certify or options.level not in ("B-LT", "B-LTA"):
            return
        found = certified(pdf, made, options.trusted)
    except (BrokenSignatureError, NotSignedError) as error:
        raise SigningError(
            f"What was signed would not be accepted, so it is not given out: {error}"
        ) from error
    if found.level is None:
        raise SigningError(
            f"What was signed would not be accepted, so it is not given out: {found.check.sentence}"
        )
    if LEVELS.index(found.level) < LEVELS.index(options.level):
        raise SigningError(
            f"The report would reach level {found.level}, not {options.level}: what can be had does not prove for the "
            "time stamp's moment that no certificate was revoked (an OCSP response without an end, a list of a part), "
            "or a root is not among the trusted ones. Give other lists, or ask for B-T."
        )
