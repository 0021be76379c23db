"""Keywords and sources as places: picked, renamed, merged, put right."""
