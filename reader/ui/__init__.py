"""The window. Rule: it shows what `core` knows, without SQL or parsing. Signals go up, calls go down."""
