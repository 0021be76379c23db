"""The text of PDF files: glyphs drawn anywhere on a page, put into lines, columns and paragraphs."""
