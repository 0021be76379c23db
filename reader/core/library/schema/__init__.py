"""The tables of a library, and the migrations that create them."""
