"""The app of the Meldpunt."""

from django.apps import AppConfig


class MeldpuntConfig(AppConfig):
    """The aanbod and who leads to it."""

    name = "meldpunt"
    verbose_name = "Meldpunt"

    def ready(self) -> None:
        """Register the aanbod of the networks as content, how files are erased, and what is found by which column."""
        # Imported here because the loader needs models, which exist only once the app registry is ready.
        from leerrecht.inhoud import registreer_lader, registreer_voorbeeld
        from leerrecht.middleware.opzoeken import registreer_melder
        from leerrecht.opruimen import registreer_opruimer
        from leerrecht.raadplegen import registreer_dossiers
        from leerrecht.vertrek import registreer_werksoort
        from leerrecht.zoekkolommen import registreer_zoekkolommen
        from meldpunt.diensten.aanbod import zet_zoekvelden
        from meldpunt.diensten.beller import bellers_vergeten
        from meldpunt.diensten.conceptsporen import ruim_conceptsporen_op
        from meldpunt.diensten.opzoeken import meld_missers
        from meldpunt.diensten.vertrek import AANMELDINGEN, DOSSIERS, NOTAS
        from meldpunt.diensten.vooraanmelding import vervallen_terugleggen
        from meldpunt.diensten.wissen import ruim_dossiers_op
        from meldpunt.inhoud import aanbod, voorbeeldaanmelding, voorbeelddossiers
        from meldpunt.models import Aanmelding, Jongere, Vooraanmelding

        registreer_dossiers(lambda: Aanmelding.objects.values("referentie"))
        registreer_dossiers(lambda: Vooraanmelding.objects.values("referentie"))
        registreer_lader(verdieping=2, naam="meldpunt", lader=aanbod.laad)
        registreer_zoekkolommen("meldpunt.Aanbodfiche", velden=("zoektekst", "sorteersleutel"), vul=zet_zoekvelden)
        registreer_zoekkolommen("meldpunt.Jongere", velden=Jongere.INDEXEN, vul=Jongere.zet_indexen, blind=True)
        registreer_melder(meld_missers)
        for opruimer in (ruim_dossiers_op, ruim_conceptsporen_op, vervallen_terugleggen, bellers_vergeten):
            registreer_opruimer(opruimer)
        registreer_voorbeeld(verdieping=2, naam="aanmeldingen", lader=voorbeeldaanmelding.laad)
        registreer_voorbeeld(verdieping=2, naam="dossiers", lader=voorbeelddossiers.laad)
        self._wie_leest()
        registreer_werksoort(DOSSIERS, volgorde=10)
        registreer_werksoort(AANMELDINGEN, volgorde=20)
        registreer_werksoort(NOTAS, volgorde=25)

    def _wie_leest(self) -> None:
        """Tell the rule of two persons who reads files."""
        from leerrecht.voorstel.lezers import registreer_leesbron
        from meldpunt.regels.lezers import LEESBRON

        registreer_leesbron(LEESBRON)
