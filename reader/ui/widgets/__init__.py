"""Small widgets the panes are made of. Rule: each knows itself only, speaks in signals, and takes its colours
from the palette and the style sheet. Import them from their own modules."""
