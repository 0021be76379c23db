"""The open file: connection, transactions, errors, and the values that are kept in it."""
