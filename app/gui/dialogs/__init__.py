"""Questions to the examiner, one a file."""
