"""What surrounds a search: facets and offers, completions, saved and recent searches, the timeline."""
