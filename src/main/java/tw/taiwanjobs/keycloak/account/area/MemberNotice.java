package tw.taiwanjobs.keycloak.account.area;

import java.util.Locale;
import java.util.Optional;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.forms.login.MessageType;
import org.keycloak.models.UserSessionModel;

/**
 * What happened, said once on the next page that is shown. It waits in the member's session.
 *
 * @param message key of the text
 * @param action Keycloak's name of the action that the text is about; empty where it is about none
 */
public record MemberNotice(MessageType type, String message, String action) {

    private static final String NOTE = "taiwanjobs.member-notice";
    private static final String SEPARATOR = " ";

    public static MemberNotice success(String message) {
        return new MemberNotice(MessageType.SUCCESS, message, "");
    }

    public static MemberNotice warning(String message) {
        return new MemberNotice(MessageType.WARNING, message, "");
    }

    public static MemberNotice error(String message) {
        return new MemberNotice(MessageType.ERROR, message, "");
    }

    /** @param status Keycloak's word for how the action ended */
    static MemberNotice ofAction(String action, String status) {
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "success" -> new MemberNotice(MessageType.SUCCESS, "memberActionDone", action);
            case "cancelled" -> new MemberNotice(MessageType.INFO, "memberActionCancelled", action);
            default -> new MemberNotice(MessageType.ERROR, "memberActionFailed", action);
        };
    }

    void keep(UserSessionModel login) {
        login.setNote(NOTE, String.join(SEPARATOR, type.name(), message, action));
    }

    static Optional<MemberNotice> take(UserSessionModel login) {
        String note = login.getNote(NOTE);
        if (note == null) {
            return Optional.empty();
        }
        login.removeNote(NOTE);
        String[] parts = note.split(SEPARATOR, 3);
        return Optional.of(new MemberNotice(MessageType.valueOf(parts[0]), parts[1], parts[2]));
    }

    void showOn(LoginFormsProvider form) {
        form.setMessage(type, message, action.isEmpty() ? "" : form.getMessage(MemberMenu.messageOf(action)));
    }
}
