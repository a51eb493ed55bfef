package tw.taiwanjobs.keycloak.account.area;

import org.jspecify.annotations.Nullable;

/**
 * What a login brings back: where to, and whether a form was sent there that has to be sent again. It is no secret and proves
 * nothing.
 *
 * @param page empty for the overview
 */
public record ReturnState(String page, boolean toRepeat) {

    private static final String REPEAT = ".again";

    public static ReturnState to(String page) {
        return new ReturnState(page, false);
    }

    public static ReturnState toRepeat(String page) {
        return new ReturnState(page, true);
    }

    public static ReturnState parse(@Nullable String text) {
        if (text == null) {
            return to("");
        }
        return text.endsWith(REPEAT) ? toRepeat(text.substring(0, text.length() - REPEAT.length())) : to(text);
    }

    String text() {
        return toRepeat ? page + REPEAT : page;
    }
}
