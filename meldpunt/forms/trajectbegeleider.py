"""The form of the trajectbegeleider."""

from django import forms

from meldpunt.forms.dossier import SAMEN, DossierForm, tekstveld
from meldpunt.keuzes.dossier import Hoe

_OOK_DE_JONGERE = "Het Meldpunt, wie aanmeldde en de jongere lezen dit. De school alleen als de jongere dat goedvindt."


class TrajectbegeleiderForm(DossierForm):
    """Who stays, and that the young person knows."""

    naam = forms.CharField(label="Wie is de trajectbegeleider?", max_length=120)
    dienst = forms.CharField(label="Van welke dienst?", max_length=120, required=False)
    telefoon = forms.CharField(
        label="Telefoon",
        max_length=40,
        required=False,
        help_text="Het nummer van het werk, nooit een nummer van thuis.",
    )
    email = forms.EmailField(
        label="E-mailadres van het werk",
        max_length=254,
        required=False,
        help_text="Daar vertrekt een mail met een persoonlijke link: wat het is, en of het kan. Zonder naam.",
    )
    hoe = forms.ChoiceField(
        label="Hoe koos de jongere mee?", choices=Hoe.choices, widget=forms.RadioSelect, help_text="Bespreek het eerst."
    )
    woorden = tekstveld("Wat vindt de jongere ervan?", SAMEN, rijen=3, required=False)
    school_mag = forms.BooleanField(
        label="De jongere vindt goed dat de school weet wie het is",
        required=False,
        help_text="De school leest dan naam, dienst en telefoon, zodra ze haar vraag mag volgen.",
    )

    def stel_in(self) -> None:
        """Who reads it."""
        for naam in ("naam", "dienst", "telefoon"):
            self.fields[naam].lezers = _OOK_DE_JONGERE
