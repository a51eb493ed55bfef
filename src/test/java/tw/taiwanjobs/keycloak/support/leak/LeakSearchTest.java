package tw.taiwanjobs.keycloak.support.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeakSearchTest {

    private static final String NUMBER = "A123456789";
    private static final String PASSWORD = "Räuber+horse?77";

    @ParameterizedTest(name = "{0}")
    @MethodSource("plantedLeaks")
    void a_planted_leak_is_found(String kind, String secret, String written) {
        String text = "2026-11-29 20:00:00,123 DEBUG [some.Class] before " + written + " after\n";

        assertThat(new LeakSearch().secret("planted", secret).in(kind, text).leaks())
                .isNotEmpty();
    }

    static Stream<Arguments> plantedLeaks() {
        return Stream.of(NUMBER, PASSWORD).flatMap(secret -> {
            byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
            String hex = HexFormat.of().formatHex(bytes);
            Stream<Arguments> simple = Stream.of(
                    Arguments.of("plain", secret, "x" + secret + "y"),
                    Arguments.of("lower case", secret, secret.toLowerCase(Locale.ROOT)),
                    Arguments.of("upper case", secret, secret.toUpperCase(Locale.ROOT)),
                    Arguments.of(
                            "reversed",
                            secret,
                            new StringBuilder(secret).reverse().toString()),
                    Arguments.of("hex", secret, "00" + hex + "ff"),
                    Arguments.of("hex in capitals", secret, hex.toUpperCase(Locale.ROOT)),
                    Arguments.of(
                            "URL-encoded",
                            secret,
                            "?state=" + URLEncoder.encode(secret, StandardCharsets.UTF_8) + "&tab=1"),
                    Arguments.of("every byte URL-encoded", secret, hex.replaceAll("..", "%$0")),
                    Arguments.of("with separators", secret, secret.replaceAll("(...)", "$1-")),
                    Arguments.of("with spaces", secret, secret.replaceAll("(..)", "$1 ")));
            Stream<Arguments> base64 = IntStream.range(0, 6)
                    .boxed()
                    .flatMap(before -> IntStream.range(0, 4).boxed().flatMap(after -> {
                        byte[] inside = ("{\"a\":".substring(0, before) + secret + "\"}, ".substring(0, after))
                                .getBytes(StandardCharsets.UTF_8);
                        String where = before + " before, " + after + " after";
                        return Stream.of(
                                Arguments.of(
                                        "base64 " + where,
                                        secret,
                                        Base64.getEncoder().encodeToString(inside)),
                                Arguments.of(
                                        "base64url " + where,
                                        secret,
                                        Base64.getUrlEncoder().withoutPadding().encodeToString(inside)));
                    }));
            return Stream.concat(simple, base64);
        });
    }

    @Test
    void letters_of_a_chinese_input_method_are_found_escaped() {
        assertThat(new LeakSearch()
                        .secret("typed", "Ａ１２３４５６７８９")
                        .in(
                                "JSON",
                                "{\"name\":\"\\uff21\\uff11\\uff12\\uff13\\uff14\\uff15\\uff16\\uff17\\uff18\\uff19\"}")
                        .leaks())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"answer=481516", "answer=\"481516\"", "answer 615184", "answer NDgxNTE2", "x 343831353136 y"})
    void a_few_digits_are_found_where_they_stand_alone(String text) {
        assertThat(new LeakSearch().digits("captcha", "481516").in("log", text).leaks())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1748151612", "port 48151", "a481516b", "481.516"})
    void digits_of_a_longer_number_are_chance(String text) {
        assertThat(new LeakSearch().digits("captcha", "481516").in("log", text).leaks())
                .isEmpty();
    }

    @Test
    void what_the_contract_allows_is_taken_out_of_its_place_and_of_no_other() {
        LeakSearch search = new LeakSearch().secret("link", "abcdefghijklmnop");
        String mail = "https://example/taiwanjobs-link/abcdefghijklmnop";

        search.in("mail", mail, text -> text.replace("taiwanjobs-link/abcdefghijklmnop", ""))
                .in("cookie", mail);

        assertThat(search.leaks()).extracting(Leak::place).containsOnly("cookie");
    }

    @Test
    void a_place_without_a_leak_says_nothing() {
        List<Leak> leaks = new LeakSearch()
                .secret("number", NUMBER)
                .in("log", "A12345678 B123456789 2026-11-29")
                .leaks();

        assertThat(leaks).isEmpty();
    }
}
