"""Mails around a file after it was sent. Each says that there is news and where to read it, never what it is."""

from typing import ClassVar

from meldpunt.berichten.nieuws import Dossiernieuws, stuur

__all__ = [
    "Afgesloten",
    "BegeleiderAntwoordde",
    "Heropend",
    "HerzienOordeel",
    "InBehandeling",
    "Ingetrokken",
    "JaTeruggenomen",
    "LeesMee",
    "NaarCollega",
    "NeeVanDeJongere",
    "Nieuws",
    "Toegewezen",
    "Verbeterd",
    "Volgt",
    "VraagBeantwoord",
    "VraagGesteld",
    "WisselBezwaar",
    "WisselGemeld",
    "WisselOpgenomen",
    "stuur",
]


class InBehandeling(Dossiernieuws):
    """Somebody of the Meldpunt took the file. Rule: once. To: who referred."""

    soort: ClassVar[str] = "meldpunt.in_behandeling"
    kop: ClassVar[str] = "Het Meldpunt werkt eraan"
    zin: ClassVar[str] = "Iemand van het Meldpunt nam je vraag op. In Leerrecht zie je wie, en wanneer je iets hoort."


class BegeleiderAntwoordde(Dossiernieuws):
    """Who was chosen to stay said yes or no. Rule: always. To: who works on the file, and who referred."""

    soort: ClassVar[str] = "meldpunt.begeleider_antwoordde"
    kop: ClassVar[str] = "De trajectbegeleider antwoordde"
    zin: ClassVar[str] = "Lees in Leerrecht of hij of zij het doet. Kan het niet, kies dan samen iemand anders."


class Toegewezen(Dossiernieuws):
    """A colleague gave the file. Rule: not to oneself. To: who works on it now."""

    soort: ClassVar[str] = "meldpunt.toegewezen"
    kop: ClassVar[str] = "Een dossier is aan jou toegewezen"
    zin: ClassVar[str] = "Een collega van het Meldpunt wees dit dossier aan jou toe. Open het om verder te werken."


class NaarCollega(Dossiernieuws):
    """A colleague gave one's file to somebody else. Rule: always. To: who worked on it until then."""

    soort: ClassVar[str] = "meldpunt.naar_collega"
    kop: ClassVar[str] = "Je dossier ging naar een collega"
    zin: ClassVar[str] = (
        "Iemand van het Meldpunt wees dit dossier toe aan een ander dan jou. Je leest het nog één dag, om het over te "
        "dragen. Klopt dit niet, zeg het dan meteen aan je collega's."
    )


class VraagGesteld(Dossiernieuws):
    """The Meldpunt asks something. Rule: always. To: who referred."""

    soort: ClassVar[str] = "meldpunt.vraag_gesteld"
    kop: ClassVar[str] = "Het Meldpunt stelt je een vraag"
    zin: ClassVar[str] = "Lees de vraag en geef je antwoord in Leerrecht. Zolang wacht het Meldpunt op jou."


class VraagBeantwoord(Dossiernieuws):
    """Who referred answered. Rule: always. To: who works on the file."""

    soort: ClassVar[str] = "meldpunt.vraag_beantwoord"
    kop: ClassVar[str] = "Je vraag is beantwoord"
    zin: ClassVar[str] = "De aanmelder antwoordde op je vraag. Lees het antwoord en ga verder."


class Nieuws(Dossiernieuws):
    """The Meldpunt gives news. Rule: always. To: who referred."""

    soort: ClassVar[str] = "meldpunt.nieuws"
    kop: ClassVar[str] = "Nieuws van het Meldpunt"
    zin: ClassVar[str] = "Het Meldpunt schreef je iets. Lees het in Leerrecht."


class Afgesloten(Dossiernieuws):
    """The Meldpunt closed the file. Rule: always. To: who referred."""

    soort: ClassVar[str] = "meldpunt.afgesloten"
    kop: ClassVar[str] = "Afgerond door het Meldpunt"
    zin: ClassVar[str] = "Het Meldpunt rondde dit af. Lees in Leerrecht waarom, en wat je nu kan doen."


class Ingetrokken(Dossiernieuws):
    """Who referred withdrew. Rule: always. To: who works on the file."""

    soort: ClassVar[str] = "meldpunt.ingetrokken"
    kop: ClassVar[str] = "Ingetrokken door de aanmelder"
    zin: ClassVar[str] = "De aanmelder trok de vraag in. Je hoeft niets meer te doen."


