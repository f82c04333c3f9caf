"""Fields that several forms of beheer share."""

from typing import Any

from django import forms

from leerrecht.beheer import bereik
from leerrecht.formulieren import Formulier
from leerrecht.models import Netwerk
from leerrecht.rechten import ROLLEN_TE_GEVEN, ROLRECHTEN, Recht


class NetwerkFormulier(Formulier):
    """A form that needs a network: asked when the administrator has more than one, known when there is only one."""

    recht = Recht.ACCOUNTS_BEHEREN
    netwerk = forms.ModelChoiceField(
        label="Netwerk", queryset=Netwerk.objects.none(), to_field_name="slug", empty_label="Kies een netwerk"
    )

    def __init__(self, *args, gebruiker, **opties) -> None:
        super().__init__(*args, gebruiker=gebruiker, **opties)
        self._enig = None
        netwerken = bereik.netwerken(gebruiker, self.recht)
        if len(netwerken) == 1:
            self._enig = netwerken[0]
            del self.fields["netwerk"]
        else:
            self.fields["netwerk"].queryset = netwerken

    def clean(self) -> dict[str, Any]:
        """Fill in the only network."""
        gegevens = super().clean() or self.cleaned_data
        if self._enig:
            gegevens["netwerk"] = self._enig
        return gegevens


def rollen_uitleg() -> list[dict[str, Any]]:
    """What each role may do, in the words of the table of rights."""
    return [{"naam": rol.label, "rechten": sorted(recht.value for recht in ROLRECHTEN[rol])} for rol in ROLLEN_TE_GEVEN]
