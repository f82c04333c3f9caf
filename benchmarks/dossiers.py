"""A Meldpunt with many open files, to measure its work list. Everybody here is invented."""

import datetime


def vul_tot(aantal: int) -> None:
    """Bring the network of Mechelen to `aantal` open files: names encrypted, a third with a question, a third asked."""
    from django.utils import timezone

    from leerrecht.models import Gebruiker
    from leerrecht.models.basis import schrijven_toegestaan
    from meldpunt.models import Aanbodfiche, Aanmelding, Jongere, Toeleiding, Vraag

    anna = Gebruiker.objects.get(email="aanmelder@leerrecht.example")
    mila = Gebruiker.objects.get(email="meldpunt@leerrecht.example")
    lid, vandaag = anna.lidmaatschappen.get(), timezone.localdate()
    fiche, over_een_week = Aanbodfiche.objects.openbaar().first(), vandaag + datetime.timedelta(days=7)
    with schrijven_toegestaan():
        for nummer in range(Aanmelding.objects.open().count(), aantal):
            jongere = Jongere(netwerk=lid.netwerk, voornaam="Meting", naam=f"Rij{nummer}", geboren="2011-05-04")
            jongere.zet_indexen()
            jongere.save()
            rij = Aanmelding.objects.create(
                netwerk=lid.netwerk,
                jongere=jongere,
                soort_vraag="individueel",
                leeftijdsband="15_17",
                niveau="graad2",
                vraag="Zoekt een plek.",
                ingediend_op=timezone.now(),
                ingediend_door=anna,
                organisatie=lid.organisatie,
                behandelaar=mila,
                antwoord_voor=over_een_week,
                wek_op=over_een_week,
                stand="wacht" if nummer % 3 == 0 else "in_behandeling",
                laatste_les_op=vandaag - datetime.timedelta(days=nummer % 90),
            )
            if nummer % 3 == 0:
                Vraag.objects.create(aanmelding=rij, tekst="Een vraag.", gesteld_door=mila)
            elif nummer % 3 == 1:
                Toeleiding.objects.create(aanmelding=rij, fiche=fiche, wek_op=over_een_week, door=mila)
