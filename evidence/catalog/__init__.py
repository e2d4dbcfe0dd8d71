"""The case database: one row a record, written by one process, read by plain SQL."""
