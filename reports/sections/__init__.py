"""The sections of the report, one a file: facts of the case to pure data."""
