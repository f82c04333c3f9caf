"""Verbs on who is reached for a seat: an address for it, and what it said by telephone."""

from collections.abc import Mapping

from django.utils import timezone

from leerrecht.contact.adres import Naamadres
from leerrecht.contact.diensten import contact_maken
from leerrecht.diensten import Geweigerd, dienst
from leerrecht.historiek import persoonsverschil, registreer
from leerrecht.models import Gebruiker
from leerrecht.versies import te_bewaren
from overlegplatform.diensten.basis import noteer, vergadering_op_slot
from overlegplatform.diensten.deelname import zetels_uitnodigen
from overlegplatform.diensten.vergadering import zet_uitgenodigd
from overlegplatform.keuzes import Antwoord, Vergaderstand
from overlegplatform.models import Deelname, Vergadering, Vertegenwoordiging
from overlegplatform.regels.bereik import bereik_van_zetels


@dienst
def zeteladressen_bewaren(
    *, vergadering_id: int, adressen: Mapping[str, Naamadres], door: Gebruiker
) -> list[Vertegenwoordiging]:
    """Put a person or a mailbox on seats that nothing reaches, by key of the seat. No mail leaves by it.

    Raises Geweigerd, with the field of the seat, when a colleague was quicker or the address cannot be used there.
    """
    vergadering = vergadering_op_slot(vergadering_id, Vergadering.objects.bewerkbaar_voor(door))
    zetels = vergadering.groep.zetels.select_for_update(of=("self",)).filter(sleutel__in=adressen)
    rijen = list(zetels.select_related("groep", "organisatie", "eenheid"))
    for zetel, plek in zip(rijen, bereik_van_zetels(rijen).plekken, strict=True):
        veld, adres = f"wie_{zetel.sleutel}", adressen[zetel.sleutel]
        if plek.hoort:
            raise Geweigerd(f"Een collega vulde intussen {plek.mensen[0].naam} in.", veld=veld)
        try:
            zetel.persoon = contact_maken(
                naam=adres.naam or zetel.wie,
                email=adres.email,
                organisatie=zetel.organisatie,
                netwerk=vergadering.groep.netwerk,
                # An address without a name is that of the seat, read by whoever sits there.
                postvak=not adres.naam,
                door=door,
            )
        except Geweigerd as fout:
            raise Geweigerd(fout.zin, veld=veld) from fout
        zetel.save()
        registreer(vergadering.groep, "zetel bereikbaar", door, [persoonsverschil("persoon", "Persoon")])
    return rijen


@dienst
def deelname_aan_de_telefoon(
    *, vergadering_id: int, zetel_id: int, mijn: Mapping[str, str], origineel: Mapping[str, str], door: Gebruiker
) -> Deelname:
    """Note that a seat was invited by telephone and what it said (antwoord, vervanger); "" is not known yet.

    Raises Botst when the seat answered something else meanwhile.
    """
    vergadering = vergadering_op_slot(vergadering_id, Vergadering.objects.bewerkbaar_voor(door))
    if not vergadering.is_komend:
        raise Geweigerd(f"Deze vergadering staat op “{vergadering.get_stand_display()}”: uitnodigen kan niet meer.")
    if mijn["antwoord"] == Antwoord.VERVANGER and not mijn["vervanger"]:
        raise Geweigerd("Schrijf wie er in de plaats komt.", veld="vervanger")
    if vergadering.stand != Vergaderstand.UITGENODIGD:
        zet_uitgenodigd(vergadering, door)
    zetels_uitnodigen(vergadering=vergadering)
    deelname = vergadering.deelnames.filter(zetel=zetel_id).first()
    if deelname is None:
        raise Geweigerd("Deze zetel is er op die dag niet meer.")
    nu = timezone.now()
    deelname.uitgenodigd_op, deelname.per_telefoon = deelname.uitgenodigd_op or nu, True
    huidig = {"antwoord": deelname.antwoord, "vervanger": deelname.vervanger}
    nieuw = {**huidig, **te_bewaren(origineel=origineel, huidig=huidig, mijn=mijn)}
    if nieuw != huidig:
        deelname.antwoord, deelname.vervanger = nieuw["antwoord"], nieuw["vervanger"]
        deelname.antwoord_op = nu if nieuw["antwoord"] else None
    deelname.save()
    noteer(vergadering, "lid uitgenodigd aan de telefoon", door)
    return deelname
