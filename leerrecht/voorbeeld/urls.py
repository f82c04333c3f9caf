"""Addresses under /voorbeeld/."""

from django.urls import path

from leerrecht.voorbeeld import views

app_name = "voorbeeld"
urlpatterns = [
    path("inloggen/", views.inloggen, name="inloggen"),
    path("post/", views.post, name="post"),
    path("post/<str:sleutel>/", views.bericht, name="bericht"),
    path("post/<str:sleutel>/html/", views.bericht_html, name="bericht_html"),
]
