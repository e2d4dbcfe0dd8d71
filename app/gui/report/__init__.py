"""The report wizard, one page a file: from the profile to the file that is handed over."""
