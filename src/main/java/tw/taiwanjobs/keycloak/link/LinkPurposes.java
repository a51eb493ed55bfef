package tw.taiwanjobs.keycloak.link;

import java.util.List;

/** All that a mailed link can be for. */
public final class LinkPurposes {

    public static final LinkPurpose SIGN_UP = new SignUpLink();
    public static final LinkPurpose PASSWORD_RESET = new PasswordResetLink();
    public static final LinkPurpose CONFIRM_EMAIL = new ConfirmEmailLink();
    public static final LinkPurpose UNLOCK = new UnlockLink();
    public static final LinkPurpose NEW_DEVICE = new NewDeviceLink();

    static final LinkPurpose CHANGE_EMAIL = new ChangeEmailLink();
    static final LinkPurpose STOP_EMAIL_CHANGE = new StopEmailChangeLink();

    static final List<LinkPurpose> ALL =
            List.of(SIGN_UP, PASSWORD_RESET, CONFIRM_EMAIL, UNLOCK, NEW_DEVICE, CHANGE_EMAIL, STOP_EMAIL_CHANGE);

    private LinkPurposes() {}

    static LinkPurpose of(String id) {
        return ALL.stream()
                .filter(purpose -> purpose.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No link is for " + id));
    }
}
