"""Signing in through a provider of OpenID Connect (ACM/IDM), by settings.

Who somebody is there says `iss` and `sub` together, never a mail address. What one may do here stays ours: an identity
opens the account it was tied to, once, by who was signed in to that account.
"""
