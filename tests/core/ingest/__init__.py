"""Tests of taking a delivery in."""
