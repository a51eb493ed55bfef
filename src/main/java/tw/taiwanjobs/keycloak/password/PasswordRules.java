package tw.taiwanjobs.keycloak.password;

import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.RealmModel;

/** What a page for a new password says of the realm's policy, beside Keycloak's own bean {@code passwordPolicies}. */
public final class PasswordRules {

    private PasswordRules() {}

    /** Sets {@code characterClasses}, how many classes of characters are asked for, unless the realm asks for none. */
    public static void describe(RealmModel realm, LoginFormsProvider form) {
        form.setAttribute(
                CharacterClassesPasswordPolicyProviderFactory.ID,
                realm.getPasswordPolicy().getPolicyConfig(CharacterClassesPasswordPolicyProviderFactory.ID));
    }
}
