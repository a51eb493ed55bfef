"use strict";
// Ticks off the rules that the typed password meets, as the server would judge it. What the list does not tick, the server
// alone knows.
{
  const kinds = [/[A-Z]/, /[a-z]/, /[0-9]/, /[^A-Za-z0-9]/];
  const count = (text, pattern) => [...text.matchAll(pattern)].length;
  // A check by the name of its data attribute; the number is what the realm's policy says.
  const checks = {
    least: (text, number) => text.length >= number,
    most: (text, number) => text.length > 0 && text.length <= number,
    characterClasses: (text, number) => kinds.filter((kind) => kind.test(text)).length >= number,
    upperCase: (text, number) => count(text, /\p{Uppercase}/gu) >= number,
    lowerCase: (text, number) => count(text, /\p{Lowercase}/gu) >= number,
    digits: (text, number) => count(text, /\p{Nd}/gu) >= number,
    specialChars: (text, number) => count(text, /[^\p{L}\p{Nd}]/gu) >= number,
  };

  const judged = (rule) => Object.keys(rule.dataset).some((name) => name in checks);
  const isMet = (rule, text) =>
    Object.entries(rule.dataset).every(([name, number]) => !(name in checks) || checks[name](text, Number(number)));

  for (const list of document.querySelectorAll("[data-password-rules]")) {
    const input = document.getElementById(list.dataset.passwordRules);
    const rules = [...list.querySelectorAll("li")].filter(judged);
    if (!input || !rules.length) continue;
    const status = document.createElement("p");
    status.className = "visually-hidden";
    status.setAttribute("aria-live", "polite");
    list.append(status);

    const judge = () => {
      for (const rule of rules) rule.classList.toggle("met", isMet(rule, input.value));
      const met = rules.filter((rule) => rule.classList.contains("met")).length;
      const text = list.dataset.met.replace("##", rules.length).replace("#", met);
      if (input.value && status.textContent !== text) status.textContent = text;
    };
    input.addEventListener("input", judge);
    judge();
  }
}
