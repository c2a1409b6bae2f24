"""Measures speed: `python -m tests.benchmarks [clicks start store load profile]` prints goals."""
