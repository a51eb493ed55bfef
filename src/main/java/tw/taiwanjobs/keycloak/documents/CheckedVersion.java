package tw.taiwanjobs.keycloak.documents;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A new version of a document that can be shown as it is: nothing of it was altered.
 *
 * @param texts in each language
 */
record CheckedVersion(DocumentVersion version, List<Document> texts) {

    private static final int LONGEST_VERSION = 32;
    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_CHANGES = 2_000;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\n\r\t]]");

    /** @throws PublishingException naming the first field that is invalid */
    static CheckedVersion of(String document, NewVersion sent) {
        String version = version(sent.version());
        Instant effectiveAt = effectiveAt(sent.effectiveAt());
        List<Document> texts = inEachLanguage("texts", sent.texts()).entrySet().stream()
                .map(text -> text(document, version, text.getKey(), text.getValue()))
                .toList();
        Map<String, String> changes = inEachLanguage("changes", sent.changes());
        changes.forEach((locale, summary) -> requirePlain("changes." + locale, summary));
        return new CheckedVersion(
                new DocumentVersion(
                        document,
                        version,
                        effectiveAt,
                        texts.stream().collect(Collectors.toMap(Document::locale, Document::sha256)),
                        changes),
                texts);
    }

    private static String version(@Nullable String version) {
        return Optional.ofNullable(version)
                .filter(name -> name.length() <= LONGEST_VERSION && DocumentShelf.isSafe(name))
                .orElseThrow(() -> PublishingException.invalid(
                        "version", "Lower-case letters, digits, . and -, at most " + LONGEST_VERSION));
    }

    private static Instant effectiveAt(@Nullable String moment) {
        try {
            Instant parsed = OffsetDateTime.parse(String.valueOf(moment)).toInstant();
            return Instant.ofEpochMilli(parsed.toEpochMilli());
        } catch (DateTimeException | ArithmeticException e) {
            throw PublishingException.invalid(
                    "effectiveAt", "A date and time with offset, such as 2027-01-01T00:00:00+08:00");
        }
    }

    private static Map<String, String> inEachLanguage(String field, @Nullable Map<String, String> sent) {
        Map<String, String> values = sent == null ? Map.of() : new HashMap<>(sent);
        for (String locale : DocumentLanguages.tags()) {
            if (Optional.ofNullable(values.get(locale)).orElse("").isBlank()) {
                throw PublishingException.invalid(field + "." + locale, "Missing");
            }
        }
        values.keySet().stream()
                .filter(locale -> !DocumentLanguages.tags().contains(locale))
                .findFirst()
                .ifPresent(locale -> {
                    throw PublishingException.invalid(
                            field + "." + locale, "The languages are " + DocumentLanguages.tags());
                });
        return values;
    }

    private static Document text(String document, String version, String locale, String html) {
        String field = "texts." + locale;
        requireLength(field, html, LONGEST_TEXT);
        try {
            Document text = new Document(document, version, locale, html);
            DocumentMarkup.read(html);
            return text;
        } catch (IllegalArgumentException noTitle) {
            throw PublishingException.invalid(field, "It does not begin with a title as <h2>");
        } catch (DocumentException refused) {
            throw PublishingException.invalid(field, String.valueOf(refused.getMessage()));
        }
    }

    private static void requirePlain(String field, String summary) {
        requireLength(field, summary, LONGEST_CHANGES);
        if (UNSEEN.matcher(summary).find()) {
            throw PublishingException.invalid(field, "It has a control character");
        }
    }

    private static void requireLength(String field, String text, int longest) {
        if (text.length() > longest) {
            throw PublishingException.invalid(field, "Longer than " + longest + " characters");
        }
    }
}
