package tw.taiwanjobs.keycloak.password;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.keycloak.models.PasswordPolicy;

/**
 * One sentence that a page for a new password says of the realm's policy, which is a map of the policies' ids to what the
 * administrator has set for each.
 *
 * @param message key of the sentence
 * @param arguments what the administrator has set
 * @param check what the browser can see for itself: the name of a check in {@code password-rules.js} to what it compares
 *     with; empty if only the server can
 */
record PasswordRule(String message, List<String> arguments, Map<String, String> check) {

    private static final String LENGTH = "length";
    private static final String MOST = "maxLength";

    /** What a password must be like, in the order of the printed guide (S5.8, S5.9). */
    private static final List<Function<Map<String, Object>, Optional<PasswordRule>>> CONTENT = List.of(
            PasswordRule::length,
            policy -> counted(policy, CharacterClassesPasswordPolicyProviderFactory.ID, "passwordRuleKinds"),
            policy -> counted(policy, "upperCase", "passwordRuleUpperCase"),
            policy -> counted(policy, "lowerCase", "passwordRuleLowerCase"),
            policy -> counted(policy, "digits", "passwordRuleDigits"),
            policy -> counted(policy, "specialChars", "passwordRuleSpecialChars"),
            policy -> text(policy, "regexPattern", "passwordRuleRegexPattern"));

    /** What it must not be, and how long it may be used. */
    private static final List<Function<Map<String, Object>, Optional<PasswordRule>>> OTHERS = List.of(
            policy -> plain(policy, "notAccount", "passwordRuleNotAccount"),
            policy -> plain(policy, "notUsername", "passwordRuleNotUsername"),
            policy -> plain(policy, "notContainsUsername", "passwordRuleNotContainsUsername"),
            policy -> plain(policy, "notEmail", "passwordRuleNotEmail"),
            policy -> plain(policy, CommonPasswordPolicyProviderFactory.ID, "passwordRuleCommon"),
            policy -> plain(policy, "passwordBlacklist", "passwordRuleBlacklist"),
            policy -> number(policy, PasswordPolicy.PASSWORD_HISTORY_ID, "passwordRuleHistory"),
            policy -> number(policy, PasswordPolicy.PASSWORD_AGE, "passwordRuleAge"),
            policy -> number(policy, PasswordPolicy.FORCE_EXPIRED_ID, "passwordRuleExpiry"));

    /** Of the policies above, and those that refuse no password. */
    private static final Collection<String> KNOWN = List.of(
            LENGTH,
            MOST,
            CharacterClassesPasswordPolicyProviderFactory.ID,
            "upperCase",
            "lowerCase",
            "digits",
            "specialChars",
            "regexPattern",
            "notAccount",
            "notUsername",
            "notContainsUsername",
            "notEmail",
            CommonPasswordPolicyProviderFactory.ID,
            "passwordBlacklist",
            PasswordPolicy.PASSWORD_HISTORY_ID,
            PasswordPolicy.PASSWORD_AGE,
            PasswordPolicy.FORCE_EXPIRED_ID,
            PasswordPolicy.HASH_ALGORITHM_ID,
            PasswordPolicy.HASH_ITERATIONS_ID,
            PasswordPolicy.MAX_AUTH_AGE_ID,
            "recoveryCodesWarningThreshold",
            WrapWeakHashesPasswordPolicyProviderFactory.ID);

    /** Beginning of the message of a policy that some other extension brings; told if the realm's texts have it. */
    private static final String FOREIGN = "passwordRule.";

    static List<PasswordRule> content(Map<String, Object> policy) {
        return told(CONTENT, policy).toList();
    }

    static List<PasswordRule> others(Map<String, Object> policy) {
        return Stream.concat(told(OTHERS, policy), foreign(policy)).toList();
    }

    /** As templates read it. */
    Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>();
        model.put("message", message);
        model.put("arguments", arguments);
        model.put("check", check);
        return model;
    }

    private static Stream<PasswordRule> told(
            List<Function<Map<String, Object>, Optional<PasswordRule>>> rules, Map<String, Object> policy) {
        return rules.stream().flatMap(rule -> rule.apply(policy).stream());
    }

    private static Stream<PasswordRule> foreign(Map<String, Object> policy) {
        return policy.keySet().stream()
                .filter(id -> !KNOWN.contains(id))
                .sorted()
                .map(id -> new PasswordRule(
                        FOREIGN + id,
                        Optional.ofNullable(policy.get(id)).map(Object::toString).stream()
                                .toList(),
                        Map.of()));
    }

    private static Optional<PasswordRule> length(Map<String, Object> policy) {
        Optional<String> least = positive(policy, LENGTH);
        Optional<String> most = positive(policy, MOST);
        if (least.isEmpty() && most.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> check = new HashMap<>();
        least.ifPresent(number -> check.put("least", number));
        most.ifPresent(number -> check.put("most", number));
        String message = least.isEmpty() ? "passwordRuleLengthMost" : "passwordRuleLengthLeast";
        return Optional.of(new PasswordRule(
                least.isPresent() && most.isPresent() ? "passwordRuleLength" : message,
                Stream.of(least, most).flatMap(Optional::stream).toList(),
                check));
    }

    private static Optional<PasswordRule> counted(Map<String, Object> policy, String id, String message) {
        return positive(policy, id).map(number -> new PasswordRule(message, List.of(number), Map.of(id, number)));
    }

    private static Optional<PasswordRule> number(Map<String, Object> policy, String id, String message) {
        return positive(policy, id).map(number -> new PasswordRule(message, List.of(number), Map.of()));
    }

    private static Optional<PasswordRule> text(Map<String, Object> policy, String id, String message) {
        return Optional.ofNullable(policy.get(id))
                .map(text -> new PasswordRule(message, List.of(text.toString()), Map.of()));
    }

    private static Optional<PasswordRule> plain(Map<String, Object> policy, String id, String message) {
        return policy.containsKey(id) ? Optional.of(new PasswordRule(message, List.of(), Map.of())) : Optional.empty();
    }

    private static Optional<String> positive(Map<String, Object> policy, String id) {
        return policy.get(id) instanceof Integer number && number > 0
                ? Optional.of(number.toString())
                : Optional.empty();
    }
}
