package tw.taiwanjobs.keycloak.demo;

import com.nimbusds.jwt.JWT;

/** A member as the ID token names him; the token itself is the hint at log-out. */
record SignedIn(String name, String email, JWT idToken) {
    @Override
    public String toString() {
        return "SignedIn";
    }
}
