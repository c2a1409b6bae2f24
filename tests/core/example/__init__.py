"""Tests of the rooms of core/example."""
