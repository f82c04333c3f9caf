"""Roles that begin and end."""

import datetime
from typing import Any

from django.utils import timezone

from leerrecht.beheer import bereik
from leerrecht.beheer.daden.gebruiker import MetVertrek, OverMensen
from leerrecht.beheer.diensten import lidmaatschap
from leerrecht.beheer.forms.lidmaatschap import LidmaatschapFormulier
from leerrecht.beheer.forms.velden import rollen_uitleg
from leerrecht.beheer.forms.vertrek import OverdraagFormulier, VertrekFormulier
from leerrecht.leesrichting import apart
from leerrecht.models import Gebruiker, Lidmaatschap
from leerrecht.vertrek import Overdracht, Reikwijdte, in_woorden


class LidmaatschapToevoegen(OverMensen):
    """Give a person a role."""

    naam, pad = "lidmaatschap_nieuw", "gebruikers/<str:sleutel>/lidmaatschap/"
    form, dienst = LidmaatschapFormulier, lidmaatschap.lidmaatschap_toevoegen
    knop = "Voeg toe"
    sjabloon = "beheer/lidmaatschap_nieuw.html"

    def geef_titel(self) -> str:
        """For whom."""
        return f"Lidmaatschap voor {apart(self.rij.naam)}"

    def form_opties(self) -> dict[str, Any]:
        """Today; or, to extend a membership that ends, the same role from the day after."""
        return {**super().form_opties(), "initial": self._begin()}

    def _begin(self) -> dict[str, Any]:
        na = self.request.GET.get("na", "")
        vorige = bereik.lidmaatschappen(self.gebruiker).filter(gebruiker=self.rij, sleutel=na).first()
        if vorige is None or vorige.tot in (None, datetime.date.max):
            return {"van": timezone.localdate()}
        aansluitend = max(vorige.tot + datetime.timedelta(days=1), timezone.localdate())
        return {
            "van": aansluitend,
            "rol": vorige.rol,
            "organisatie": vorige.organisatie.sleutel,
            "netwerk": vorige.netwerk.slug,
        }

    def context(self, form: Any) -> dict[str, Any]:
        """What each role may do."""
        return {**super().context(form), "rollen": rollen_uitleg()}

    def gelukt(self, uitkomst: Any) -> str:
        """It stands there."""
        return "Het lidmaatschap is toegevoegd."


class OverLidmaatschap(MetVertrek):
    """About one membership in the own networks, and what hangs on the person in it."""

    model, ding = Lidmaatschap, "lidmaatschap"

    def rijen(self):
        """Memberships in the own networks."""
        return bereik.lidmaatschappen(self.gebruiker).select_related("gebruiker", "organisatie", "netwerk")

    def persoon(self) -> Gebruiker:
        """Whose membership."""
        return self.rij.gebruiker

    def geef_inleiding(self) -> str:
        """Which one."""
        lid = self.rij
        return f"{apart(lid.gebruiker.naam)}: {lid.get_rol_display()}, {lid.organisatie.naam}, {lid.netwerk.naam}."

    def bereik(self) -> Reikwijdte:
        """In this network, for this organisation; nothing while the person goes on there in another role."""
        lid = self.rij
        ander = lid.gebruiker.lidmaatschappen.actief_op(timezone.localdate()).exclude(pk=lid.pk)
        blijft = ander.filter(netwerk=lid.netwerk_id, organisatie=lid.organisatie_id).exists()
        return Reikwijdte(
            lid.gebruiker, frozenset() if blijft else frozenset({lid.netwerk_id}), frozenset({lid.organisatie_id})
        )


class LidmaatschapBeeindigen(OverLidmaatschap):
    """End a membership: today, at once, or later."""

    naam, pad = "lidmaatschap_beeindigen", "lidmaatschappen/<str:sleutel>/beeindigen/"
    form, dienst = VertrekFormulier, lidmaatschap.lidmaatschap_beeindigen
    titel, knop, einde = "Lidmaatschap beëindigen", "Beëindig het lidmaatschap", True

    def argumenten(self, form: Any) -> dict[str, Any]:
        """The last day that was chosen, and who goes on."""
        return {
            "lidmaatschap": self.rij,
            "tot": form.cleaned_data["tot"],
            "door": self.gebruiker,
            "bereik": self.bereik(),
            "keuzes": form.keuzes,
        }

    def gelukt(self, uitkomst: list[Overdracht]) -> str:
        """As the page shows, and where the work went."""
        return f"Het lidmaatschap eindigt zoals je koos. {in_woorden(uitkomst)}".strip()


class WerkOverdragen(OverLidmaatschap):
    """Hand over, before or after its last day, what hangs on somebody whose membership ends by date."""

    naam, pad = "werk_overdragen", "lidmaatschappen/<str:sleutel>/overdragen/"
    form, dienst = OverdraagFormulier, lidmaatschap.werk_overdragen
    titel, knop = "Werk overdragen", "Draag over"

    def argumenten(self, form: Any) -> dict[str, Any]:
        """Who goes on."""
        return {"lidmaatschap": self.rij, "door": self.gebruiker, "bereik": self.bereik(), "keuzes": form.keuzes}

    def gelukt(self, uitkomst: list[Overdracht]) -> str:
        """Where it went."""
        return in_woorden(uitkomst) or "Er hing geen werk aan deze persoon."
