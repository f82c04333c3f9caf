"""A form of the own page in another language: what is asked reads otherwise, what is stored is the same."""

from typing import Any

from django.forms.utils import ErrorList

from meldpunt.regels.bladtaal import Bladtaal


def vertaal(form: Any, taal: Bladtaal) -> Any:
    """Say the words of a form in this language: labels, hints and choices. Values stay what they are."""
    if taal.is_nederlands:
        return form
    for veld in form.fields.values():
        veld.label = taal.zin(str(veld.label))
        veld.help_text = taal.zin(str(veld.help_text)) if veld.help_text else ""
        if hasattr(veld, "choices"):
            veld.choices = [(waarde, taal.zin(str(woord))) for waarde, woord in veld.choices]
    return form


def vertaal_fouten(form: Any, taal: Bladtaal) -> Any:
    """Say what stands in the way in this language, as far as it knows the sentence."""
    if not taal.is_nederlands:
        for naam, fouten in form.errors.items():
            form.errors[naam] = ErrorList([taal.zin(str(fout)) for fout in fouten], error_class=fouten.error_class)
    return form
