"""Acts on personal links: make one in a mail, send a new one to its owner, revoke, and the second step by code."""

import datetime
import hashlib
import secrets

from django.db.models import F
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from leerrecht.berichten import uitbox
from leerrecht.diensten import Geweigerd, dienst
from leerrecht.historiek import registreer_los
from leerrecht.link.berichten import Linkcode
from leerrecht.link.doelen import doel_van, voorwerp_van
from leerrecht.models import Bericht, Gebruiker, PersoonlijkeLink
from leerrecht.models.uitnodiging import vingerafdruk_van

# Whoever presses the button again and again gets one mail.
RUST = datetime.timedelta(minutes=10)
CODE_GELDIG = datetime.timedelta(minutes=15)
HOOGSTENS_POGINGEN = 5
CODE_FOUT = "Deze code is niet juist, of niet meer geldig. Kijk ze na in de mail, of vraag een nieuwe."


def link_maken(*, doel: str, voorwerp: str, eigenaar: Gebruiker, vervalt_op: datetime.datetime) -> str:
    """Make a link and return its address; earlier ones of this person for this object stop. Part of a dienst.

    Call it where the mail is written: the secret is nowhere else.
    """
    nu = timezone.now()
    eerder = PersoonlijkeLink.objects.filter(doel=doel, voorwerp=voorwerp, eigenaar=eigenaar)
    eerder.filter(gesloten_op__isnull=True).update(gesloten_op=nu)
    geheim = secrets.token_urlsafe(24)
    PersoonlijkeLink.objects.create(
        doel=doel,
        voorwerp=voorwerp,
        eigenaar=eigenaar,
        vingerafdruk=vingerafdruk_van(geheim),
        vervalt_op=vervalt_op,
    )
    return reverse("link", args=[geheim])


@dienst
def link_vernieuwen(*, geheim: str) -> list[Bericht]:
    """Mail the owner a new link, whatever became of this one. Nothing when it is unknown, revoked or without a right.

    Who asks is told the same in every case: the answer may not say whose link it was, or whether it was one.
    """
    rijen = PersoonlijkeLink.objects.select_for_update(of=("self",)).select_related("eigenaar")
    link = rijen.filter(vingerafdruk=vingerafdruk_van(geheim), ingetrokken=False).first()
    doel = doel_van(link) if link else None
    voorwerp = voorwerp_van(link) if link else None
    if link is None or doel is None or doel.mail is None or voorwerp is None:
        return []
    zelfde = PersoonlijkeLink.objects.filter(doel=link.doel, voorwerp=link.voorwerp, eigenaar=link.eigenaar)
    if zelfde.filter(ingetrokken=True).exists() or zelfde.filter(gemaakt_op__gt=timezone.now() - RUST).exists():
        return []
    pad = link_maken(doel=link.doel, voorwerp=link.voorwerp, eigenaar=link.eigenaar, vervalt_op=doel.vervalt(voorwerp))
    registreer_los(wat="nieuwe persoonlijke link gestuurd", soort="persoonlijke link", sleutel=link.voorwerp)
    return uitbox.verstuur(doel.mail(voorwerp, link.eigenaar, pad))


def links_intrekken(*, doel: str, voorwerp: str, eigenaar: Gebruiker | None = None) -> int:
    """Revoke the links to one object, of one person or of all; no new one is mailed on request. Part of a dienst.

    The caller checks who may: the room knows whose object it is.
    """
    rijen = PersoonlijkeLink.objects.filter(doel=doel, voorwerp=voorwerp)
    if eigenaar is not None:
        rijen = rijen.filter(eigenaar=eigenaar)
    rijen.filter(gesloten_op__isnull=True).update(gesloten_op=timezone.now())
    return rijen.update(ingetrokken=True)


def _hash(link: PersoonlijkeLink, code: str) -> str:
    return hashlib.sha256(f"{link.vingerafdruk}:{code}".encode()).hexdigest()


@dienst
def code_sturen(*, link: PersoonlijkeLink) -> list[Bericht]:
    """Mail the owner a code of six digits for the second step; an earlier code stops."""
    code = f"{secrets.randbelow(10**6):06d}"
    link.code_hash, link.code_tot, link.code_pogingen = _hash(link, code), timezone.now() + CODE_GELDIG, 0
    link.save(update_fields=["code_hash", "code_tot", "code_pogingen"])
    return uitbox.verstuur(Linkcode(aan=link.eigenaar, code=code, tot=link.code_tot))


@dienst
def poging_tellen(*, link: PersoonlijkeLink) -> bool:
    """Count one try of a code, and tell whether it may be compared: apart, so that a wrong one stays counted."""
    rijen = PersoonlijkeLink.objects.filter(
        pk=link.pk, code_tot__gt=timezone.now(), code_pogingen__lt=HOOGSTENS_POGINGEN
    )
    return bool(rijen.exclude(code_hash="").update(code_pogingen=F("code_pogingen") + 1))


@dienst
def code_gebruiken(*, link: PersoonlijkeLink, code: str) -> None:
    """Use the code up. Raises Geweigerd when it is wrong; five wrong ones end it."""
    cijfers = "".join(teken for teken in code if teken.isdigit())
    rij = PersoonlijkeLink.objects.select_for_update().get(pk=link.pk)
    if not rij.code_hash or not constant_time_compare(rij.code_hash, _hash(rij, cijfers)):
        raise Geweigerd(CODE_FOUT, veld="code")
    rij.code_hash, rij.code_tot = "", None
    rij.save(update_fields=["code_hash", "code_tot"])
