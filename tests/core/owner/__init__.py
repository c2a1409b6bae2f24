"""Tests of the rooms of core/owner."""
