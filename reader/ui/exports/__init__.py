"""Exports: articles into files and on paper, the library into backups."""
