"""Articles and Arabic, without a window: nothing below here imports Qt."""
