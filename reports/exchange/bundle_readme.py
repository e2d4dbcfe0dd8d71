"""What a person who received a bundle reads first."""

from __future__ import annotations

import shlex

from evidence.model.names import shown
from reports.exchange.verifier_files import PAGE, ZIPAPP

_HEAD = """\
WHAT THIS IS

This folder was made by Indicia, a program for forensic examiners. It holds what
you need to check that what you received is what the examiner exported.

"""
_TABLE = """\
WHAT IS IN IT (in the folder data)

"""
_CHECK = """\
HOW TO CHECK IT

1. Get the examiner's public key by another way than this folder: on paper, by
   telephone, from the laboratory. Compare it with keys/examiner.vkey. A key
   that came with the files shows only that they belong together, not from whom
   they are.

"""
_BROWSER = """\
2. With a browser: open {page}. Nothing is loaded or sent. Drop the
   files of this folder onto it and read the verdict. Best take the page from
   another hand than this folder's.

"""
_PYTHON = """\
3. With Python 3.8 or newer, in the folder data:

       python3 {zipapp} manifest.hashdeep{report} \\
         --anchor checkpoint.txt --key keys/examiner.vkey

   The whole folder, from the folder above data:

       python3 data/{zipapp} .

   Exit code 0: all checks passed. 1: something was changed.
"""
_HAND = """\
2. The verifier could not be put into this folder. Ask the laboratory for it.
"""
_EXHIBITS = """\

   One artifact, in the folder data:

       python3 {zipapp} exhibits/ID.exhibit-proof
"""
_BAG = """\

The folder is a bag as libraries and archives use it (BagIt, RFC 8493): any
BagIt program can check that no file in it was changed or is missing.
"""


def readme(report: str, exhibits: int, tools: tuple[str, ...]) -> bytes:
    """The text, in UTF-8; ``report``: its file name, or nothing; ``tools``: which of verifier and page are there."""
    rows = [
        ("*.pdf, *.pdf.proof", "the report, and what ties it to the ledger") if report else None,
        ("manifest.hashdeep, .proof", "hash list of the files that were read"),
        ("checkpoint.txt", "the signed state of the custody ledger"),
        ("exhibits/", f"{exhibits:,} proofs, one for each artifact") if exhibits else None,
        ("keys/examiner.vkey", "public key of the examiner"),
        (ZIPAPP, "the verifier, for Python") if ZIPAPP in tools else None,
        (PAGE, "the verifier, for a browser") if PAGE in tools else None,
    ]
    table = "".join(f"  {name:<28}{words}\n" for name, words in filter(None, rows))
    parts = [_HEAD, _TABLE, table, "\n", _CHECK]
    if PAGE in tools:
        parts.append(_BROWSER.format(page=PAGE))
    if ZIPAPP in tools:
        parts.append(_PYTHON.format(zipapp=ZIPAPP, report=f" {_quoted(report)}" if report else ""))
        if exhibits:
            parts.append(_EXHIBITS.format(zipapp=ZIPAPP))
    if not tools:
        parts.append(_HAND)
    return "".join([*parts, _BAG]).encode()


def _quoted(name: str) -> str:
    return shlex.quote(shown(name))
