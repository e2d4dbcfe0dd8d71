"""The text of a piece of HTML: blocks and line breaks are lines, all other marks are left out.

Marks are found by a pattern that takes time in proportion to the text: html.parser of Python 3.11 takes minutes for
40,000 characters of marks that do not end. A ``>`` inside of an attribute ends the mark.

Reference: HTML Living Standard (WHATWG), 4.4 (grouping content) and 4.9 (tables).
"""

from __future__ import annotations

import re
from html import unescape

_MARK = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*+|!)[^<>]*+>")
_BLOCKS = frozenset(
    ("div", "p", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre")
)
_SILENT = frozenset(("script", "style", "head"))


def text(html: str) -> str:
    """The text. Entities are the characters they stand for; a mark that does not end is text."""
    lines: list[list[str]] = [[]]
    at = silent = 0
    for mark in _MARK.finditer(html):
        if not silent:
            _add(lines, html[at : mark.start()])
        at = mark.end()
        closing, tag = bool(mark[1]), mark[2].lower()
        if tag in _SILENT:
            silent = max(0, silent - 1) if closing else silent + 1
        elif (tag == "br" and not closing) or (tag in _BLOCKS and lines[-1]):
            lines.append([])
        elif tag in ("td", "th") and not closing and lines[-1]:
            _add(lines, "\t")
    if not silent:
        _add(lines, html[at:])
    return "\n".join("".join(line) for line in lines).rstrip("\n")


def _add(lines: list[list[str]], found: str) -> None:
    if found:
        lines[-1].append(unescape(found))
