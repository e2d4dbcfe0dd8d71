"""The programs: command line and desktop window."""
