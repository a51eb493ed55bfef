// Lets the browser make a security key for the member (WebAuthn).
import { registerByWebAuthn } from "./webauthnRegister.js";

const { dataset } = document.getElementById("register");
const button = document.getElementById("add-key");
const add = () =>
  registerByWebAuthn({
    ...dataset,
    signatureAlgorithms: dataset.signatureAlgorithms.split(",").filter(Boolean).map(Number),
    createTimeout: Number(dataset.createTimeout),
  });

button.hidden = false;
button.addEventListener("click", add, { once: true });
