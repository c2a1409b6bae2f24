"""The tests, and with `python3 -m tests` everything that must hold before a change is in."""
