"""A reader of APFS."""
