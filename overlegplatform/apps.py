"""The app of the meetings."""

from django.apps import AppConfig


class OverlegplatformConfig(AppConfig):
    """Groups, seats, meetings, outcomes, minutes and signals."""

    name = "overlegplatform"
    verbose_name = "Overleg"

    def ready(self) -> None:
        """Register content, who hears for a seat, what a personal link opens, and what stands at an action."""
        # Imported here because the loader needs models, which exist only once the app registry is ready.
        from leerrecht.begin.stappen import registreer_stap
        from leerrecht.bereik import registreer_oplosser
        from leerrecht.inhoud import registreer_voorbeeld
        from leerrecht.link.doelen import registreer_doel
        from leerrecht.panelen import BIJ_ACTIE, registreer_paneel
        from leerrecht.vertrek import registreer_werksoort
        from overlegplatform import pakket, samenvatting
        from overlegplatform.daden import signaal_link, uitnodiging  # noqa: F401 (acts under /link/)
        from overlegplatform.diensten.vertrek import SIGNALEN, ZETELS
        from overlegplatform.inhoud import voorbeeld
        from overlegplatform.models import Signaal, Vertegenwoordiging
        from overlegplatform.regels.bereik import plekken_van_zetels
        from overlegplatform.regels.gever import plekken_van_signalen
        from overlegplatform.views import linkdoel
        from overlegplatform.weergave.begin import groep as groepstap

        pakket.registreer()
        registreer_voorbeeld(verdieping=3, naam="overlegplatform", lader=voorbeeld.maak)
        registreer_oplosser(Vertegenwoordiging, plekken_van_zetels)
        registreer_oplosser(Signaal, plekken_van_signalen)
        registreer_doel(linkdoel.VERGADERING)
        registreer_doel(linkdoel.SIGNAAL)
        registreer_paneel(bij=BIJ_ACTIE, naam="overleg", volgorde=30, maker=samenvatting.bij_actie)
        registreer_stap(plaats=90, naam="groep", meter=groepstap)
        registreer_werksoort(ZETELS, volgorde=30)
        registreer_werksoort(SIGNALEN, volgorde=60)
