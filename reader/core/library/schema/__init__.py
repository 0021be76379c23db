"""The tables of a library and the steps that make them; asks nothing of the library but its tables."""
