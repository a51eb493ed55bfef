"use strict";
// 刷新 without leaving the page: posts the form as the button would, and takes the new captcha out of the answer.
// The answer also holds the form's next address, for the old one is used up by the request.
// 播放語音驗證碼: the link to the sound becomes a button that plays it here. Who swaps the block, here or in
// session-time.js, sends it the event captcha-swapped.
{
  const blockOf = (page) => page.getElementById("captcha-block");

  const say = (what) => {
    const status = document.getElementById("captcha-status");
    status.textContent = "";
    status.className = what === "refreshed" ? "visually-hidden" : "error";
    setTimeout(() => { status.textContent = status.dataset[what]; }, 100);
  };

  const silence = async (address) => {
    const answer = await fetch(address).catch(() => undefined);
    return answer?.status === 429 ? "limited" : "silent";
  };

  const playsHere = (block) => {
    const link = block?.querySelector("a[data-captcha-sound]");
    if (!link) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = link.className;
    button.textContent = link.firstChild.textContent;
    let sound;
    button.addEventListener("click", () => {
      sound ??= new Audio(link.href);
      sound.currentTime = 0;
      sound.play().catch(async () => {
        sound = undefined;
        say(await silence(link.href));
      });
    });
    link.replaceWith(button);
  };

  const typedData = (form, button) => {
    const data = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (form.elements[name]?.type !== "password") data.append(name, value);
    }
    data.set(button.name, button.value);
    return data;
  };

  const refresh = async (form, button) => {
    const answer = await fetch(form.action, { method: "POST", body: typedData(form, button), credentials: "same-origin" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = blockOf(page);
    if (!fresh) throw new Error("no captcha in the answer");
    form.action = fresh.closest("form").getAttribute("action");
    blockOf(document).replaceWith(document.adoptNode(fresh));
    fresh.dispatchEvent(new Event("captcha-swapped", { bubbles: true }));
    document.getElementById("captcha").focus();
    say("refreshed");
  };

  let plain = false;
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[name=refreshCaptcha]");
    if (!button || plain) return;
    event.preventDefault();
    if (button.getAttribute("aria-busy")) return;
    button.setAttribute("aria-busy", "true");
    refresh(button.form, button).catch(() => {
      plain = true;
      button.click();
    });
  });

  document.addEventListener("captcha-swapped", (event) => playsHere(event.target));
  playsHere(blockOf(document));
}
