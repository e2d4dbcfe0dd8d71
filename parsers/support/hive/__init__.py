"""Registry hives, cell by cell: where each key and value stands, and what is left of deleted ones."""
