"""Turns records with named fields (from JSON, tables, XML) into articles.

Rule: field names are defined in one table (`names`); a format only has to locate its records.
"""
