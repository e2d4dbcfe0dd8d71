"""What the views show, read page by page from the catalog."""
