"""The text of a piece of HTML: blocks and line breaks are lines, all other marks are left out.

Reference: HTML Living Standard (WHATWG), 4.4 (grouping content) and 4.9 (tables).
"""

from __future__ import annotations

from parsers.support.html_marks import End, Text, marks

_BLOCKS = frozenset(
    ("div", "p", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre")
)
_SILENT = frozenset(("script", "style", "head"))


def text(html: str) -> str:
    """The text. Entities are the characters they stand for; a mark that does not end is text."""
    lines: list[list[str]] = [[]]
    silent = 0
    for mark in marks(html.encode("utf-8", "backslashreplace")):
        if isinstance(mark, Text):
            if not silent:
                lines[-1].append(mark.text)
            continue
        closing = isinstance(mark, End)
        if mark.name in _SILENT:
            silent = max(0, silent - 1) if closing else silent + 1
        elif (mark.name == "br" and not closing) or (mark.name in _BLOCKS and lines[-1]):
            lines.append([])
        elif mark.name in ("td", "th") and not closing and lines[-1]:
            lines[-1].append("\t")
    return "\n".join("".join(line) for line in lines).rstrip("\n")
