"""The baseline levels of PAdES, and what each adds to the one before.

Reference: ETSI EN 319 142-1, 6.1.
"""

from __future__ import annotations

from typing import Literal

Level = Literal["B-B", "B-T", "B-LT", "B-LTA"]
LEVELS: tuple[Level, ...] = ("B-B", "B-T", "B-LT", "B-LTA")
WORDS: dict[Level, str] = {
    "B-B": "the signature alone; when it was made is the signer's own statement",
    "B-T": "with a time stamp of an authority on the signature",
    "B-LT": "with a time stamp, and with what is needed to check the certificates for revocation later",
    "B-LTA": "with a time stamp, the revocation data, and a second time stamp over the whole file",
}
