"""The text of a piece of HTML: blocks and line breaks are lines, all other marks are left out.

Reference: HTML Living Standard (WHATWG), 4.4 (grouping content) and 4.9 (tables).
"""

from __future__ import annotations

from html.parser import HTMLParser

_BLOCKS = frozenset(
    ("div", "p", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre")
)
_SILENT = frozenset(("script", "style", "head"))


def text(html: str) -> str:
    """The text. Entities are the characters they stand for; what is not closed is text to the end."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.text()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self._lines = [""]
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag == "br" or (tag in _BLOCKS and self._lines[-1]):
            self._lines.append("")
        elif tag in ("td", "th") and self._lines[-1]:
            self._lines[-1] += "\t"

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in _BLOCKS and self._lines[-1]:
            self._lines.append("")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._lines[-1] += data

    def text(self) -> str:
        """The lines, without empty ones at the end."""
        return "\n".join(self._lines).rstrip("\n")
