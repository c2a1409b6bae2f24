"""Figures into charts and maps."""
