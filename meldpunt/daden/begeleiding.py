"""Which school and CLB a file belongs to."""

from typing import Any

from leerrecht.formulieren.versie import kiest_hun
from meldpunt.daden.basis import VanMeldpunt
from meldpunt.diensten.begeleiding import begeleiding_wijzigen
from meldpunt.diensten.begeleidingverbetering import begeleiding_verbeteren
from meldpunt.forms.begeleidingverbetering import BegeleidingVerbeterForm
from meldpunt.forms.dossier import BegeleidingForm
from meldpunt.models import Aanmelding
from meldpunt.regels.wissel import lopende_wissel


class BegeleidingWijzigen(VanMeldpunt):
    """Note the school and CLB of a file that came in without them, or a change of one."""

    naam, pad = "dossier_school", "dossiers/<str:referentie>/school/"
    form, dienst = BegeleidingForm, begeleiding_wijzigen
    titel, knop, volgorde = "Andere school of ander CLB", "Bewaar", 70
    _NIEUW = "School en CLB toevoegen"

    def kan(self) -> bool:
        """Where a school or CLB is known, or a young person whose school or CLB nobody noted yet."""
        return self.rij.is_open and (self.rij.periode is not None or self.rij.jongere_id is not None)

    def geef_titel(self) -> str:
        """The first time they are added."""
        return self.titel if self.rij.periode else self._NIEUW

    def geef_ingang(self) -> str:
        """The first time they are added."""
        return self.geef_titel()

    def argumenten(self, form: BegeleidingForm) -> dict[str, Any]:
        """From when, and who follows the file there."""
        return {**super().argumenten(form), "van": form.cleaned_data["van"], "volger": form.cleaned_data["volger"]}

    def doe(self, form: BegeleidingForm) -> Aanmelding | None:
        """Who keeps what a colleague saved meanwhile has nothing to change."""
        if kiest_hun(form) and form.mijn == form.huidig:
            return None
        return super().doe(form)

    def gelukt(self, uitkomst: Aanmelding | None) -> str:
        """The rights moved with it."""
        if uitkomst is None:
            return "De school en het CLB blijven zoals je collega ze bewaarde."
        if (wissel := lopende_wissel(uitkomst)) is not None:
            return (
                f"Genoteerd. {wissel.clb.naam} leest nog niets: vertel het eerst aan de jongere of wie beslist. Zonder "
                "bezwaar gaat het dossier na tien dagen door."
            )
        if not uitkomst.perioden.filter(tot__isnull=False).exists():
            return "De school en het CLB staan in het dossier."
        return "De school en het CLB zijn gewijzigd. Wie er niet meer bij hoort, leest niets meer."


class BegeleidingVerbeteren(VanMeldpunt):
    """Put right a school or CLB that was noted by mistake; what stood there is kept with the reason."""

    naam, pad = "dossier_school_verbeteren", "dossiers/<str:referentie>/school/verbeteren/"
    form, dienst = BegeleidingVerbeterForm, begeleiding_verbeteren
    titel, knop, volgorde = "Verkeerde school of verkeerd CLB", "Verbeter", 71
    ingang = "Verbeter school of CLB"
    inleiding = (
        "Voor een vergissing: deze school of dit CLB was nooit juist. Ging de jongere naar een andere school, kies dan "
        "“Andere school of ander CLB”. Wat er stond, blijft leesbaar voor het Meldpunt tot het dossier gewist is."
    )

    def kan(self) -> bool:
        """Where one is noted."""
        return self.rij.is_open and self.rij.periode is not None

    def argumenten(self, form: BegeleidingVerbeterForm) -> dict[str, Any]:
        """And why."""
        return {**super().argumenten(form), "reden": form.cleaned_data["reden"]}

    def gelukt(self, uitkomst: Aanmelding) -> str:
        """What stands there now, and who stopped reading."""
        return "De vergissing is verbeterd. Wie voor de verkeerde school of het verkeerde CLB meelas, leest niets meer."
