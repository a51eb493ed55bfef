package tw.taiwanjobs.keycloak.password.argon2;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * libsodium 1.0.20 as it lies in the extension's jar, one for each kind of machine. The build takes it from the artifact
 * lazysodium-java 5.2.0 of Maven Central. Both need glibc: 2.16 or newer, and 2.17 on arm64.
 */
enum SodiumBinary {
    X86_64("amd64", "linux64", "linux-x86-64", "ec4a681bdc8e8635efb5c47f53458c7adfa5234dc0367611ddfa38d0d4305894"),
    ARM64("aarch64", "arm64", "linux-aarch64", "dcb6b3a9e10614d9f80a4a3729df2cab5a4c99851d3ca426c9a7fd64b622d2ea");

    /** Of the system's name, {@code os.name}. */
    private static final String SYSTEM = "Linux";

    private final String architecture;
    private final String folder;
    private final String foldersNameInJna;
    private final String sha256;

    /** @param architecture as {@code os.arch} says it */
    SodiumBinary(String architecture, String folder, String foldersNameInJna, String sha256) {
        this.architecture = architecture;
        this.folder = folder;
        this.foldersNameInJna = foldersNameInJna;
        this.sha256 = sha256;
    }

    static SodiumBinary ofThisMachine() throws NativeCodeException {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    static SodiumBinary of(String system, String architecture) throws NativeCodeException {
        return Arrays.stream(values())
                .filter(binary -> system.equals(SYSTEM) && binary.architecture.equals(architecture))
                .findFirst()
                .orElseThrow(
                        () -> new NativeCodeException("the jar has no library for " + system + " on " + architecture));
    }

    /** @throws NativeCodeException if it is not the one that was released */
    byte[] bytes() throws NativeCodeException {
        byte[] bytes = resource("META-INF/native/" + folder + "/libsodium.so");
        return requireSha256(bytes, sha256);
    }

    /** The part of JNA, Keycloak's way to call native code, that is native itself. Of JNA's own jar, as Keycloak has it. */
    byte[] bytesOfJna() throws NativeCodeException {
        return resource("com/sun/jna/" + foldersNameInJna + "/libjnidispatch.so");
    }

    static byte[] requireSha256(byte[] bytes, String expected) throws NativeCodeException {
        String actual = HexFormat.of().formatHex(sha256().digest(bytes));
        if (!actual.equals(expected)) {
            throw new NativeCodeException("the jar's library is another one, of SHA-256 " + actual);
        }
        return bytes;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static byte[] resource(String name) throws NativeCodeException {
        try (InputStream content = SodiumBinary.class.getClassLoader().getResourceAsStream(name)) {
            if (content == null) {
                throw new NativeCodeException("no jar has " + name);
            }
            return content.readAllBytes();
        } catch (IOException e) {
            throw new NativeCodeException(name + " cannot be read", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
