"""SQLite's file format, byte by byte: where each value of a row stands, and what is left of deleted rows."""
