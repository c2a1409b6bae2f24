"""Tests of the rooms of core/ingest/scb."""
