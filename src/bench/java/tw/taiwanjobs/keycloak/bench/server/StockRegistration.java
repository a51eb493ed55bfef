package tw.taiwanjobs.keycloak.bench.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPAttributePermissions;
import tw.taiwanjobs.keycloak.bench.product.StockServer;
import tw.taiwanjobs.keycloak.demo.server.ReceivedMail;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.SignUp;

/** Keycloak's own registration with the same profile on one page, the address verified by a mailed link. */
final class StockRegistration {

    private static final Set<String> NAMED_BY_KEYCLOAK = Set.of("firstName");
    private static final Set<String> EVERYBODY = Set.of("admin", "user");

    private final StockServer stock;

    StockRegistration(StockServer stock) {
        this.stock = stock;
        stock.admin().changeRealm(realm -> {
            realm.setRegistrationAllowed(true);
            realm.setRegistrationEmailAsUsername(true);
            realm.setVerifyEmail(true);
        });
        addFieldsOfTheProfile();
    }

    private void addFieldsOfTheProfile() {
        var profile = stock.admin().realm().users().userProfile();
        var configuration = profile.getConfiguration();
        SignUp.profileFields().keySet().stream()
                .filter(name -> !NAMED_BY_KEYCLOAK.contains(name))
                .map(StockRegistration::field)
                .forEach(configuration::addOrReplaceAttribute);
        profile.update(configuration);
    }

    private static UPAttribute field(String name) {
        var field = new UPAttribute(name);
        field.setPermissions(new UPAttributePermissions(EVERYBODY, EVERYBODY));
        field.addValidation("length", Map.of("max", 255));
        return field;
    }

    void register() {
        var email = Identities.email();
        var fields = new LinkedHashMap<>(SignUp.profileFields());
        fields.put("lastName", "王");
        fields.put("email", email);
        fields.put("password", SignUp.PASSWORD);
        fields.put("password-confirm", SignUp.PASSWORD);
        HttpBrowser.inChinese().open(stock.signUpUrl()).submit(fields);
        follow(stock.mailbox().await(email));
        if (!stock.admin().userByEmail(email).orElseThrow().isEmailVerified()) {
            throw new IllegalStateException("a registration did not end");
        }
    }

    /** On another device, where Keycloak asks once more. */
    private static void follow(ReceivedMail mail) {
        var page = HttpBrowser.inChinese().open(mail.link().toString());
        var further = page.document().selectFirst("#kc-info-message a[href], main a[href*=action-token]");
        if (further == null) {
            throw new IllegalStateException("the mailed link leads nowhere: " + page.status());
        }
        page.open(further.attr("abs:href"));
    }
}
