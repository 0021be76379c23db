"""Articles on their way out: files and paper."""
