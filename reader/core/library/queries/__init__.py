"""What a person asked for, as SQL: the query language, filters, order of relevance."""
