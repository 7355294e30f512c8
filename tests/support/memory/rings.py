"""The keys of tests: what would be secret elsewhere."""

from interface.keys.sealing import SecretSeal
from interface.keys.tokens import FormTokens

TOKENS = FormTokens({"key-1": bytes(range(32))}, current="key-1")


SEAL = SecretSeal({"seal-1": bytes(range(32, 64))}, current="seal-1")
