package tw.taiwanjobs.keycloak.password.argon2;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** The hash as Keycloak's own provider computes it. */
final class BouncyCastleArgon2 {

    private BouncyCastleArgon2() {}

    static byte[] hash(Argon2Recipe recipe, String password, byte[] salt) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(type(recipe))
                .withVersion(
                        recipe.version().equals("1.3")
                                ? Argon2Parameters.ARGON2_VERSION_13
                                : Argon2Parameters.ARGON2_VERSION_10)
                .withSalt(salt)
                .withParallelism(recipe.parallelism())
                .withMemoryAsKB(recipe.memory())
                .withIterations(recipe.iterations())
                .build());
        byte[] hash = new byte[recipe.hashLength()];
        generator.generateBytes(password.toCharArray(), hash);
        return hash;
    }

    private static int type(Argon2Recipe recipe) {
        return switch (recipe.type()) {
            case "d" -> Argon2Parameters.ARGON2_d;
            case "i" -> Argon2Parameters.ARGON2_i;
            default -> Argon2Parameters.ARGON2_id;
        };
    }
}
