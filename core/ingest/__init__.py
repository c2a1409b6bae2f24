"""An owner's files -> checked rows of the tidy table."""
