"""Articles, one by one and as rows of lists; shelves; what was read and how far."""
