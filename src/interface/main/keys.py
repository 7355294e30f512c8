"""The key rings that the settings name, held to those that the database has been used with."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

from pydantic import SecretStr

from interface.keys import register as keys
from interface.keys.keyring import KEY_BYTES, KeyRing, KeyRingError, NoKeysError
from interface.keys.register import KeyRegister
from interface.keys.sealing import SecretSeal
from interface.keys.tokens import FormTokens
from interface.main.settings import Settings
from interface.postgres.stores.key_register import PostgresKeyRegister

Ring = TypeVar("Ring", bound=KeyRing)
KeyProblemListener: TypeAlias = Callable[[type[KeyRing], KeyRingError], None]
"""Is told what is wrong with a ring."""


@dataclass(frozen=True, kw_only=True, slots=True)
class KeyRings:
    """The keys of a process."""

    tokens: FormTokens
    seal: SecretSeal


@dataclass(frozen=True, kw_only=True, slots=True)
class KeyRules:
    """What may be done about keys that are not there."""

    create: bool = True
    """Whether the first key is made in a database that was never used, and new ones are taken note of."""
    renew: bool = False
    """Whether keys that are missing are given up, with a new key in place of the last one."""
    on_problem: KeyProblemListener | None = None
    """Is told what is wrong instead of its being raised; then the process has a key that fits nothing."""


def key_rings(settings: Settings, conninfo: str, *, as_role: bool, rules: KeyRules) -> KeyRings:
    """
    Return the keys, once they are known to be those that the database has been used with. It blocks.

    :raises NoKeysError: if there are none, and none is to be made
    :raises LostKeyError: :raises ForeignKeyError: :raises UnknownKeyError: as `register.check`
    :raises KeyRingError: if one is malformed or readable by others
    """
    with PostgresKeyRegister.opened(conninfo, as_role=as_role) as register:
        return KeyRings(
            tokens=_Admission(FormTokens, settings, settings.token_keys, rules).ring(register),
            seal=_Admission(SecretSeal, settings, settings.secret_keys, rules).ring(register),
        )


class _Admission(Generic[Ring]):
    """How the keys of one ring are let in."""

    def __init__(
        self, kind: type[Ring], settings: Settings, given: SecretStr | None, rules: KeyRules
    ) -> None:
        self._kind = kind
        self._given = given
        self._directory = settings.data_dir / "keys"
        self._rules = rules
        self._source = (
            f"PLACET_{'TOKEN' if kind is FormTokens else 'SECRET'}_KEYS" if given else str(self._directory)
        )

    def ring(self, register: KeyRegister) -> Ring:
        try:
            return self._admitted(register)
        except KeyRingError as problem:
            if self._rules.on_problem is None:
                raise
            self._rules.on_problem(self._kind, problem)
            return self._kind({"none": secrets.token_bytes(KEY_BYTES)}, current="none")

    def _admitted(self, register: KeyRegister) -> Ring:
        name, rules = self._kind.PURPOSE, self._rules
        known = register.known(name)
        ring = self._loaded(register)
        if rules.renew:
            register.give_up(name, keys.missing(ring.fingerprints, known))
            known = register.known(name)
        keys.check(ring, known, source=self._source, may_be_new=rules.create)
        ring.given_up = frozenset(key_id for key_id, key in known.items() if key.given_up)
        if rules.create:
            register.add(
                name, {key_id: mine for key_id, mine in ring.fingerprints.items() if key_id not in known}
            )
        return ring

    def _loaded(self, register: KeyRegister) -> Ring:
        """Return the keys; the first is made where the database was never used, or where a new one is wanted."""
        if self._given is not None:
            return self._kind.parse(self._given.get_secret_value())
        try:
            return self._kind.load(self._directory)
        except NoKeysError:
            if not self._rules.create:
                raise
            known = register.known(self._kind.PURPOSE)
            if not self._rules.renew and (known or register.is_used()):
                gone = keys.missing((), known) or known or ("1",)
                raise keys.lost(self._kind, gone, source=self._source) from None
            return self._kind.load_or_create(self._directory, number=register.next_number(self._kind.PURPOSE))
