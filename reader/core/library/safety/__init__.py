"""Copies of a library, and what is looked for in a damaged one."""
