"""On the way out: articles into files and on paper, the library into copies."""
