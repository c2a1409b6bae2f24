"""Studievägar's engine: from deliveries on disk to figures, without a screen."""
