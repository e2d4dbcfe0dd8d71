"""What was replaced where: rule, record, number of replacements. Never what stood there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import orjson


class RedactionLog:
    """Counts each record once, however often it is read."""

    def __init__(self) -> None:
        self._found: dict[str, dict[str, int]] = {}

    def note(self, record: str, rules: Mapping[str, int]) -> None:
        """The replacements in a record by rule, instead of what was said of the record before."""
        for rule, number in rules.items():
            if number:
                self._found.setdefault(rule, {})[record] = number

    def totals(self) -> list[tuple[str, int, int]]:
        """Rule, number of replacements, number of records; by the rule's name."""
        return [(rule, sum(found.values()), len(found)) for rule, found in sorted(self._found.items())]

    def records(self, rule: str) -> Iterable[tuple[str, int]]:
        """The records in which a rule replaced something, and how often, in the order of their names."""
        return sorted(self._found.get(rule, {}).items())

    def lines(self) -> bytes:
        """The whole log: a line of JSON for each rule and record."""
        return b"".join(
            orjson.dumps({"rule": rule, "record": record, "replacements": number}) + b"\n"
            for rule, _, _ in self.totals()
            for record, number in self.records(rule)
        )
