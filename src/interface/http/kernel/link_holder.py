"""Whoever answers by a link and has not signed in."""

LINK_HOLDER = "someone with the link"
"""How the log names who answered here: nothing more is known of them."""
