package tw.taiwanjobs.keycloak.support.browser;

/**
 * What a person holds in hand.
 *
 * @param locale language of the browser, as in {@code zh-TW}
 * @param width of the screen, in CSS pixels
 * @param scripts whether JavaScript is on
 */
public record Device(String locale, int width, boolean scripts) {

    public static final Device COMPUTER = new Device("zh-TW", 1280, true);
    public static final Device PHONE = new Device("zh-TW", 360, true);
    public static final Device ENGLISH_COMPUTER = new Device("en", 1280, true);
    public static final Device WITHOUT_SCRIPTS = new Device("zh-TW", 360, false);

    /** As it stands in the names of pictures, for example {@code zh-TW-360}. */
    public String name() {
        return locale + "-" + width;
    }
}
