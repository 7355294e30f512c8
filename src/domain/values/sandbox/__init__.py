"""Jinja templates whose work and results are bounded by counting."""
