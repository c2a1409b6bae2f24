"""Tests of the rooms of core/pictures."""
