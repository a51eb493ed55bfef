package tw.taiwanjobs.keycloak.journeys.matrix;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** What is sent in place of a field's valid value. Each text that can be told apart holds {@link #MARK}. */
enum Payload {
    MISSING(List.of()),
    EMPTY(""),
    BLANK("\u3000 \t"),
    /** No number, no option of any list, no address. */
    WORD("zq\u017Eword"),
    /** 〇, both areas of private use, a compatibility ideograph, a rare one: kept as they are typed. */
    RARE("zq\u017E〇\uE000\uDB80\uDC00\uF900\uD87E\uDC00𠮷"),
    LINK("zq\u017E.example/3xYz"),
    LONG_64("z".repeat(64)),
    LONG_65("z".repeat(65)),
    LONG_128("z".repeat(128)),
    LONG_129("z".repeat(129)),
    /** One character more than an e-mail address may have (RFC 5321). */
    ADDRESS_255("zq\u017E@" + "mail.example.".repeat(19) + "test"),
    DIGITS_33("1".repeat(33)),
    HUGE("z".repeat(100_000)),
    FULL_WIDTH(Payload::fullWidth, valid -> valid),
    SPACED(valid -> " \u3000" + valid + "\u200B ", valid -> valid),
    CONTROL("zq\u017E\u0007word"),
    NUL("zq\u017E\u0000word"),
    EMOJI("zq\u017E😀"),
    COMBINING(valid -> "zq\u017Ee\u0301", valid -> "zq\u017E\u00E9"),
    BIDI("zq\u017E\u202Edrow"),
    HTML("\"'><b id=zq\u017E>z</b><script>zq\u017E()</script>"),
    SQL("zq\u017E' or 1=1; drop table USER_ENTITY --"),
    FORMULA("=cmd|' /C zq\u017E'!A0"),
    HEADERS("zq\u017E\r\nBcc: zq\u017E@example.com"),
    /** The first of two values is the one that counts. */
    REPEATED(valid -> valid, valid -> valid);

    /** Not to be met by chance, as three letters of a random base64 text are: it holds a letter that such texts lack. */
    static final String MARK = "zq\u017E";

    /** The mark's letters in another order: whoever finds the one would find the other. */
    static final String CONTROL_MARK = "\u017Eqz";

    private final UnaryOperator<String> sent;
    private final UnaryOperator<String> shown;
    private final boolean present;

    Payload(String text) {
        this(valid -> text, valid -> text.strip());
    }

    Payload(List<String> nothing) {
        this.sent = valid -> "";
        this.shown = valid -> "";
        this.present = !nothing.isEmpty();
    }

    Payload(UnaryOperator<String> sent, UnaryOperator<String> shown) {
        this.sent = sent;
        this.shown = shown;
        this.present = true;
    }

    static Payload named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The values of the parameter, none if it is left out. */
    List<String> values(String valid) {
        if (!present) {
            return List.of();
        }
        String value = sent.apply(valid);
        return this == REPEATED ? List.of(value, WORD.sent.apply(valid)) : List.of(value);
    }

    /** What the page shows of it when it was accepted. */
    String normalised(String valid) {
        return shown.apply(valid);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String fullWidth(String text) {
        return text.chars()
                .map(c -> c >= '!' && c <= '~' ? c + 0xFEE0 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
