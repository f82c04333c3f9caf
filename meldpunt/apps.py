"""The app of the Meldpunt."""

from django.apps import AppConfig


class MeldpuntConfig(AppConfig):
    """The aanbod and who leads to it."""

    name = "meldpunt"
    verbose_name = "Meldpunt"

    def ready(self) -> None:
        """Register the aanbod of the networks as content, how files are erased, and what is found by which column."""
        # Imported here because the loader needs models, which exist only once the app registry is ready.
        from leerrecht.contact.adres_anders import registreer_adreshouder
        from leerrecht.contact.opruimen import registreer_bezet
        from leerrecht.middleware.opzoeken import registreer_melder
        from leerrecht.vertrek import registreer_werksoort
        from leerrecht.zoekkolommen import registreer_zoekkolommen
        from meldpunt import pakket
        from meldpunt.diensten.aanbod import zet_zoekvelden
        from meldpunt.diensten.adresanders import vraag_adres_opnieuw
        from meldpunt.diensten.opzoeken import meld_missers
        from meldpunt.diensten.vertrek import AANMELDINGEN, DOSSIERS, NOTAS
        from meldpunt.models import Antwoordadres, Jongere, Trajectbegeleider

        pakket.registreer()
        registreer_adreshouder(vraag_adres_opnieuw)
        self._links()
        registreer_bezet(lambda: Antwoordadres.objects.filter(gestopt_op__isnull=True).values("gebruiker"))
        registreer_bezet(lambda: Trajectbegeleider.objects.filter(tot=None).exclude(persoon=None).values("persoon"))
        registreer_zoekkolommen("meldpunt.Aanbodfiche", velden=("zoektekst", "sorteersleutel"), vul=zet_zoekvelden)
        registreer_zoekkolommen("meldpunt.Jongere", velden=Jongere.INDEXEN, vul=Jongere.zet_indexen, blind=True)
        registreer_melder(meld_missers)
        registreer_werksoort(DOSSIERS, volgorde=10)
        registreer_werksoort(AANMELDINGEN, volgorde=20)
        registreer_werksoort(NOTAS, volgorde=25)
        _voorbeelden()
        self._rondetafel()
        self._stappen()
        self._wie_leest()
        self._ruim_op()
        self._aanvragen()

    def _links(self) -> None:
        """Say what a personal link opens here, and load the acts behind it."""
        from leerrecht.link.doelen import registreer_doel
        from meldpunt.daden import antwoordlink, bijlage_link, klopt_link, trajectlink, wachtdag_link  # noqa: F401 (acts under /link/)
        from meldpunt.views.antwoordlink import TOELEIDING
        from meldpunt.views.klopt import KLOPT

        for doel in (TOELEIDING, KLOPT):
            registreer_doel(doel)

    def _ruim_op(self) -> None:
        """Say what the retention run does here, in this order, and whose log outlives what."""
        from leerrecht.herhaling import registreer_herhaling
        from leerrecht.opruimen import registreer_opruimer
        from leerrecht.raadplegen import registreer_dossiers
        from meldpunt.diensten.beller import bellers_vergeten
        from meldpunt.diensten.conceptsporen import ruim_conceptsporen_op
        from meldpunt.diensten.herwissen import merken_van_nu, wis_opnieuw, zin_gewist
        from meldpunt.diensten.intrekking import ja_van_nu, stop_opnieuw, trek_opnieuw_in, werk_van_nu, zin_ja, zin_werk
        from meldpunt.diensten.onthouden import JA, WERK
        from meldpunt.diensten.vooraanmelding import vervallen_terugleggen
        from meldpunt.diensten.waarschuwen import waarschuw
        from meldpunt.diensten.wissen import ruim_dossiers_op
        from meldpunt.models import Aanmelding, Vooraanmelding

        _bijlagen()
        registreer_dossiers(lambda: Aanmelding.objects.values("referentie"))
        registreer_dossiers(lambda: Vooraanmelding.objects.values("referentie"))
        registreer_herhaling(wis_opnieuw, merken_van_nu, zin_gewist)
        registreer_herhaling(trek_opnieuw_in, ja_van_nu, zin_ja, soort=JA)
        registreer_herhaling(stop_opnieuw, werk_van_nu, zin_werk, soort=WERK)
        registreer_opruimer(ruim_dossiers_op)
        registreer_opruimer(ruim_conceptsporen_op)
        registreer_opruimer(waarschuw)
        registreer_opruimer(vervallen_terugleggen)
        registreer_opruimer(bellers_vergeten)

    def _aanvragen(self) -> None:
        """Say what a link to a school, a schooltraject or a trajectbegeleider opens; what nobody answered ends."""
        from leerrecht.link.doelen import registreer_doel
        from leerrecht.opruimen import registreer_opruimer
        from meldpunt.daden import aanvraag_link, begeleider_link, schooltraject_link  # noqa: F401 (acts under /link/)
        from meldpunt.diensten.aanvraag import ruim_stille_aanvragen_op
        from meldpunt.views.aanvraag_link import AANVRAAG
        from meldpunt.views.begeleider_link import BEGELEIDER
        from meldpunt.views.schooltraject_link import SCHOOLTRAJECT

        registreer_doel(AANVRAAG)
        registreer_doel(BEGELEIDER)
        registreer_doel(SCHOOLTRAJECT)
        registreer_opruimer(ruim_stille_aanvragen_op)

    def _rondetafel(self) -> None:
        """Say who hears of a round table, where mail to its guests goes, and what a personal link to one opens."""
        from leerrecht.bereik import registreer_oplosser
        from leerrecht.gast import registreer_gastadres
        from leerrecht.link.doelen import registreer_doel
        from meldpunt.daden import rondetafel_link  # noqa: F401  (acts under /link/)
        from meldpunt.models import Tafelpartij
        from meldpunt.regels.tafelbereik import adres_van_gast, plekken_van_partijen
        from meldpunt.views.rondetafel_link import RONDETAFEL

        registreer_oplosser(Tafelpartij, plekken_van_partijen)
        registreer_gastadres(adres_van_gast)
        registreer_doel(RONDETAFEL)

    def _stappen(self) -> None:
        """Say what a new network still has to do here."""
        from leerrecht.begin.stappen import registreer_stap
        from meldpunt.weergave.begin import STAPPEN

        for plaats, meter in STAPPEN:
            registreer_stap(plaats=plaats, naam=meter.__name__, meter=meter)

    def _wie_leest(self) -> None:
        """Tell the rule of two persons who reads files."""
        from leerrecht.voorstel.lezers import registreer_leesbron
        from meldpunt.regels.lezers import LEESBRON

        registreer_leesbron(LEESBRON)


