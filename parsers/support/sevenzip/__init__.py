"""7-Zip archives: what their header says, and their packed streams."""
