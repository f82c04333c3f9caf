"""Addresses under /contacten/."""

from django.urls import path

from leerrecht.contact import views

urlpatterns = [
    path("", views.contacten, name="contacten"),
    path("<slug:netwerk>/nieuw/", views.nieuw, name="contact_nieuw"),
    path("<slug:sleutel>/stoppen/", views.stoppen, name="contact_stoppen"),
]
