"""Keywords and sources: selected as filters, renamed, merged, corrected."""
