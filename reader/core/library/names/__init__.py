"""Keywords and sources: listing them, and renaming, merging and colouring them."""
