"""The dialogs. Rule: each in its own module, imported when it is first opened; it is given values and
says in signals what was decided."""
