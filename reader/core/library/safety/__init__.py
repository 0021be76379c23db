"""Backups of a library, and checking and repairing it."""
