"""What stands around a search: its filters and offers, completions, saved and recent searches, its time."""
