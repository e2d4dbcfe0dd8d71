"""UDIF, the disk images of macOS (``.dmg``)."""
