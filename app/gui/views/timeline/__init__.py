"""The Timeline tab: when the events of the result set happened."""
