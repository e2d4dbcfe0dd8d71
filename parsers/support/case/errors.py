"""Why a JSON-LD file is not read."""

from __future__ import annotations


class RefusedError(Exception):
    """The file cannot, or must not, be read as JSON-LD. The text says why, for a person."""
