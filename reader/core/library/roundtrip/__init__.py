"""What leaves with an article and comes back with it: marks, places, names, who saw to its keywords."""
