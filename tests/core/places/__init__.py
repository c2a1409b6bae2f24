"""Tests of the rooms of core/places."""
