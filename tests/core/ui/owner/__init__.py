"""Mirrors the house, room by room."""
