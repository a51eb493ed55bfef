package tw.taiwanjobs.keycloak.journeys;

import java.util.Locale;

/** The pictures that {@code docs/administration.md} shows, in the order of an administrator's work. */
enum ConsolePicture {
    USERS,
    MEMBER(1700),
    CREDENTIALS,
    ADD_USER(1300),
    EVENTS,
    FLOWS,
    SIGN_UP,
    SETTINGS(1300),
    REQUIRED_ACTIONS,
    PASSWORD_POLICY,
    USER_PROFILE,
    CLIENT_POLICIES;

    private static final int ONE_SCREEN = 900;

    private final int height;

    ConsolePicture() {
        this(ONE_SCREEN);
    }

    ConsolePicture(int height) {
        this.height = height;
    }

    /** Of the window, in CSS pixels: the console scrolls inside. */
    int height() {
        return height;
    }

    /** As in {@code console-02-member.jpg}. */
    String fileName() {
        return "console-%02d-%s.jpg"
                .formatted(ordinal() + 1, name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
