"""From the first picture to the end of the program: one window for each library."""
