"""The full-text index and the words it knows; always made anew from the articles, never the only copy."""
