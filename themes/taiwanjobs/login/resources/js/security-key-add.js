// Lets the browser make a security key or a passkey for the member (WebAuthn).
import { registerByWebAuthn } from "./webauthnRegister.js";

const form = document.getElementById("register");
const { dataset } = form;
const button = document.getElementById("add-key");
const add = () =>
  registerByWebAuthn({
    ...dataset,
    signatureAlgorithms: dataset.signatureAlgorithms.split(",").filter(Boolean).map(Number),
    createTimeout: Number(dataset.createTimeout),
  });

// Keycloak's script asks for a name in a box of the browser; here the name is a field, which the server reads: what was typed comes
// beside a name that nobody else has.
window.prompt = (text, proposal) => proposal;
button.hidden = false;
button.addEventListener("click", add, { once: true });
