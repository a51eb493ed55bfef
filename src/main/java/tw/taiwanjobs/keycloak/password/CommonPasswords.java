package tw.taiwanjobs.keycloak.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Passwords that an attacker tries first, from {@code data/common-passwords.txt}; upper and lower case are alike. */
final class CommonPasswords {

    private static final String RESOURCE = "/data/common-passwords.txt";
    private static final String COMMENT = "# ";

    private static final Set<String> LOWER_CASE = load();

    private CommonPasswords() {}

    public static boolean contains(String password) {
        return LOWER_CASE.contains(password.toLowerCase(Locale.ROOT));
    }

    private static Set<String> load() {
        try (InputStream file = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(RESOURCE), RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith(COMMENT))
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
