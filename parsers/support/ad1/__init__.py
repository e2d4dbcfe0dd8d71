"""AccessData's logical images (AD1)."""
