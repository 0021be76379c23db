"""Other texts related to the open article: older versions, near copies, similar articles."""
