"""The page where an owner brings a delivery in."""
