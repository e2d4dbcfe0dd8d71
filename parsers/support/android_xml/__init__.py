"""XML of Android as text, as ABX and as the older form of packages, read into the same elements."""
