"""What an export takes along and an import restores: marks, reading places, names, edited keywords."""
