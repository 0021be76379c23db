"""Other texts of the open article: older ones, near copies, and what is like it."""
