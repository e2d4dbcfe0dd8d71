"""The report as a page for a browser: what makes its elements."""
