"""Measurements of the whole service, on this machine, against floors: `python -m benchmarks`."""
