package tw.taiwanjobs.keycloak.demo;

import com.nimbusds.jwt.JWT;

/** A member as userinfo names him; the ID token is the hint at log-out. */
record SignedIn(String name, String email, JWT idToken) {
    @Override
    public String toString() {
        return "SignedIn";
    }
}
