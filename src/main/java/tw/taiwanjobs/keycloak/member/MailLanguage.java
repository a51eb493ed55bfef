package tw.taiwanjobs.keycloak.member;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.jpa.entities.UserEntity;

/** In what language somebody is written to. */
public final class MailLanguage {

    private MailLanguage() {}

    /** From now on, mails that wait included, that of the page on which the person is. */
    public static void follow(KeycloakSession session, String userId) {
        UserModel user = session.users().getUserById(session.getContext().getRealm(), userId);
        String language = session.getContext().resolveLocale(null).toLanguageTag();
        if (user != null && !language.equals(user.getFirstAttribute(UserModel.LOCALE))) {
            lock(session, userId);
            user.setSingleAttribute(UserModel.LOCALE, language);
        }
    }

    /** Of two clicks at once one waits, and changes what the other has set instead of adding to it. */
    private static void lock(KeycloakSession session, String userId) {
        EntityManager entities =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        entities.flush();
        UserEntity member = entities.find(UserEntity.class, userId);
        if (member != null) {
            entities.refresh(member, LockModeType.PESSIMISTIC_WRITE);
        }
    }
}
