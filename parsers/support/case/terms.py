"""Names of JSON-LD, made short: ``observable:MessageFacet`` whichever way a file writes UCO's namespaces.

Reference: JSON-LD 1.1 section 4.1 (context), 4.1.5 (compact IRIs); UCO's namespaces before and since 1.0.
"""

from __future__ import annotations

import re
from typing import Any

from parsers.support.case.errors import RefusedError

VOCABULARY = "urn:x-indicia:case-uco:"
"""The namespace of what Indicia's own exports add. Reference: docs/case-uco.md."""
_UCO = re.compile(
    r"https?://(?:ontology\.)?(?:unifiedcyberontology|caseontology)\.org/(?:ontology/)?(?:uco|case)/"
    r"([a-z]{1,40})[/#]([A-Za-z0-9_-]{1,100})",
    re.ASCII,
)
_DEPTH = 8
_CACHED = 50_000


class Terms:
    """What the contexts of a file say. Raises RefusedError for a context that is kept elsewhere."""

    def __init__(self, contexts: list[Any]) -> None:
        self._known: dict[str, str] = {}
        self._cache: dict[str, str] = {}
        for context in contexts:
            for part in context if isinstance(context, list) else [context]:
                self._add(part)
        self._vocabulary = self._known.get("@vocab", "")

    def _add(self, part: Any) -> None:
        if isinstance(part, str):
            raise RefusedError(
                f"the file names a context that is kept elsewhere ({part[:200]}); nothing is fetched, and without "
                "it the names in the file mean nothing. Put the context into the file."
            )
        for term, meaning in part.items() if isinstance(part, dict) else ():
            if term == "@import":
                self._add(str(meaning))
            iri = meaning.get("@id") if isinstance(meaning, dict) else meaning
            if isinstance(iri, str):
                self._known[term] = iri

    def name(self, term: str) -> str:
        """A property or class, short where it is UCO's, CASE's or Indicia's, else in full; keywords as they are."""
        found = self._cache.get(term)
        if found is None:
            found = _short(self._full(term, _DEPTH, True))
            if len(self._cache) < _CACHED:
                self._cache[term] = found
        return found

    def identifier(self, text: str) -> str:
        """The identifier of a node in full, so that two ways to write it are one."""
        return self._full(text, _DEPTH, False)

    def _full(self, term: str, depth: int, word: bool) -> str:
        """``word``: a property or class, which may be a term alone; identifiers are not."""
        if term.startswith("@") or not depth:
            return term
        meaning = self._known.get(term) if word else None
        if meaning is not None and meaning != term:
            return self._full(meaning, depth - 1, True)
        prefix, colon, rest = term.partition(":")
        if colon and not rest.startswith("//") and prefix in self._known:
            return self._full(self._known[prefix], depth - 1, True) + rest
        return self._vocabulary + term if word and not colon else term


def _short(iri: str) -> str:
    found = _UCO.fullmatch(iri)
    if found:
        return f"{found[1]}:{found[2]}"
    if iri.startswith(VOCABULARY):
        return iri.removeprefix("urn:x-").replace("indicia:case-uco:", "indicia:", 1)
    return iri.replace("http://purl.org/co/", "co:", 1)
