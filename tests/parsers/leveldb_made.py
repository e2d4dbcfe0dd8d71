"""Makes a LevelDB with the library itself, of operations that stand in a file, for the system's Python.

Run as: python3 leveldb_made.py FOLDER OPERATIONS.json SNAPPY|NONE. Operations: [key, value or null] in hexadecimal,
"compact", or "reopen".
"""

from __future__ import annotations

import json
import sys
from pathlib import Path


def main(folder: str, operations: str, compression: str) -> None:
    """Runs the operations in their order."""
    import plyvel

    options = {"create_if_missing": True, "compression": "snappy" if compression == "SNAPPY" else None}
    database = plyvel.DB(folder, **options)
    for each in json.loads(Path(operations).read_text()):
        if each == "compact":
            database.compact_range()
        elif each == "reopen":
            database.close()
            database = plyvel.DB(folder, **options)
        elif each[1] is None:
            database.delete(bytes.fromhex(each[0]))
        else:
            database.put(bytes.fromhex(each[0]), bytes.fromhex(each[1]))
    seen = {key.hex(): value.hex() for key, value in database}
    database.close()
    json.dump(seen, sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
