"""The Gallery tab: thumbnails of the media in the result set."""
