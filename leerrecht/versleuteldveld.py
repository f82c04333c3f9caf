"""Model fields that lie encrypted in the database and are plain in Python. Nothing filters or sorts on them."""

import json
from typing import Any

from django.core.exceptions import FieldError
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from leerrecht.versleuteling import ontsleutel, versleutel


class VersleuteldVeld(models.TextField):
    """A text that lies encrypted. "" stays "", so that an empty column shows as empty without a key."""

    def from_db_value(self, waarde, expressie, verbinding) -> Any:
        """Return the stored value in clear; raise Onleesbaar when no key fits."""
        return self.naar_python(ontsleutel(waarde)) if waarde else self.leeg()

    def get_db_prep_save(self, value, connection) -> Any:
        """Return what is stored: the value, encrypted with the newest key.

        An expression (bulk_update makes one) is left to the database if all it holds comes out of an encrypted column
        or goes into one: its values are encrypted one by one. Any other would store a readable text.
        """
        if hasattr(value, "as_sql"):
            if not isinstance(getattr(value, "_output_field_or_none", None), VersleuteldVeld):
                raise FieldError(f"{self.name} is versleuteld: de databank kan er geen waarde voor uitrekenen.")
            return value
        tekst = self.naar_tekst(value)
        return versleutel(tekst) if tekst else ""

    def get_lookup(self, lookup_name):
        """Refuse every search: it would compare with a secret that is different each time."""
        raise FieldError(f"{self.name} is versleuteld en niet te doorzoeken. Gebruik een blinde index.")

    def leeg(self) -> Any:
        """The value of an empty column."""
        return ""

    def naar_tekst(self, waarde: Any) -> str:
        """The value as the text that is encrypted."""
        return str(waarde or "")

    def naar_python(self, tekst: str) -> Any:
        """The decrypted text as a value."""
        return tekst


class VersleuteldJsonVeld(VersleuteldVeld):
    """A dictionary of plain values that lies encrypted as a whole."""

    # For mypy alone: what goes in and comes out is no text.
    _pyi_private_set_type: dict[str, Any]  # type: ignore[assignment]
    _pyi_private_get_type: dict[str, Any]  # type: ignore[assignment]

    def __init__(self, *args, **opties) -> None:
        super().__init__(*args, **{"default": dict, "blank": True, **opties})

    def leeg(self) -> dict[str, Any]:
        """An empty dictionary."""
        return {}

    def naar_tekst(self, waarde: dict[str, Any]) -> str:
        """JSON; dates become ISO text."""
        return json.dumps(waarde, cls=DjangoJSONEncoder, ensure_ascii=False) if waarde else ""

    def naar_python(self, tekst: str) -> dict[str, Any]:
        """The dictionary."""
        return json.loads(tekst)
