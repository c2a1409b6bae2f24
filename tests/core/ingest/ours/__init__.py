"""Tests of the rooms of core/ingest/ours."""
