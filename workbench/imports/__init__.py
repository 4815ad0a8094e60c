"""What others send: one file a format."""
