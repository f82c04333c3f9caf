"""What is left of a request when the file it was about is erased: that it was answered, on time, and by whom."""

from meldpunt.models import Aanmelding, Verzoek

# What is somebody's: the proof does not need it.
PERSOONLIJK = ("wie", "nagekeken", "inhoud", "verlengd_waarom", "voorstel", "advies", "motivering", "antwoord")


def maak_verzoeken_leeg(aanmelding: Aanmelding) -> None:
    """Take what is somebody's out of the requests about a file that is erased. Part of a dienst."""
    for verzoek in Verzoek.objects.filter(aanmelding=aanmelding):
        for veld in PERSOONLIJK:
            setattr(verzoek, veld, "")
        verzoek.aanmelding = verzoek.betrokkene = None
        verzoek.save(update_fields=[*PERSOONLIJK, "aanmelding", "betrokkene"])
        for zet in verzoek.zetten.all():
            zet.reden = ""
            zet.save(update_fields=["reden"])
