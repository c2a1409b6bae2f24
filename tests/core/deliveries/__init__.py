"""Tests of the rooms of core/deliveries."""
