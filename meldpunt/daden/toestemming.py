"""A yes to share: ask it, note the answer, take it back."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.urls import reverse

from leerrecht.dagen import dag_in_woorden
from leerrecht.formulieren.velden import KnopFormulier
from leerrecht.leesrichting import apart
from leerrecht.models import Netwerk
from leerrecht.raadplegen import blikken_namens
from leerrecht.rechten import Recht
from meldpunt.daden.basis import MetBlik
from meldpunt.diensten import toestemming as diensten
from meldpunt.forms.toestemming import NoteerForm, VraagToestemmingForm
from meldpunt.keuzes.dossier import Ontvangersoort, Toestemmingstand
from meldpunt.models import Aanmelding, Toestemming
from meldpunt.regels.toestemmingszin import formuleer
from meldpunt.weergave.kruimels import Kruimels, kruimels
from meldpunt.weergave.toestemming import naam_van
from meldpunt.workflow import TOESTEMMING


class OmTeDelen(MetBlik):
    """For the Meldpunt and who referred, in a file about one young person."""

    ruimte, recht = "meldpunt", Recht.TOESTEMMING_NOTEREN
    blik = "toestemmingen geopend"

    def dossier(self) -> Aanmelding:
        """The file; a toestemming knows its own."""
        return self.rij if isinstance(self.rij, Aanmelding) else self.rij.aanmelding

    def netwerk(self) -> Netwerk:
        """That of the file."""
        return self.dossier().netwerk

    def kan(self) -> bool:
        """Not after the end of the file."""
        return self.dossier().is_open

    def terug(self) -> str:
        """The list of who said yes."""
        return reverse("meldpunt:toestemmingen", args=[self.dossier().referentie])

    def waarvan(self) -> str:
        """The file."""
        return self.dossier().referentie

    def kruimels(self) -> Kruimels:
        """By the list of who said yes."""
        return [*kruimels(self.dossier()), {"naam": "Toestemmingen", "adres": self.terug()}]


class ToestemmingVragen(OmTeDelen):
    """Ask somebody to share with one receiver."""

    naam, pad = "toestemming_vragen", "dossiers/<str:referentie>/toestemmingen/vragen/"
    model, rij_als, blok = Aanmelding, "aanmelding_id", "toestemmingen"
    zoek: ClassVar[dict[str, str]] = {"referentie": "referentie"}
    form, dienst = VraagToestemmingForm, diensten.toestemming_vragen
    titel, knop, ingang = "Vraag een toestemming", "Noteer de vraag", "Vraag een toestemming"
    inleiding = "Leg uit wat er gedeeld wordt, met wie en waarom. Zeg ook dat nee mag."

    def rijen(self) -> QuerySet[Aanmelding]:
        """Files of which something may be shared."""
        rijen = Aanmelding.objects.deelbaar_voor(self.gebruiker)
        return rijen.select_related("netwerk", "jongere").defer("vraag", "advies")

    def form_opties(self) -> dict[str, Any]:
        """The file it is about."""
        return {"aanmelding": self.rij, **super().form_opties()}

    def argumenten(self, form: VraagToestemmingForm) -> dict[str, Any]:
        """Whom, by key; the provider, by number."""
        soort, ontvanger = form.ontvangers[form.cleaned_data["ontvanger"]]
        return {
            "aanmelding_id": self.rij.pk,
            "betrokkene": form.gekozen,
            "ontvanger_id": ontvanger.pk,
            "soort": soort,
            "trappen": form.cleaned_data["trappen"],
            "door": self.gebruiker,
        }

    def gelukt(self, uitkomst: list[Toestemming]) -> str:
        """It waits for an answer."""
        return "De vraag staat genoteerd. Noteer het antwoord zodra je het weet."


class _OverToestemming(OmTeDelen):
    """On one toestemming."""

    model, rij_als = Toestemming, "toestemming_id"
    zoek: ClassVar[dict[str, str]] = {"sleutel": "sleutel"}

    def rijen(self) -> QuerySet[Toestemming]:
        """Those of files of which something may be shared."""
        dossiers = Aanmelding.objects.deelbaar_voor(self.gebruiker)
        rijen = Toestemming.objects.zichtbaar_voor(self.gebruiker).filter(aanmelding__in=dossiers)
        rijen = rijen.select_related("ontvanger", "betrokkene", "aanmelding__netwerk", "aanmelding__jongere")
        return rijen.defer("aanmelding__vraag", "aanmelding__advies")

    def geef_inleiding(self) -> str:
        """Who shares what with whom."""
        rij = self.rij
        return f"{apart(naam_van(rij))}: delen met {rij.ontvanger.naam}, {rij.tot_waar}."


class ToestemmingNoteren(_OverToestemming):
    """Note the answer."""

    naam, pad = "toestemming_noteren", "toestemmingen/<str:sleutel>/noteren/"
    form, dienst, zet = NoteerForm, diensten.toestemming_noteren, (TOESTEMMING, Toestemmingstand.GEGEVEN)
    titel = knop = "Noteer het antwoord"
    sjabloon = "meldpunt/toeleiding/noteren.html"

    def context(self, form: NoteerForm) -> dict[str, Any]:
        """The sentence that was asked; of a question from before sentences were kept, the one of today."""
        return {**super().context(form), "zinnen": [self.rij.zin or formuleer(self.rij).zin]}

    def gelukt(self, uitkomst: Toestemming) -> str:
        """It works at once."""
        return "Het antwoord is genoteerd en werkt meteen."


class ToestemmingIntrekken(_OverToestemming):
    """Take a yes back: one button, no reason."""

    naam, pad = "toestemming_intrekken", "toestemmingen/<str:sleutel>/intrekken/"
    form, dienst, zet = KnopFormulier, diensten.toestemming_intrekken, (TOESTEMMING, Toestemmingstand.INGETROKKEN)
    titel, knop, einde = "Trek de toestemming in", "Trek in", True

    def kan(self) -> bool:
        """The yes to the Meldpunt is taken back where the page says what that stops."""
        return super().kan() and self.rij.ontvangersoort != Ontvangersoort.MELDPUNT

    def geef_inleiding(self) -> str:
        """Who shares what, and that nobody has to say why not."""
        return f"{super().geef_inleiding()} Een reden is niet nodig."

    def geef_gevolg(self) -> str:
        """What closes, and what taking back cannot undo."""
        aanbieder, wie = self.rij.ontvanger.naam, self.rij.get_ontvangersoort_display()
        gelezen = blikken_namens(self.dossier().referentie, self.rij.ontvanger).first()
        al = f"Niemand van die {wie} opende dit dossier al."
        if gelezen is not None:
            dag = dag_in_woorden(gelezen.op)
            al = (
                f"Wat al gelezen is, blijft geweten: die {wie} opende dit dossier het laatst op {dag}. "
                f"Wat die {wie} afdrukte of noteerde, moet die {wie} zelf wissen: vraag het."
            )
        return f"{aanbieder} kan dit deel meteen niet meer lezen. {al}"

    def gelukt(self, uitkomst: Toestemming) -> str:
        """The door is closed."""
        return "De toestemming is ingetrokken. De toegang is dicht."
