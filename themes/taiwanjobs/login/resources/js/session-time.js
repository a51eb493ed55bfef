"use strict";
// Says before the end that the page is about to expire; more time is the page's address asked for once more, posting nothing.
{
  const box = document.getElementById("session-time");
  const minute = 60000;
  const warnedBefore = 5;

  if (box) {
    const status = box.querySelector("[role=status]");
    const button = box.querySelector("button");
    const minutes = Number(box.dataset.minutes);
    let end;
    let timer;

    const tick = () => {
      const left = Math.ceil((end - Date.now()) / minute);
      const expired = left <= 0;
      status.textContent = expired ? status.dataset.over : status.dataset.warning.replace("{0}", left);
      button.hidden = expired;
      if (!expired) timer = setTimeout(tick, minute);
    };

    const start = () => {
      clearTimeout(timer);
      end = Date.now() + minutes * minute;
      timer = setTimeout(tick, Math.max(minutes - warnedBefore, 1) * minute);
    };

    const takeOver = (page) => {
      const fresh = page.querySelector("main form");
      const form = document.querySelector("main form");
      if (!fresh || page.querySelector("main").dataset.page !== document.querySelector("main").dataset.page) return false;
      form.action = fresh.getAttribute("action");
      const captcha = page.getElementById("captcha-block");
      const shown = document.getElementById("captcha-block");
      if (captcha && shown) {
        shown.replaceWith(document.adoptNode(captcha));
        captcha.dispatchEvent(new Event("captcha-swapped", { bubbles: true }));
      }
      return true;
    };

    button.addEventListener("click", async () => {
      try {
        const answer = await fetch(document.querySelector("main").dataset.address, { credentials: "same-origin" });
        const kept = takeOver(new DOMParser().parseFromString(await answer.text(), "text/html"));
        status.textContent = kept ? status.dataset.continued : status.dataset.over;
        button.hidden = true;
        if (kept) start();
      } catch {
        tick();
      }
    });
    start();
  }
}
