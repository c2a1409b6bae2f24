"""Tests of what an outsider could work out."""
