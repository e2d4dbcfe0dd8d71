"""What the text index is asked."""

from __future__ import annotations


def index_query(wanted: str) -> str | None:
    """The FTS5 query for words as :func:`evidence.catalog.words.query_words` gives them.

    None where the index cannot answer: wildcards elsewhere than at the end. What it finds holds every record that is
    wanted; words are letters, digits and symbols only, so that nothing in them has a meaning for FTS5.
    """
    plain = wanted.strip()
    prefix = plain.endswith("*")
    plain = plain.removesuffix("*")
    if not plain or plain.endswith(" ") or "*" in plain or "?" in plain:
        return None
    return f'"{plain}" *' if prefix else f'"{plain}"'
