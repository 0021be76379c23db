"""Records with named fields, as JSON, tables and XML hold them, and the articles they describe.

Rule: names of fields are tables (`names`); a format only has to find its records.
"""
