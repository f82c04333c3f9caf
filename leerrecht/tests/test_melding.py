"""What one page tells the next is readable in no browser and in no session."""

import random

from django.contrib.messages import SUCCESS
from django.contrib.messages.storage.base import Message
from django.contrib.messages.storage.cookie import CookieStorage
from django.contrib.sessions.backends.signed_cookies import SessionStore
from django.http import HttpRequest, HttpResponse
from django.test import override_settings

from leerrecht.koekjes import koekjes
from leerrecht.melding import COOKIE, DichteMeldingen
from leerrecht.versleuteling import versleutel

ZIN = "Kanarie001 tante zit mee aan tafel."


def vraag(**koekjes: str) -> HttpRequest:
    verzoek = HttpRequest()
    verzoek.session, verzoek.COOKIES = SessionStore(), koekjes
    return verzoek


def bewaar(verzoek: HttpRequest, *zinnen: str) -> str:
    antwoord = HttpResponse()
    meldingen = DichteMeldingen(verzoek)
    for zin in zinnen:
        meldingen.add(SUCCESS, zin)
    meldingen.update(antwoord)
    return antwoord.cookies[COOKIE].value


def test_een_melding_komt_aan_en_is_in_de_browser_niet_te_lezen():
    koekje = bewaar(vraag(), ZIN)
    assert [str(melding) for melding in DichteMeldingen(vraag(messages=koekje))] == [ZIN]
    for open_ in (koekje, str(CookieStorage(vraag())._decode(koekje))):
        assert "Kanarie" not in open_


def test_het_koekje_van_een_melding_staat_op_de_pagina_over_privacy(client, db):
    (koekje,) = (een for een in koekjes() if een.naam == COOKIE)
    assert "versleuteld" in koekje.waarvoor
    pagina = client.get("/privacy/").content.decode()
    assert f"<dt>{COOKIE}</dt>" in pagina and "Blijft hoogstens tot je je browser sluit." in pagina


def test_wat_te_lang_is_voor_een_koekje_ligt_ook_in_de_zitting_dicht():
    # Not to be compressed.
    toeval = random.Random(1)
    lang = [f"{ZIN} {toeval.randbytes(450).hex()}" for _ in range(5)]
    eerst = vraag()
    koekje = bewaar(eerst, *lang)
    assert "_messages" in eerst.session and "Kanarie" not in str(dict(eerst.session.items()))
    daarna = vraag(messages=koekje)
    daarna.session["_messages"] = eerst.session["_messages"]
    assert sorted(str(melding) for melding in DichteMeldingen(daarna)) == sorted(lang)


def test_wat_iemand_zelf_in_het_koekje_zet_of_een_oude_sleutel_toont_niets():
    gemaakt = CookieStorage(vraag())._encode([Message(SUCCESS, "Je bent beheerder.")])
    for koekje in ("rommel", "é\x00", gemaakt, versleutel("[]"), versleutel("Persoon 3")):
        assert list(DichteMeldingen(vraag(messages=koekje))) == []
    eigen = bewaar(vraag(), ZIN)
    with override_settings(VERSLEUTELSLEUTELS=["MDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDA="]):
        verzoek = vraag(messages=eigen)
        verzoek.session["_messages"] = eigen
        assert list(DichteMeldingen(verzoek)) == []
