package tw.taiwanjobs.keycloak.captcha.digits;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a file that a header {@code Range} asks for (RFC 9110, section 14). Safari plays no sound from a server
 * that does not know ranges.
 *
 * @param first first byte, counted from 0
 * @param last last byte, included
 */
record ByteRange(int first, int last) {

    private static final Pattern FROM_TO = Pattern.compile("bytes=(\\d{1,9})-(\\d{0,9})");

    /** Empty for no header, several ranges, a range from the end or beyond it: the answer is then the whole file. */
    static Optional<ByteRange> parse(@Nullable String header, int length) {
        Matcher range = FROM_TO.matcher(header == null ? "" : header.strip());
        if (!range.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(range.group(1));
        int end = length - 1;
        int last = range.group(2).isEmpty() ? end : Math.min(Integer.parseInt(range.group(2)), end);
        return first <= last ? Optional.of(new ByteRange(first, last)) : Optional.empty();
    }

    /** Value of the header {@code Content-Range}. */
    String contentRange(int length) {
        return "bytes " + first + "-" + last + "/" + length;
    }
}
