import json
from pathlib import Path
from typing import Any

import pytest

from domain.values.sealed import is_sealed
from interface.keys.keyring import KeyRingError
from interface.keys.sealing import NotUnsealedError, SecretSeal

KEY, OTHER = bytes(range(32)), bytes(range(32, 64))
SEAL = SecretSeal({"1": KEY}, current="1")


def sealed(secret: str = "hunter2", form_id: str = "f-1", field: str = "pin", seal: SecretSeal = SEAL) -> Any:
    return seal.seal(secret, form_id=form_id, field=field)


class TestSealedSecret:
    @pytest.mark.parametrize("secret", ["x", "hunter2", "pässwörd 🔑", "a" * 10_000, '"}', " "])
    def test_is_opened_by_its_key_only(self, secret: str) -> None:
        envelope = sealed(secret)

        assert is_sealed(envelope)
        assert SEAL.unseal(json.loads(json.dumps(envelope))) == secret
        with pytest.raises(NotUnsealedError):
            SecretSeal({"1": OTHER}, current="1").unseal(envelope)
        with pytest.raises(KeyRingError):
            SecretSeal({"2": KEY}, current="2").unseal(envelope)

    def test_holds_nothing_of_the_secret(self) -> None:
        assert "hunter2" not in json.dumps(sealed())

    def test_is_the_same_in_the_same_place_only(self) -> None:
        assert sealed() == sealed()
        others = [sealed("hunter3"), sealed(form_id="f-2"), sealed(field="pin2")]
        assert all(other != sealed() for other in others)

    def test_tells_little_of_its_length(self) -> None:
        lengths = {len(json.dumps(sealed("x" * length))) for length in range(1, 25)}
        assert len(lengths) == 1

    def test_is_refused_once_it_was_changed(self) -> None:
        text = sealed()["__placet_secret__"]["sealed"]
        for changed in ("", "!", text[:-4], text[4:], ("B" if text[0] == "A" else "A") + text[1:]):
            with pytest.raises(NotUnsealedError):
                SEAL.unseal({"__placet_secret__": {"key": "1", "sealed": changed}})

    @pytest.mark.parametrize("value", [None, "x", {}, {"__placet_secret__": "x"}])
    def test_is_nothing_else(self, value: Any) -> None:
        with pytest.raises(NotUnsealedError):
            SEAL.unseal(value)

    def test_survives_a_new_key(self) -> None:
        both = SecretSeal({"1": KEY, "2": OTHER}, current="2")

        assert both.unseal(sealed()) == "hunter2"
        assert sealed(seal=both) != sealed()


def test_keys_lie_beside_those_of_the_tokens(tmp_path: Path) -> None:
    first = SecretSeal.load_or_create(tmp_path)

    assert [file.name for file in tmp_path.iterdir()] == ["secret-1.key"]
    assert SecretSeal.load_or_create(tmp_path).unseal(sealed(seal=first)) == "hunter2"
