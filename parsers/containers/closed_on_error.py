"""Gives back what was opened when opening it fails."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from evidence.contract.errors import NotReadableError, ReadError


class _Closable(Protocol):
    def close(self) -> None: ...


@contextmanager
def closed_on_error(opened: _Closable, path: Path) -> Iterator[None]:
    """Closes ``opened`` for any error. A ReadError becomes a NotReadableError that names ``path``."""
    try:
        yield
    except ReadError as error:
        opened.close()
        raise NotReadableError(f"{path} is damaged or incomplete: {error.reason}") from error
    except BaseException:
        opened.close()
        raise
