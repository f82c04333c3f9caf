"""What one page tells the next: kept in a cookie or the session, and readable in neither.

A sentence that says what was done may name who sits at a table, or who reads a file; a browser keeps its cookies on the
disk of a computer that more people use, and a session lies in the database.
"""

from collections.abc import Sequence
from typing import Any

from django.contrib.messages.storage.cookie import CookieStorage
from django.contrib.messages.storage.fallback import FallbackStorage
from django.contrib.messages.storage.session import SessionStorage

from leerrecht.versleuteling import Onleesbaar, ontsleutel, versleutel

COOKIE = CookieStorage.cookie_name


class DichteCookie(CookieStorage):
    """The cookie of Django, closed: signed inside, so that nothing else that we encrypted can be put in its place."""

    def _encode_parts(self, messages: list[str], encode_empty: bool = False) -> str | None:
        open_ = super()._encode_parts(messages, encode_empty=encode_empty)  # type: ignore[misc]  # Django's, unnamed there
        return versleutel(open_) if open_ else open_

    def _decode(self, data: str | None) -> list[Any] | None:
        if not data:
            return None
        try:
            return super()._decode(ontsleutel(data))  # type: ignore[misc]  # Django's, unnamed there
        except (Onleesbaar, ValueError):
            # Of another key, or typed by somebody: it is taken away, as Django does with a wrong signature.
            self.used = True
            return None


class DichteZitting(SessionStorage):
    """What does not fit in a cookie, closed likewise."""

    def serialize_messages(self, messages: Sequence[Any]) -> str:
        """Return them encrypted."""
        return versleutel(super().serialize_messages(messages))

    def deserialize_messages(self, data: Any) -> list[Any] | None:
        """Return them, or nothing when no key fits."""
        try:
            return super().deserialize_messages(ontsleutel(data)) if data else None
        except (Onleesbaar, ValueError):
            return None


class DichteMeldingen(FallbackStorage):
    """A cookie, and the session for what is long."""

    storage_classes = (DichteCookie, DichteZitting)
