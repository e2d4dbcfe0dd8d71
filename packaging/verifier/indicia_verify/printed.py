"""What was checked, as text for a person and as JSON for a program."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from .outcome import Outcome


@contextmanager
def written_to(stream: TextIO) -> Iterator[None]:
    """Whoever reads may leave before the end (``| head``): the rest goes nowhere, and the exit code stands."""
    try:
        yield
        stream.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def print_text(outcomes: list[Outcome], good: bool) -> None:
    """One line a check, and the verdict over all."""
    for outcome in outcomes:
        print(f"{outcome.target} ({outcome.kind})")
        for check in outcome.checks:
            print(f"  {check.result:<6}  {check.message}")
    failures = sum(outcome.failures for outcome in outcomes)
    if good:
        print("GOOD: everything that was checked is unchanged. NOTE lines say what that does not show.")
    else:
        print(f"FAILED: {failures} checks failed." if failures != 1 else "FAILED: 1 check failed.")


def print_json(outcomes: list[Outcome], good: bool) -> None:
    """One object with the same."""
    document = {
        "verdict": "good" if good else "failed",
        "targets": [
            {
                "target": outcome.target,
                "kind": outcome.kind,
                "good": outcome.good,
                "failures": outcome.failures,
                "checks": [check._asdict() for check in outcome.checks],
            }
            for outcome in outcomes
        ],
    }
    print(json.dumps(document, indent=2))
