"""AFF4: volumes, what they state, and the streams that lie in them."""
