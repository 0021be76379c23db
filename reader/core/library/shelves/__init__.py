"""Articles one by one and in lists: rows, shelves, what was read and how far."""
