"""The map of the result set."""
