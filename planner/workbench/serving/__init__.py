"""The server: who may ask, what they may send, and how an answer becomes a page."""
