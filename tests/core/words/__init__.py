"""Tests of the rooms of core/words."""
