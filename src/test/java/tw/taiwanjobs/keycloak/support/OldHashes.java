package tw.taiwanjobs.keycloak.support;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.keycloak.crypto.JavaAlgorithm;
import org.keycloak.jose.jws.crypto.HashUtils;

/** Hashes of passwords as the old system keeps them. */
public final class OldHashes {

    private OldHashes() {}

    public static String sha256(String password) {
        byte[] digest = HashUtils.hash(JavaAlgorithm.SHA256, password.getBytes(StandardCharsets.UTF_8));
        return "{SHA256}" + Base64.getEncoder().encodeToString(digest);
    }
}