def _voorbeelden() -> None:
    """Say what example mode invents here, in this order."""
    from leerrecht.inhoud import registreer_voorbeeld
    from meldpunt.inhoud import (
        voorbeeldaanmelding,
        voorbeeldaanvragen,
        voorbeeldbijlagen,
        voorbeelddossiers,
        voorbeeldkaarten,
        voorbeeldklopt,
        voorbeeldschooltrajecten,
        voorbeeldtafels,
        voorbeeldtermijnen,
        voorbeeldtrajecten,
        voorbeeldturf,
        voorbeeldwachtlijst,
        voorbeeldwissel,
    )

    registreer_voorbeeld(verdieping=2, naam="aanmeldingen", lader=voorbeeldaanmelding.laad)
    registreer_voorbeeld(verdieping=2, naam="dossiers", lader=voorbeelddossiers.laad)
    registreer_voorbeeld(verdieping=2, naam="trajecten", lader=voorbeeldtrajecten.laad)
    registreer_voorbeeld(verdieping=2, naam="wachtlijst", lader=voorbeeldwachtlijst.laad)
    registreer_voorbeeld(verdieping=2, naam="klopt dit nog", lader=voorbeeldklopt.laad)
    registreer_voorbeeld(verdieping=2, naam="rondetafels", lader=voorbeeldtafels.laad)
    registreer_voorbeeld(verdieping=2, naam="turf", lader=voorbeeldturf.laad)
    registreer_voorbeeld(verdieping=2, naam="aanvragen", lader=voorbeeldaanvragen.laad)
    registreer_voorbeeld(verdieping=2, naam="dossiers met een bijlage", lader=voorbeeldbijlagen.laad)
    registreer_voorbeeld(verdieping=2, naam="schooltrajecten", lader=voorbeeldschooltrajecten.laad)
    registreer_voorbeeld(verdieping=2, naam="kaarten", lader=voorbeeldkaarten.laad)
    registreer_voorbeeld(verdieping=2, naam="wissels", lader=voorbeeldwissel.laad)
    registreer_voorbeeld(verdieping=2, naam="termijnen", lader=voorbeeldtermijnen.laad)


def _bijlagen() -> None:
    """Say what may be given with a file, and what of it a restore must erase again."""
    from leerrecht.bijlage.register import registreer_bijlagen
    from leerrecht.herhaling import registreer_herhaling
    from meldpunt.diensten import bijlage

    registreer_bijlagen(bijlage.KAMER)
    registreer_herhaling(
        bijlage.wis_bijlagen_opnieuw, bijlage.bijlagen_van_nu, bijlage.zin_bijlagen, soort=bijlage.SOORT
    )
