"""The Links tab."""
