"""Names and versions of what an ingest reads evidence with, for the ledger and the report."""

from __future__ import annotations

import platform
import sqlite3

from evidence.contract.installed import versions

_LIBRARIES = ("isal", "deflate", "exifread", "pillow", "apsw", "msgspec", "orjson", "cryptography")


def worker_tools() -> dict[str, str]:
    """What a worker reads evidence with, by name."""
    import apsw
    import pytsk3

    from evidence.ingest.filetype import tool_version

    tools = {
        "python": platform.python_version(),
        "sleuthkit": str(pytsk3.TSK_VERSION_STR),
        "pytsk3": str(pytsk3.get_version()),
        "sqlite (evidence)": apsw.sqlite_lib_version(),
        "sqlite (case)": sqlite3.sqlite_version,
        "libmagic": tool_version(),
        "platform": f"{platform.system()} {platform.release()} {platform.machine()}",
    }
    tools.update(versions(_LIBRARIES))
    return dict(sorted(tools.items()))
