"""Tests of the rooms of core/choice."""
