"""What a search shows: hits with passages, facets, a timeline, other searches."""
