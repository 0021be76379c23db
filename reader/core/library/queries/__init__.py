"""From a person's query to SQL: the query language, filters, and ranking."""
