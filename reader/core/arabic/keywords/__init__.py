"""Keywords: a run of them split into phrases (`splitting`), by a model and by what the library has taught."""
