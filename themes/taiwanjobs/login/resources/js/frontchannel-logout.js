"use strict";
// Once every portal has been told, the person goes on to where the log-out leads.
addEventListener("load", () => {
  const next = document.getElementById("continue");
  if (next) location.replace(next.href);
});
