package tw.taiwanjobs.keycloak.migration.client;

/** The file cannot be read from some line on, so nothing of it is taken. The message holds nothing of what stands in it. */
final class BrokenFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;

    BrokenFileException(int line, String why) {
        super(why);
        this.line = line;
    }

    int line() {
        return line;
    }
}
