"use strict";
// A form is sent once; its buttons come back when the page is shown again or the answer does not arrive.
{
  const answerTimeout = 10000;
  const buttonsOf = (form) => form.querySelectorAll("button[type=submit], input[type=submit]");

  const release = (form) => {
    delete form.dataset.sent;
    for (const button of buttonsOf(form)) button.removeAttribute("aria-disabled");
    const status = form.querySelector("[data-submitting]");
    if (status) status.textContent = "";
  };

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "true";
    for (const button of buttonsOf(form)) button.setAttribute("aria-disabled", "true");
    const status = form.querySelector("[data-submitting]");
    if (status) status.textContent = status.dataset.submitting;
    setTimeout(release, answerTimeout, form);
  });

  window.addEventListener("pageshow", () => [...document.forms].forEach(release));
}
