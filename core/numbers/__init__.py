"""Rows into figures: counts, shares, their intervals, and what they say."""
