"""The search box above a list of files."""

from django import forms

from leerrecht.formulieren import Formulier
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van


class ZoekForm(Formulier):
    """A reference; for the Meldpunt also a name."""

    gezocht = forms.CharField(label="Zoek een dossier op referentie", max_length=120)

    def __init__(self, *args, gebruiker, **opties) -> None:
        super().__init__(*args, gebruiker=gebruiker, **opties)
        veld = self.fields["gezocht"]
        veld.help_text = "Bijvoorbeeld MP-26-K7RT4Q9X."
        veld.error_messages["required"] = "Schrijf een referentie."
        if toegang_van(gebruiker).mag(Recht.DOSSIERS_BEHANDELEN):
            veld.label = "Zoek een dossier op referentie of op naam"
            veld.help_text = (
                "Een familienaam of een deel ervan, met of zonder voornaam. "
                "Dat je een dossier zo ziet, wordt erbij genoteerd."
            )
            veld.error_messages["required"] = "Schrijf een referentie of een naam."
