// A toegangssleutel that did not work says so: the package only writes it in the console. Without support the page says what else.
(() => {
  "use strict";
  const kan = Boolean(window.PublicKeyCredential);
  document.querySelectorAll("[data-sleutel]").forEach((deel) => { deel.hidden = (deel.dataset.sleutel === "kan") !== kan; });
  document.addEventListener("allauth.error", (e) => {
    e.preventDefault();
    window.leerrecht.zeg("Dat lukte niet: je toestel gaf geen toegangssleutel, of je brak het af. Probeer het opnieuw, of gebruik een app.");
  });
})();
