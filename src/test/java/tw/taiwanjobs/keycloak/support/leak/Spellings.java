package tw.taiwanjobs.keycloak.support.leak;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The ways in which a program writes a text down, by their names. */
final class Spellings {

    private static final int BITS_OF_A_BYTE = 8;
    private static final int BITS_OF_A_DIGIT = 6;
    private static final int ALIGNMENTS = 3;

    private Spellings() {}

    static Map<String, String> of(String text) {
        Map<String, String> spellings = new LinkedHashMap<>();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String hex = HexFormat.of().formatHex(bytes);
        String percent = hex.replaceAll("..", "%$0");
        spellings.put("plain", text);
        spellings.put("reversed", new StringBuilder(text).reverse().toString());
        spellings.put("lower case", text.toLowerCase(Locale.ROOT));
        spellings.put("upper case", text.toUpperCase(Locale.ROOT));
        spellings.put("hex", hex);
        spellings.put("hex in capitals", hex.toUpperCase(Locale.ROOT));
        spellings.put("URL-encoded", URLEncoder.encode(text, StandardCharsets.UTF_8));
        spellings.put("URL-encoded to the last letter", percent);
        spellings.put("URL-encoded in capitals", percent.toUpperCase(Locale.ROOT));
        spellings.put("escaped", escaped(text));
        for (int before = 0; before < ALIGNMENTS; before++) {
            spellings.put("base64 after " + before, base64(Base64.getEncoder(), bytes, before));
            spellings.put("base64url after " + before, base64(Base64.getUrlEncoder(), bytes, before));
        }
        return spellings;
    }

    /** As JSON and Java write what is not ASCII. */
    private static String escaped(String text) {
        return text.chars()
                .mapToObj(unit -> unit < 128 ? Character.toString(unit) : String.format("\\u%04x", unit))
                .collect(Collectors.joining());
    }

    /** The digits that say nothing of what stands before and after the text. */
    private static String base64(Base64.Encoder encoder, byte[] bytes, int before) {
        byte[] shifted = new byte[before + bytes.length];
        Arrays.fill(shifted, (byte) 0);
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        int first = (before * BITS_OF_A_BYTE + BITS_OF_A_DIGIT - 1) / BITS_OF_A_DIGIT;
        int end = shifted.length * BITS_OF_A_BYTE / BITS_OF_A_DIGIT;
        return encoder.encodeToString(shifted).substring(first, end);
    }
}
