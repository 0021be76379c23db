"""The window. Rule: shows what `core` knows; never SQL, never parsing. Signals go up, calls go down."""
