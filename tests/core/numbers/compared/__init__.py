"""Tests of the rooms of core/numbers."""
