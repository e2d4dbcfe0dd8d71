"""A reader of HFS+ and HFSX."""
