package tw.taiwanjobs.keycloak.member;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** In what language somebody is written to. */
public final class MailLanguage {

    private MailLanguage() {}

    /** From now on, mails that wait included, that of the page on which the person is. */
    public static void follow(KeycloakSession session, String userId) {
        UserModel user = session.users().getUserById(session.getContext().getRealm(), userId);
        String language = session.getContext().resolveLocale(null).toLanguageTag();
        if (user != null && !language.equals(user.getFirstAttribute(UserModel.LOCALE))) {
            // Of two clicks at once one waits, and changes what the other has set instead of adding to it.
            MemberRow.lock(session, userId);
            user.setSingleAttribute(UserModel.LOCALE, language);
        }
    }
}
