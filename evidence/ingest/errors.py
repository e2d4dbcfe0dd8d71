"""Why the ingest of an evidence item ends before its last record."""

from __future__ import annotations


class CancelledError(Exception):
    """The examiner asked for the run to stop."""


class RefusedError(Exception):
    """The item cannot be ingested. The text says why, for a person."""
