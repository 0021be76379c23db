"""The dialogs.

Rule: each is a module, imported when it is first opened; it is given values and signals what was decided.
"""
