"""What MVT states of itself in a folder of its results.

Reference: MVT 2.x, src/mvt/common/command.py (info.json).
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from evidence.contract.context import Context
from evidence.model.names import text_of

TOOL = "MVT"
INFO = "info.json"
_START = 1 << 16
# A quote inside of a text of JSON has a backslash before it, so no path of the evidence reads as this.
_VERSION = re.compile(rb'"mvt_version"\s*:\s*"([^"\\]{1,100})"')


def version(context: Context, folder: PurePosixPath) -> str | None:
    """The version that the folder's ``info.json`` states; None where there is none, or it is not MVT's."""
    try:
        with context.open((folder / INFO).as_posix()) as file:
            found = _VERSION.search(file.read(_START))
    except FileNotFoundError:
        return None
    return text_of(found[1]) if found else None
