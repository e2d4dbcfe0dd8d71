"""What isal raises for damaged data; its type stubs call the class an instance of OSError."""

from __future__ import annotations

from typing import cast

from isal import igzip_lib

IsalError: type[Exception] = cast(type[Exception], igzip_lib.IsalError)
