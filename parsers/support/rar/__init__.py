"""RAR archives: what their headers say, and their packed members."""
