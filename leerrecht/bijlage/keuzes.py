"""The states of a file that somebody gave, the kinds that are taken, and how large and how many."""

from django.db import models

from leerrecht.staat import Betekenis, Beurten

MB = 1024 * 1024
# What a phone makes of a page of paper stays far below it; what a mailbox refuses is refused here too.
GROOTST = 10 * MB
HOEVEEL = 20  # of one file, meeting...
WACHTDAGEN = 30  # what no scanner looked at by then is erased


class Bijlagestand(models.TextChoices):
    """Where a file is on its way through quarantine. Only SCHOON is ever given back to anybody."""

    WACHT = "wacht", "wacht op de virusscanner"
    SCHOON = "schoon", "nagekeken"
    BESMET = "besmet", "onveilig en gewist"
    ONLEESBAAR = "onleesbaar", "niet na te kijken en gewist"
    VERLOPEN = "verlopen", "te lang niet nagekeken en gewist"


# Of these nothing is left but the row that says so.
GEWIST = (Bijlagestand.BESMET, Bijlagestand.ONLEESBAAR, Bijlagestand.VERLOPEN)
BEURTEN_BIJLAGE: Beurten = {
    Bijlagestand.WACHT: Betekenis.LOOPT,
    Bijlagestand.SCHOON: Betekenis.KLAAR,
    Bijlagestand.BESMET: Betekenis.STIL,
    Bijlagestand.ONLEESBAAR: Betekenis.STIL,
    Bijlagestand.VERLOPEN: Betekenis.STIL,
}


class Bestandsoort(models.TextChoices):
    """The kinds that are taken, by the end of their name."""

    PDF = "pdf", "pdf"
    JPG = "jpg", "foto (jpg)"
    PNG = "png", "foto (png)"
    DOCX = "docx", "Word (docx)"
    ODT = "odt", "tekst (odt)"

    @property
    def mediatype(self) -> str:
        """How a browser calls it."""
        return _MEDIATYPE[self]


_MEDIATYPE = {
    Bestandsoort.PDF: "application/pdf",
    Bestandsoort.JPG: "image/jpeg",
    Bestandsoort.PNG: "image/png",
    Bestandsoort.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Bestandsoort.ODT: "application/vnd.oasis.opendocument.text",
}
