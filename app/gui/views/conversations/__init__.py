"""The Conversations tab."""
