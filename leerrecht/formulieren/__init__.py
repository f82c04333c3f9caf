"""Forms of the portal: one base, one way to answer, nothing typed is lost."""

from leerrecht.formulieren.basis import Formulier, ModelFormulier

__all__ = ["Formulier", "ModelFormulier"]
