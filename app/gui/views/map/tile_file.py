"""A local file of map tiles (MBTiles), read as the foreign database that it is.

Reference: MBTiles 1.3 (https://github.com/mapbox/mbtiles-spec): SQLite with ``metadata(name, value)`` and
``tiles(zoom_level, tile_column, tile_row, tile_data)``, rows counted from the south.
"""

from __future__ import annotations

import time
from pathlib import Path

import apsw
from PySide6.QtCore import QCoreApplication

from evidence.model.names import shown

translate = QCoreApplication.translate

_LARGEST = 4 << 20
_SECONDS = 5.0
_STEPS = 20_000
_WORDS = 400
_FORMATS = {"png": "PNG", "jpg": "JPEG", "jpeg": "JPEG", "webp": "WebP"}
_MOST_ZOOM = 24


class TilesError(Exception):
    """The file is not used. The text says why, for a person."""


class TileFile:
    """Pictures of the map by zoom, column and row. For the thread that made it. Close it."""

    def __init__(self, path: Path) -> None:
        """Raises TilesError."""
        self.path = path
        self._until = 0.0
        self._connection = _opened(path)
        self._connection.set_progress_handler(self._late, _STEPS)
        try:
            stated = self._metadata()
            self.format = self._format(stated)
            self.name = stated.get("name") or shown(path.name)
            self.attribution = stated.get("attribution", "")
            self.least_zoom, self.most_zoom = self._zooms()
        except TilesError:
            self.close()
            raise

    def tile(self, zoom: int, column: int, row: int) -> bytes | None:
        """The picture's bytes, None where there is none; ``row`` is counted from the north. Raises TilesError."""
        rows = self._rows(
            "SELECT CAST(tile_data AS BLOB) FROM tiles"
            " WHERE zoom_level = ? AND tile_column = ? AND tile_row = ? LIMIT 1",
            (zoom, column, (1 << zoom) - 1 - row),
        )
        data = rows[0][0] if rows else None
        return data if isinstance(data, bytes) else None

    def close(self) -> None:
        """Closes the file."""
        self._connection.close(True)

    def _metadata(self) -> dict[str, str]:
        """The first hundred statements, each as one line of safe text. An attribution may hold markup: it stays so."""
        rows = self._rows("SELECT CAST(name AS TEXT), CAST(value AS TEXT) FROM metadata LIMIT 100")
        return {str(name): shown(" ".join(str(value)[:_WORDS].split())) for name, value in rows}

    def _format(self, stated: dict[str, str]) -> str:
        named = stated.get("format", "").lower()
        if named == "pbf":
            raise TilesError(
                translate(
                    "TileFile", "The file holds vector tiles (pbf). Only tiles that are pictures are drawn."
                )
            )
        if named and named not in _FORMATS:
            raise TilesError(
                translate("TileFile", "The file holds tiles of a kind that is not drawn: {}.").format(named)
            )
        return _FORMATS.get(named, "PNG")

    def _zooms(self) -> tuple[int, int]:
        # Two questions: SQLite answers each from an index, both in one only by reading everything.
        ((least, most),) = self._rows(
            "SELECT (SELECT min(zoom_level) FROM tiles), (SELECT max(zoom_level) FROM tiles)"
        )
        if least is None:
            raise TilesError(translate("TileFile", "The file holds no tiles."))
        if not isinstance(least, int) or not isinstance(most, int) or not 0 <= least <= most <= _MOST_ZOOM:
            raise TilesError(translate("TileFile", "The file states zooms that no map has."))
        return least, most

    def _rows(self, sql: str, values: tuple[int, ...] = ()) -> list[tuple[apsw.SQLiteValue, ...]]:
        self._until = time.monotonic() + _SECONDS
        try:
            return list(self._connection.execute(sql, values))
        except apsw.InterruptError as error:
            raise TilesError(translate("TileFile", "Reading the file of tiles took too long.")) from error
        except apsw.TooBigError as error:
            raise TilesError(translate("TileFile", "A tile is larger than 4 MB.")) from error
        except (apsw.Error, UnicodeDecodeError, MemoryError) as error:
            raise TilesError(
                translate("TileFile", "The file of tiles cannot be read: {}.").format(shown(str(error)))
            ) from error

    def _late(self) -> bool:
        return time.monotonic() > self._until


def _opened(path: Path) -> apsw.Connection:
    """Read-only, and nothing is written beside it."""
    log = path.with_name(path.name + "-wal")
    try:
        if not path.is_file():
            raise TilesError(translate("TileFile", "There is no such file."))
        if log.exists() and log.stat().st_size:
            raise TilesError(
                translate(
                    "TileFile",
                    "Another program has not finished writing this file (a -wal file is beside it).",
                )
            )
        connection = apsw.Connection(
            f"{path.absolute().as_uri()}?mode=ro&immutable=1",
            flags=apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI,
        )
    except (apsw.Error, OSError, ValueError) as error:
        raise TilesError(
            translate("TileFile", "The file cannot be opened: {}.").format(shown(str(error)))
        ) from error
    connection.config(apsw.SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
    connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0)
    connection.limit(apsw.SQLITE_LIMIT_LENGTH, _LARGEST)
    connection.limit(apsw.SQLITE_LIMIT_ATTACHED, 0)
    return connection
