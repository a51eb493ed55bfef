// Asks the browser for a security key that the member has (WebAuthn).
import { authenticateByWebAuthn } from "./webauthnAuthenticate.js";

const { dataset } = document.getElementById("webauth");
const button = document.getElementById("use-key");
const use = () =>
  authenticateByWebAuthn({
    ...dataset,
    isUserIdentified: dataset.isUserIdentified === "true",
    createTimeout: Number(dataset.createTimeout),
  });

button.hidden = false;
button.addEventListener("click", use, { once: true });
