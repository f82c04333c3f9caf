"""Sentences of the sign-in pages that the package would say in its own words."""

FOUTEN = {
    "account_inactive": "Dit account is afgesloten. Vraag de functioneel beheerder van je netwerk om het te openen.",
    "email_password_mismatch": "Dit e-mailadres en dit wachtwoord horen niet bij elkaar. Kijk ze na en probeer weer.",
    "enter_current_password": "Dit is niet je huidige wachtwoord. Kijk het na en probeer opnieuw.",
    "incorrect_code": "Deze code klopt niet, of is niet meer geldig. Kijk ze na of vraag een nieuwe.",
    "incorrect_password": "Dit wachtwoord klopt niet. Kijk het na en probeer opnieuw.",
    "invalid_password_reset": "Deze link is niet meer geldig. Vraag een nieuwe.",
    "too_many_login_attempts": "Te veel pogingen na elkaar. Wacht vijf minuten en probeer opnieuw.",
    "rate_limited": "Te veel aanvragen na elkaar. Wacht vijf minuten en probeer opnieuw.",
}
FOUTEN_FACTOR = {
    "cannot_delete_authenticator": "Je tweede stap kan niet uit.",
    "cannot_generate_recovery_codes": "Herstelcodes krijg je pas als je tweede stap is ingesteld.",
    "incorrect_code": "Deze code klopt niet. Een code geldt een halve minuut en werkt één keer: wacht op de volgende.",
}
FOUTEN_SLEUTEL = {
    "niet_gemaakt": "De toegangssleutel is niet gemaakt: wat je toestel stuurde, klopt niet. Probeer het opnieuw.",
    "klopt_niet": "Deze toegangssleutel hoort niet bij je account, of je wachtte te lang. Probeer het opnieuw.",
}
VERLOPEN = {
    "stil": "Je zat een halfuur stil. Log opnieuw in{staart}.",
    "lang": "Je was tien uur ingelogd. Log opnieuw in{staart}.",
}
STAART = "; wat je typte staat nog klaar"
WACHTWOORD_HULP = "Minstens 15 tekens. Een zin die je zelf bedenkt is goed, met spaties erin. Plakken mag."
