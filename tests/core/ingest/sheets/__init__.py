"""Tests of the rooms of core/ingest/sheets."""
