package tw.taiwanjobs.keycloak.crypto;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far a key version has come in its life. Every node decrypts with every version in the ring; the states differ in
 * what is written and looked up. Nodes may stand one step apart at any time, see {@code docs/adr/0002-key-ring.md}.
 *
 * <table>
 * <caption>Use of a version by state</caption>
 * <tr><th>state</th><th>encrypts new text</th><th>index rows are written</th><th>index is looked up</th></tr>
 * <tr><td>published</td><td>no</td><td>no</td><td>no</td></tr>
 * <tr><td>writing</td><td>no</td><td>yes</td><td>no</td></tr>
 * <tr><td>active</td><td>yes</td><td>yes</td><td>yes</td></tr>
 * <tr><td>retiring</td><td>no</td><td>yes</td><td>no</td></tr>
 * </table>
 */
enum KeyState {
    PUBLISHED,
    WRITING,
    ACTIVE,
    RETIRING;

    boolean writesIndex() {
        return this != PUBLISHED;
    }

    /** The name in the key ring file. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<KeyState> ofCode(String code) {
        return Stream.of(values()).filter(state -> state.code().equals(code)).findFirst();
    }
}
