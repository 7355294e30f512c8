"""What a browser keeps of a form's link: its token, sealed, so that no address has to show it."""

import base64
import binascii
import hashlib
import hmac
import secrets
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from starlette.requests import Request
from starlette.responses import Response

from application.channels import PAGES
from domain.run.state import IssuedForm
from interface.http.kernel.root_path import address
from interface.http.pages.form.page_seal import PageSeal
from interface.keys.tokens import TokenKeyError, Tokens

_NONCE_BYTES: Final = 12
_LONGEST: Final = 512


class NoCookieError(Exception):
    """The browser brings no cookie that opens the form."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FormCookies:
    """
    Cookies that open one form each, and what else follows from them; they are kept nowhere.

    :param secure: whether browsers may send them by https only
    """

    tokens: Tokens
    secure: bool

    def give(
        self, answer: Response, token: str, *, form_id: str, key_id: str, member_id: UUID | None = None
    ) -> None:
        """
        Let the browser keep the token for the pages of that form, until it is closed.

        :param member_id: who opened the form from their inbox, and not by its link
        """
        nonce = secrets.token_bytes(_NONCE_BYTES)
        kept = token if member_id is None else f"{token} {member_id}"
        sealed = nonce + self._cipher(form_id, key_id).encrypt(nonce, kept.encode(), form_id.encode())
        self._set(answer, self._name, f"{_encoded(key_id.encode())}.{_encoded(sealed)}", form_id)

    def token(self, request: Request, *, form_id: str) -> str:
        """Return the token that the browser was given. :raises NoCookieError: if it was given none for that form"""
        return self._kept(request, form_id).partition(" ")[0]

    def opened_by(self, request: Request, *, form_id: str) -> UUID | None:
        """
        Return the member who opened the form from their inbox, or None if it was opened by a link.

        :raises NoCookieError: if the browser was given no token for that form
        """
        member_id = self._kept(request, form_id).partition(" ")[2]
        return UUID(member_id) if member_id else None

    def _kept(self, request: Request, form_id: str) -> str:
        key_id, sealed = self._parts(request)
        try:
            cipher = self._cipher(form_id, key_id)
            return cipher.decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], form_id.encode()).decode()
        except (TokenKeyError, InvalidTag, ValueError):
            raise NoCookieError from None

    def proof(self, request: Request, *, form_id: str) -> str:
        """
        Return the proof that only a page made for whoever opened the link can send along.

        It stays the same however often the link is opened, so that each open tab of the form can be sent.

        :raises NoCookieError: if the browser was given no token for that form
        """
        key_id, _ = self._parts(request)
        secret = hashlib.sha256(self.token(request, form_id=form_id).encode()).hexdigest()
        return self.tokens.derive(key_id=key_id, form_id=form_id, surface="page-answer", recipient=secret)

    def proves(self, request: Request, proof: str, *, form_id: str) -> bool:
        """Return whether that is the proof. :raises NoCookieError:"""
        wanted = self.proof(request, form_id=form_id)
        return hmac.compare_digest(wanted.encode(), proof.encode("utf-8", "replace"))

    def page_seal(self, request: Request, *, form_id: str) -> PageSeal:
        """
        Return the seal that anyone with the same link to that form can open, in any browser.

        :raises NoCookieError: if the browser was given no token for that form
        """
        key_id, _ = self._parts(request)
        secret = hashlib.sha256(self.token(request, form_id=form_id).encode()).hexdigest()
        derived = self.tokens.derive(key_id=key_id, form_id=form_id, surface="page-seal", recipient=secret)
        return PageSeal(hashlib.sha256(derived.encode()).digest())

    def remember(self, answer: Response, key: str, *, form_id: str, key_id: str) -> None:
        """Set a cookie that proves later that this browser sent the answer with that key."""
        self._set(answer, self._receipt_name, self._receipt(key, form_id, key_id), form_id)

    def remembers(self, request: Request, form: IssuedForm) -> bool:
        """
        Return whether an answer of this browser closed the form; a key that is guessed proves nothing.

        Programs choose keys that can be guessed, and sending one with the same answer again would give the cookie.
        """
        kept, key = request.cookies.get(self._receipt_name, ""), form.idempotency_key
        if key is None or not kept or form.channel not in PAGES:
            return False
        try:
            wanted = self._receipt(key, form.id, form.token_key)
        except TokenKeyError:
            return False
        return hmac.compare_digest(wanted.encode(), kept.encode("utf-8", "replace"))

    def _receipt(self, key: str, form_id: str, key_id: str) -> str:
        return self.tokens.derive(key_id=key_id, form_id=form_id, surface="page-receipt", recipient=key)

    @property
    def _name(self) -> str:
        return "__Secure-placet-form" if self.secure else "placet-form"

    @property
    def _receipt_name(self) -> str:
        return f"{self._name}-receipt"

    def _set(self, answer: Response, name: str, value: str, form_id: str) -> None:
        answer.set_cookie(
            name,
            value,
            path=address(f"/form/f/{form_id}"),
            secure=self.secure,
            httponly=True,
            samesite="strict",
        )

    def _parts(self, request: Request) -> tuple[str, bytes]:
        cookie = request.cookies.get(self._name, "")
        key_id, dot, sealed = cookie.partition(".")
        if not dot or len(cookie) > _LONGEST:
            raise NoCookieError
        try:
            return _decoded(key_id).decode(), _decoded(sealed)
        except ValueError:
            raise NoCookieError from None

    def _cipher(self, form_id: str, key_id: str) -> AESGCM:
        derived = self.tokens.derive(key_id=key_id, form_id=form_id, surface="page-cookie")
        return AESGCM(hashlib.sha256(derived.encode()).digest())


def _encoded(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def _decoded(text: str) -> bytes:
    """:raises ValueError: if it is not base64"""
    try:
        return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except binascii.Error as error:
        raise ValueError(str(error)) from None
