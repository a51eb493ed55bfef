package tw.taiwanjobs.keycloak.password;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;

/** What a page for a new password says of the realm's policy, whatever an administrator has set. */
public final class PasswordRules {

    private PasswordRules() {}

    /** Sets {@code passwordRules}: what a password must be like, and what else holds for it. */
    public static void describe(RealmModel realm, LoginFormsProvider form) {
        PasswordPolicy policy = realm.getPasswordPolicy();
        Map<String, Object> settings = new HashMap<>();
        policy.getPolicies().forEach(id -> settings.put(id, policy.getPolicyConfig(id)));
        form.setAttribute(
                "passwordRules",
                Map.of(
                        "content", models(PasswordRule.content(settings)),
                        "others", models(PasswordRule.others(settings))));
    }

    private static List<Map<String, Object>> models(List<PasswordRule> rules) {
        return rules.stream().map(PasswordRule::model).toList();
    }
}
