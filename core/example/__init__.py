"""Invent a university: the synthetic delivery, the same on every run."""
