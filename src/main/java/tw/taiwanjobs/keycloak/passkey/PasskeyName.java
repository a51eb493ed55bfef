package tw.taiwanjobs.keycloak.passkey;

import java.util.Set;
import java.util.stream.IntStream;
import tw.taiwanjobs.keycloak.common.TypedText;

/** What a member calls a passkey or a security key: one line, and no two alike. */
final class PasskeyName {

    static final int LONGEST = 64;

    private PasskeyName() {}

    /**
     * @param typed by the member
     * @param proposal in place of a name that is empty or cannot be shown
     * @param taken names of the member's others, which Keycloak (26.7) compares without case
     */
    static String of(String typed, String proposal, Set<String> taken) {
        String name = TypedText.normalize(typed);
        String wanted = name.isEmpty() || !TypedText.isSafeLine(name) ? proposal : TypedText.cut(name, LONGEST);
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? wanted : wanted + " (" + number + ")")
                .filter(candidate -> taken.stream().noneMatch(candidate::equalsIgnoreCase))
                .findFirst()
                .orElseThrow();
    }
}
