"""Videos and sound in the item dock."""
