"""Tags, notes, reviews and protections from the window."""
