package tw.taiwanjobs.keycloak.demo;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;

/** One trip to Keycloak: what must come back with the browser, and what proves that this portal sent it. */
record PortalLogin(State state, Nonce nonce, CodeVerifier verifier) {
    static PortalLogin fresh() {
        return new PortalLogin(new State(), new Nonce(), new CodeVerifier());
    }

    @Override
    public String toString() {
        return "PortalLogin";
    }
}
