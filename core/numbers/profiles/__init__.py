"""Every indicator of one municipality on one page."""
