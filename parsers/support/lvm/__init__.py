"""A reader of the Logical Volume Manager of Linux."""
