"""Small widgets the panes are made of.

Rule: each knows only itself, signals what happens, and takes its colours from the palette and the style
sheet. Import them from their own modules.
"""
