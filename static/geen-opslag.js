// Nothing typed here stays on a shared PC. First of all scripts.
// Nothing is ever put in web storage: htmx would write the address of each page there. It asks, and goes on without.
// A page that answers a form itself (with its faults) no longer hangs on what was sent: Chromium writes that to disk, to
// send it again at a reload; the text itself is kept on the server.
(() => {
  "use strict";
  Storage.prototype.setItem = () => {
    throw new DOMException("Dit portaal bewaart niets in de browser.", "QuotaExceededError");
  };
  if (document.documentElement.dataset.antwoord !== undefined) history.replaceState(history.state, "", location.href);
  for (const opslag of ["localStorage", "sessionStorage"]) {
    try {
      window[opslag].clear();
    } catch {
      // Blocked by the browser: then there is nothing in it either.
    }
  }
})();
