package tw.taiwanjobs.keycloak.profile;

/** 臺 is the official character in names of places, 台 the one that people type. */
final class PlaceName {

    private PlaceName() {}

    /** The form in which names are compared; that of counties and districts is their official spelling. */
    public static String official(String name) {
        return name.replace('台', '臺');
    }
}
