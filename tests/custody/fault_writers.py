"""Programs that write to a ledger or a case until they are killed, a disk fails, or another one is in their way.

python fault_writers.py append LEDGER ROUND     appends, prints what was acknowledged, ends where the ledger says no
python fault_writers.py race CASE               takes the case at each line that it reads, and lets it go at the next
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from evidence.case import Case, CaseLockedError
from evidence.custody.actor import Actor
from evidence.custody.errors import LedgerError
from evidence.custody.ledger import Ledger

DIGEST = "0" * 64
LEDGER_SAID_NO = 7


def tell(*words: object) -> None:
    """One line in one write: whole or not there."""
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def append(path: Path, name: str, steps: int) -> None:
    """Acts and batches in turn; each acknowledged one is told: first number, how many, first subject."""
    try:
        with Ledger.open(path, actor=Actor("T", "examiner", "lab-1")) as ledger:
            for step in range(steps):
                subject = f"{name}-{step}"
                tell("trying", subject)
                if step % 3:
                    count = 20 + step % 5 * 60
                    records = [("entry", f"{subject}-{number}", DIGEST) for number in range(count)]
                    tell("done", ledger.append_records(records), count, subject)
                else:
                    tell("done", ledger.append("note", subject, {"text": "x"}), 1, subject)
    except LedgerError as error:
        tell("refused", error)
        sys.exit(LEDGER_SAID_NO)


def race(folder: Path) -> None:
    """Each line read begins or ends one race."""
    held: Case | None = None
    tell("ready", os.getpid())
    for line in sys.stdin:
        if line.startswith("end"):
            if held is not None:
                held.close()
            held = None
            tell("let go")
            continue
        try:
            held = Case.open(folder, write=True)
            tell("won", held.ledger.append("note", line.strip(), {"text": str(os.getpid())}))
        except CaseLockedError as error:
            tell("lost", error)


if __name__ == "__main__":
    if sys.argv[1] == "append":
        append(Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]))
    else:
        race(Path(sys.argv[2]))
