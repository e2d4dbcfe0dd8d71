"""ISO 9660 with Rock Ridge and Joliet, as file systems read it."""