class JaTeruggenomen(Dossiernieuws):
    """Who decides took a yes back, or said no. Rule: always. To: the Meldpunt and who referred."""

    soort: ClassVar[str] = "meldpunt.ja_teruggenomen"
    kop: ClassVar[str] = "Stop het werk aan dit dossier"
    zin: ClassVar[str] = "Er wordt niets meer gezocht en niets meer gedeeld. Lees in Leerrecht wat er gezegd is."


class HerzienOordeel(Dossiernieuws):
    """A judgement about competence is due for review. Rule: once. To: the Meldpunt and who referred."""

    soort: ClassVar[str] = "meldpunt.herzien_oordeel"
    kop: ClassVar[str] = "Bekijk opnieuw wie beslist"
    zin: ClassVar[str] = "De dag om dit opnieuw te bekijken is er. Nu geldt weer wat de wet vermoedt."


class NeeVanDeJongere(Dossiernieuws):
    """A young person for whom somebody else decides said no. Rule: always. To: the Meldpunt and who referred."""

    soort: ClassVar[str] = "meldpunt.nee_van_de_jongere"
    kop: ClassVar[str] = "Er is iets gezegd dat je eerst moet afwegen"
    zin: ClassVar[str] = "Lees het in Leerrecht. Tot iemand het afweegt, wordt er niets nieuws voorgesteld of gedeeld."


class Heropend(Dossiernieuws):
    """The Meldpunt opened the file again. Rule: always. To: who referred."""

    soort: ClassVar[str] = "meldpunt.heropend"
    kop: ClassVar[str] = "Weer geopend door het Meldpunt"
    zin: ClassVar[str] = "Het Meldpunt werkt hier opnieuw aan. In Leerrecht zie je tegen wanneer je nieuws hebt."


class LeesMee(Dossiernieuws):
    """A colleague hands over. Rule: always. To: that colleague."""

    soort: ClassVar[str] = "meldpunt.lees_mee"
    kop: ClassVar[str] = "Je kan een dossier meelezen"
    zin: ClassVar[str] = "Een collega laat je dit dossier meelezen in Leerrecht. Wie kijkt, wordt genoteerd."


class Volgt(Dossiernieuws):
    """School or CLB changed. Rule: always. To: who follows the file there."""

    soort: ClassVar[str] = "meldpunt.volgt"
    kop: ClassVar[str] = "Jij volgt dit dossier nu"
    zin: ClassVar[str] = "De jongere is nu bij jouw CLB. Open het dossier en zeg dat je het opneemt."


class WisselGemeld(Dossiernieuws):
    """The file is to go to the CLB of a new school. Rule: always. To: who follows it at the former CLB."""

    soort: ClassVar[str] = "meldpunt.wissel_gemeld"
    kop: ClassVar[str] = "Dit dossier gaat naar een ander CLB"
    zin: ClassVar[str] = "Tot het zover is, volg jij het. Vertel het de jongere of de ouders, en noteer hun antwoord."


class WisselBezwaar(Dossiernieuws):
    """Somebody objects to that. Rule: always. To: the Meldpunt and who follows the file."""

    soort: ClassVar[str] = "meldpunt.wissel_bezwaar"
    kop: ClassVar[str] = "Bezwaar tegen een ander CLB"
    zin: ClassVar[str] = "Dit dossier gaat niet vanzelf naar het nieuwe CLB. Lees in Leerrecht wat er gezegd is."


class WisselOpgenomen(Dossiernieuws):
    """The new CLB took the file up. Rule: always. To: the Meldpunt."""

    soort: ClassVar[str] = "meldpunt.wissel_opgenomen"
    kop: ClassVar[str] = "Het nieuwe CLB nam een dossier op"
    zin: ClassVar[str] = "Wie dit dossier bij het nieuwe CLB volgt, nam het op. Je hoeft niets te doen."


class Verbeterd(Dossiernieuws):
    """Somebody corrected or added something. Rule: always. To: who referred, and who works on the file."""

    soort: ClassVar[str] = "meldpunt.verbeterd"
    kop: ClassVar[str] = "Er is iets gewijzigd in een dossier"
    zin: ClassVar[str] = "Iemand verbeterde iets in dit dossier, of vulde het aan. In Leerrecht lees je wat."
