package tw.taiwanjobs.keycloak.setup;

/** Which release this jar is of. */
final class Release {
    private Release() {}

    static String ofThisJar() {
        var version = Release.class.getPackage().getImplementationVersion();
        return version == null ? "unpacked" : version;
    }
}
