"""What comes in: new articles, known ones completed, revised, put in place anew, taken back."""
