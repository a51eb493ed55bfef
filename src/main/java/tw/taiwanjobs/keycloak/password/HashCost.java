package tw.taiwanjobs.keycloak.password;

/**
 * The largest parameters that an old hash may ask for, so that no row of a file can exhaust a server at the login. Each is
 * some four times what the libraries of these schemes have as their default.
 */
enum HashCost {
    /** Powers of two; default 10 to 12. */
    BCRYPT_ROUNDS("bcrypt cost", 14),
    /** KiB; default 64 MiB in the reference implementation. */
    ARGON2_MEMORY("Argon2 memory", 256 * 1024),
    ARGON2_PASSES("Argon2 passes", 16),
    ARGON2_LANES("Argon2 lanes", 16),
    /** Bytes, 128 · N · r; default 64 MiB. */
    SCRYPT_MEMORY("scrypt memory", 256L * 1024 * 1024),
    SCRYPT_LANES("scrypt lanes", 16),
    /** Default 29,000 to 600,000. */
    PBKDF2_ITERATIONS("PBKDF2 iterations", 2_000_000),
    /** Default 5,000 to 656,000. */
    CRYPT_ROUNDS("crypt rounds", 2_000_000);

    private final String what;
    private final long most;

    HashCost(String what, long most) {
        this.what = what;
        this.most = most;
    }

    int read(String digits) {
        try {
            return Math.toIntExact(checked(Long.parseLong(digits)));
        } catch (NumberFormatException e) {
            throw tooMuch();
        }
    }

    long checked(long value) {
        if (value < 1 || value > most) {
            throw tooMuch();
        }
        return value;
    }

    private OldHashException tooMuch() {
        return new OldHashException(what + " is not between 1 and " + most);
    }
}
