package tw.taiwanjobs.keycloak.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.taiwanjobs.keycloak.theme.MessageFile;

/** Whatever an administrator sets is told in words, in both languages. */
class PasswordRuleTest {

    private static final List<String> WITH_NUMBER = List.of(
            "length",
            "maxLength",
            "characterClasses",
            "upperCase",
            "lowerCase",
            "digits",
            "specialChars",
            "passwordHistory",
            "passwordAge",
            "forceExpiredPasswordChange");
    private static final List<String> PLAIN =
            List.of("notAccount", "notUsername", "notContainsUsername", "notEmail", "commonPassword");
    private static final List<String> WITH_TEXT = List.of("regexPattern", "passwordBlacklist");
    private static final List<String> REFUSE_NOTHING =
            List.of("hashAlgorithm", "hashIterations", "maxAuthAge", "recoveryCodesWarningThreshold", "wrapWeakHashes");

    @ParameterizedTest
    @ValueSource(strings = {"zh_Hant", "en"})
    void of_any_combination_each_policy_has_one_sentence_that_holds_its_setting(String locale) {
        Map<String, String> texts = MessageFile.read("login", locale).texts();
        Random random = new Random(18);
        for (int round = 0; round < 2_000; round++) {
            Map<String, Object> policy = anyPolicy(random);

            List<PasswordRule> rules = rules(policy);

            Set<String> told = new HashSet<>(policy.keySet());
            REFUSE_NOTHING.forEach(told::remove);
            boolean lengthIsOneRule = told.contains("length") && told.contains("maxLength");
            assertThat(rules).as(policy.toString()).hasSize(told.size() - (lengthIsOneRule ? 1 : 0));
            assertThat(rules).extracting(PasswordRule::message).doesNotHaveDuplicates();
            String sentences = String.join(
                    "\n", rules.stream().map(rule -> sentence(rule, texts)).toList());
            assertThat(sentences).doesNotContain("{");
            policy.entrySet().stream()
                    .filter(set -> WITH_NUMBER.contains(set.getKey()))
                    .forEach(
                            set -> assertThat(sentences).contains(set.getValue().toString()));
        }
    }

    @Test
    void what_the_browser_ticks_off_has_its_number_and_the_rest_is_the_servers() {
        Map<String, Object> policy = new HashMap<>();
        WITH_NUMBER.forEach(id -> policy.put(id, 7));
        PLAIN.forEach(id -> policy.put(id, null));

        assertThat(PasswordRule.content(policy))
                .flatExtracting(rule -> rule.check().keySet())
                .containsExactlyInAnyOrder(
                        "least", "most", "characterClasses", "upperCase", "lowerCase", "digits", "specialChars");
        assertThat(PasswordRule.others(policy))
                .allSatisfy(rule -> assertThat(rule.check()).isEmpty());
    }

    @Test
    void a_policy_that_asks_for_nothing_is_not_told() {
        Map<String, Object> policy = new HashMap<>();
        WITH_NUMBER.forEach(id -> policy.put(id, 0));
        REFUSE_NOTHING.forEach(id -> policy.put(id, 5));

        assertThat(rules(policy)).isEmpty();
    }

    @Test
    void a_policy_of_another_extension_is_told_by_the_text_that_the_realm_has_for_it() {
        assertThat(PasswordRule.others(Map.of("notPwned", 3)))
                .containsExactly(new PasswordRule("passwordRule.notPwned", List.of("3"), Map.of()));
    }

    private static List<PasswordRule> rules(Map<String, Object> policy) {
        return Stream.of(PasswordRule.content(policy), PasswordRule.others(policy))
                .flatMap(List::stream)
                .toList();
    }

    private static Map<String, Object> anyPolicy(Random random) {
        List<String> ids = new ArrayList<>();
        Stream.of(WITH_NUMBER, PLAIN, WITH_TEXT, REFUSE_NOTHING).forEach(ids::addAll);
        Collections.shuffle(ids, random);
        Map<String, Object> policy = new HashMap<>();
        for (String id : ids.subList(0, random.nextInt(ids.size() + 1))) {
            policy.put(id, setting(id, random));
        }
        return policy;
    }

    private static Object setting(String id, Random random) {
        if (WITH_NUMBER.contains(id) || REFUSE_NOTHING.contains(id)) {
            return 1 + random.nextInt(900);
        }
        return WITH_TEXT.contains(id) ? "^[a-z]+$" : Boolean.TRUE;
    }

    private static String sentence(PasswordRule rule, Map<String, String> texts) {
        String text = texts.get(rule.message());
        assertThat(text).as(rule.message()).isNotNull();
        return new MessageFormat(text, Locale.ROOT).format(rule.arguments().toArray());
    }
}
