"""Selected artifacts as exhibits, one view of a kind a file."""
