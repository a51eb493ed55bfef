package tw.taiwanjobs.keycloak.documents;

import java.util.Optional;
import java.util.UUID;
import org.keycloak.models.RealmModel;

/**
 * Another name for each state of a realm's versions, kept with the realm: Keycloak has every realm in memory and tells all nodes
 * when one changes, so that none has to look into the table to know that there is nothing new.
 */
final class DocumentsState {

    private static final String ATTRIBUTE = "taiwanjobs.documents";
    private static final String UNTOUCHED = "";

    private DocumentsState() {}

    static String of(RealmModel realm) {
        return Optional.ofNullable(realm.getAttribute(ATTRIBUTE)).orElse(UNTOUCHED);
    }

    static void change(RealmModel realm) {
        realm.setAttribute(ATTRIBUTE, UUID.randomUUID().toString());
    }

    static void forget(RealmModel realm) {
        realm.removeAttribute(ATTRIBUTE);
    }
}
