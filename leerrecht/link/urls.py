"""Addresses under /link/. Fixed words stand before the acts of a doel."""

from django.urls import path

from leerrecht.link import views

urlpatterns = [
    path("<str:geheim>/", views.openen, name="link"),
    path("<str:geheim>/nieuw/", views.nieuw, name="link_nieuw"),
    path("<str:geheim>/code/", views.code, name="link_code"),
    path("<str:geheim>/<slug:daad>/", views.openen, name="link_daad"),
]
