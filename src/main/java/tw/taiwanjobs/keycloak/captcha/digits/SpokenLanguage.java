package tw.taiwanjobs.keycloak.captcha.digits;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages in which there are recordings. */
enum SpokenLanguage {
    MANDARIN(Locale.TAIWAN),
    ENGLISH(Locale.ENGLISH);

    private final Locale locale;

    SpokenLanguage(Locale locale) {
        this.locale = locale;
    }

    /** BCP 47 tag, also the name of the recordings' folder. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** Mandarin, unless the page is in a language that it has in common with other recordings. */
    public static SpokenLanguage ofPage(Locale page) {
        return Arrays.stream(values())
                .filter(language -> language.locale.getLanguage().equals(page.getLanguage()))
                .findFirst()
                .orElse(MANDARIN);
    }

    public static Optional<SpokenLanguage> byTag(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }
}
