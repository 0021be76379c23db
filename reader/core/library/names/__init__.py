"""Keywords and sources: as places, and changed by a person."""
