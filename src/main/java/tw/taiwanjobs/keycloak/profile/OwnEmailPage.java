package tw.taiwanjobs.keycloak.profile;

import org.keycloak.models.RealmModel;

/** The page on which members change their e-mail address: where a realm has it, there is no other way. */
public final class OwnEmailPage {

    /** Of the required action. */
    public static final String ACTION = "taiwanjobs-update-email";

    private OwnEmailPage() {}

    public static boolean isIn(RealmModel realm) {
        return realm.getRequiredActionProviderByAlias(ACTION) != null;
    }
}
