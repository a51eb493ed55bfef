// A portal's logins with openid-client. ISSUER, CLIENT_ID, CLIENT_SECRET and HOME_URL (with a slash at its end) are settings.
import * as client from 'openid-client';

const { ISSUER, CLIENT_ID, CLIENT_SECRET, HOME_URL } = process.env;

// Without https only on the loopback address.
const onLoopback = new URL(ISSUER).hostname === 'localhost';
const provider = await client.discovery(new URL(ISSUER), CLIENT_ID, CLIENT_SECRET, undefined, {
  execute: onLoopback ? [client.allowInsecureRequests] : [],
});

/** 登入; with { prompt: 'create' } 加入會員. The browser goes to the address, the attempt stays in its session here. */
export async function begin(parameters = {}) {
  const attempt = {
    pkceCodeVerifier: client.randomPKCECodeVerifier(),
    expectedState: client.randomState(),
    expectedNonce: client.randomNonce(),
  };
  const address = client.buildAuthorizationUrl(provider, {
    redirect_uri: `${HOME_URL}callback`,
    scope: 'openid profile email',
    code_challenge: await client.calculatePKCECodeChallenge(attempt.pkceCodeVerifier),
    code_challenge_method: 'S256',
    state: attempt.expectedState,
    nonce: attempt.expectedNonce,
    ...parameters,
  });
  return { address, attempt };
}

/** @param address with which the browser has come back */
export async function finish(address, attempt) {
  const tokens = await client.authorizationCodeGrant(provider, address, { ...attempt, idTokenExpected: true });
  return member(tokens, tokens.claims().sub);
}

/** The member as the portal's claims are now. */
export async function refresh({ refreshToken, claims }) {
  return member(await client.refreshTokenGrant(provider, refreshToken), claims.sub);
}

/** 登出, here and everywhere: where the browser goes. */
export function end({ idToken }) {
  return client.buildEndSessionUrl(provider, { id_token_hint: idToken, post_logout_redirect_uri: HOME_URL });
}

async function member(tokens, subject) {
  return {
    claims: await client.fetchUserInfo(provider, tokens.access_token, subject),
    idToken: tokens.id_token,
    refreshToken: tokens.refresh_token,
  };
}
