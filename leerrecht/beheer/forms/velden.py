"""Fields that several forms of beheer share."""

from dataclasses import dataclass
from typing import Any

from django import forms

from leerrecht.beheer import bereik
from leerrecht.formulieren import Formulier
from leerrecht.models import Netwerk
from leerrecht.rechten import ROLLEN_TE_GEVEN, ROLRECHTEN, Recht, Rol, leest


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


@dataclass(frozen=True)
class Roluitleg:
    """One role for who gives it: what it reads, what it may do. All of it follows from the table of rights."""

    rol: Rol

    @property
    def naam(self) -> str:
        """As the list of roles calls it."""
        return str(self.rol.label)

    @property
    def over_jongeren(self) -> list[str]:
        """What one reads about a young person."""
        return leest(self.rol, over_jongeren=True)

    @property
    def verder(self) -> list[str]:
        """What else one reads that visitors do not."""
        return leest(self.rol, over_jongeren=False)

    @property
    def rechten(self) -> list[str]:
        """What one may do."""
        return sorted(recht.value for recht in ROLRECHTEN[self.rol])


def rollen_uitleg() -> list[Roluitleg]:
    """What each role that beheer gives reads and may do."""
    return [Roluitleg(rol) for rol in ROLLEN_TE_GEVEN]
