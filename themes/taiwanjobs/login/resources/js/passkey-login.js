// A passkey in place of account and password: by the account field's autofill, or by the button (WebAuthn).
const form = document.getElementById("webauth");
const button = document.getElementById("passkey-use");
const status = document.getElementById("passkey-status");

// Tells the server, with the password, that this device could make a passkey.
const tell = async () => {
  const login = document.getElementById("login-form");
  if (!login || !(await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable())) return;
  const field = Object.assign(document.createElement("input"), { type: "hidden", name: "passkeyDevice", value: "on" });
  login.append(field);
};

if (window.PublicKeyCredential) {
  const [{ doAuthenticate, getAllowCredentials, returnSuccess }, { initAuthenticate }] = await Promise.all([
    import("./webauthnAuthenticate.js"),
    import("./passkeysConditionalAuth.js"),
  ]);
  const { dataset } = form;
  const isUserIdentified = dataset.isUserIdentified === "true";
  const input = { ...dataset, isUserIdentified, createTimeout: Number(dataset.createTimeout) };

  const use = async () => {
    status.textContent = "";
    try {
      returnSuccess(await doAuthenticate({ ...input, allowCredentials: isUserIdentified ? getAllowCredentials() : [] }));
    } catch {
      status.textContent = status.dataset.failed;
    }
  };

  button.addEventListener("click", use);
  form.hidden = false;
  tell();
  initAuthenticate(input);
}
