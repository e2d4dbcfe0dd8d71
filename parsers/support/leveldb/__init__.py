"""LevelDB, in which Chromium and what is built on it keep local storage, IndexedDB and settings."""
