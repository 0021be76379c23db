"""The start of the window and its end; one window for each library."""
