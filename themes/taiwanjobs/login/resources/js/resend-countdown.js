"use strict";
// Counts down to the moment when the mail may be sent again; the server counts for itself.
{
  const button = document.querySelector("button[data-wait]");
  const hint = document.getElementById("resend-wait");
  if (button && hint) {
    const end = Date.now() + Number(button.dataset.wait) * 1000;
    const tick = () => {
      const left = Math.ceil((end - Date.now()) / 1000);
      button.disabled = left > 0;
      hint.hidden = left <= 0;
      if (left <= 0) return;
      hint.textContent = hint.dataset.template.replace("{0}", left);
      setTimeout(tick, 1000);
    };
    tick();
  }
}
