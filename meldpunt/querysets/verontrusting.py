"""The door to sealed records: who wrote one, and who has its file in hand at the Meldpunt. Nobody else at all."""

import datetime
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from leerrecht.models.basis import BewaakteQuerySet, bewaak, verwant
from leerrecht.models.gebeurtenis import AlleenToevoegen
from leerrecht.rechten import Recht
from leerrecht.toegang import Iemand, toegang_van
from meldpunt.keuzes.ingang import Regelsoort
from meldpunt.querysets.dossier import NIETS

_SCHRIJVERS = (Recht.AANMELDEN, Recht.DOSSIERS_BEHANDELEN)


class VerzegeldQuerySet(BewaakteQuerySet):
    """Sealed records. One that somebody may not read does not exist for them."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "VerzegeldQuerySet":
        """Those this person wrote, as long as he or she works there; and those of a file he or she has in hand."""
        toegang, mag = toegang_van(gebruiker), NIETS
        for recht in _SCHRIJVERS:
            for netwerk, organisatie in toegang.organisaties_met(recht):
                mag |= Q(door=gebruiker.pk, netwerk=netwerk, organisatie=organisatie)
        behandelt = toegang.netwerken_met(Recht.DOSSIERS_BEHANDELEN)
        if behandelt:
            mag |= Q(aanmelding__behandelaar=gebruiker.pk, netwerk__in=behandelt)
        return self.filter(mag)

    def met_klok(self) -> "VerzegeldQuerySet":
        """With `weet_het`, and `tegen`: the last day that was set to tell the young person."""
        regels = verwant(self.model, "regels")._default_manager.filter(nota=OuterRef("pk"))
        uitstel = regels.filter(soort=Regelsoort.UITSTEL).order_by("-pk").values("dag")[:1]
        return self.annotate(
            weet_het=Q(besproken=True) | Exists(regels.filter(soort=Regelsoort.INGELICHT)),
            tegen=Coalesce(Subquery(uitstel), F("inlichten_tegen")),
        )

    def in_te_lichten(self, vandaag: datetime.date) -> "VerzegeldQuerySet":
        """Those of which the day came, and nobody noted that the young person knows."""
        return self.met_klok().filter(weet_het=False, tegen__lte=vandaag)

    def update(self, **velden: Any) -> int:
        """Refused: it only grows."""
        bewaak(self.model)
        raise AlleenToevoegen("Een verzegelde nota verandert niet meer.")


class NotaregelQuerySet(BewaakteQuerySet):
    """What was added; read with its record."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "NotaregelQuerySet":
        """Those of records this person may read."""
        notas = verwant(self.model, "nota")._default_manager.zichtbaar_voor(gebruiker)
        return self.filter(nota__in=notas.values("pk"))

    def update(self, **velden: Any) -> int:
        """Refused: it only grows."""
        bewaak(self.model)
        raise AlleenToevoegen("Een verzegelde nota verandert niet meer.")
