"""POST views that are no act: each with its reason. Whatever else takes a POST must be a Daad (leerrecht.E007)."""

_ALLAUTH = "Van het pakket voor inloggen, met een eigen formulier en een eigen herstel."
ZONDER_DAAD: dict[str, str] = {
    "klad_bijhouden": "Het script roept het aan terwijl iemand typt; het verandert niets dan de bewaarde tekst zelf.",
    "meldpunt:dossier_zoeken": "Zoekt alleen: een naam staat zo in geen adres, en wordt nergens bijgehouden.",
    "meldpunt:wie_kan_helpen": "Zoekt alleen, zonder naam: een antwoord staat zo in geen adres en wordt niet bewaard.",
    "klas:klas": "Zoekt alleen: de code van een klas staat zo in geen adres, en in geen logboek.",
    "bevraging:vragen": "Zoekt alleen: de code van een bevraging staat zo in geen logboek.",
    "blijf": "Verlengt alleen de eigen zitting.",
    "account_login": _ALLAUTH,
    "account_request_login_code": _ALLAUTH,
    "account_confirm_login_code": _ALLAUTH,
    "extern_verder": "Logt in wie de identiteitsdienst net herkende, langs dezelfde stappen als een wachtwoord.",
    "mfa_authenticate": _ALLAUTH,
    "account_logout": _ALLAUTH,
    "account_reset_password": _ALLAUTH,
    "account_reset_password_from_key": _ALLAUTH,
    "account_change_password": _ALLAUTH,
    "account_reauthenticate": _ALLAUTH,
    "mfa_reauthenticate": _ALLAUTH,
    "mfa_activate_totp": _ALLAUTH,
    "mfa_add_webauthn": _ALLAUTH,
    "mfa_remove_webauthn": _ALLAUTH,
    "mfa_reauthenticate_webauthn": _ALLAUTH,
    "mfa_deactivate_totp": _ALLAUTH,
    "mfa_generate_recovery_codes": _ALLAUTH,
    "voorbeeld:inloggen": "Inloggen met één klik; bestaat alleen in de voorbeeldmodus.",
}
