"""Writing to the library: adding new articles, completing and revising known ones, undoing imports."""
