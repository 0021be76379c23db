"""The open file: connection, transactions, errors, and conversions of stored values."""
