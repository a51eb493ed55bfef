package tw.taiwanjobs.keycloak.bench.errands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPAttributePermissions;
import tw.taiwanjobs.keycloak.bench.product.StockServer;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.testbed.MemberBatch.Person;

/** At Keycloak's own pages: a registration with the same profile on one page, the address verified by a mailed link. */
public final class StockErrands extends Errands {

    private static final Set<String> NAMED_BY_KEYCLOAK = Set.of("firstName");
    private static final Set<String> EVERYBODY = Set.of("admin", "user");

    private final StockServer stock;

    public StockErrands(StockServer stock, List<Person> members) {
        super(stock, members);
        this.stock = stock;
        stock.admin().changeRealm(realm -> {
            realm.setRegistrationAllowed(true);
            realm.setRegistrationEmailAsUsername(true);
            realm.setVerifyEmail(true);
            realm.setResetPasswordAllowed(true);
        });
        addFieldsOfTheProfile();
    }

    private void addFieldsOfTheProfile() {
        var profile = stock.admin().realm().users().userProfile();
        var configuration = profile.getConfiguration();
        SignUp.profileFields().keySet().stream()
                .filter(name -> !NAMED_BY_KEYCLOAK.contains(name))
                .map(StockErrands::field)
                .forEach(configuration::addOrReplaceAttribute);
        profile.update(configuration);
    }

    private static UPAttribute field(String name) {
        var field = new UPAttribute(name);
        field.setPermissions(new UPAttributePermissions(EVERYBODY, EVERYBODY));
        field.addValidation("length", Map.of("max", 255));
        return field;
    }

    @Override
    void signUp() {
        var email = Identities.email();
        var fields = new LinkedHashMap<>(SignUp.profileFields());
        fields.put("lastName", "王");
        fields.put("email", email);
        fields.put("password", SignUp.PASSWORD);
        fields.put("password-confirm", SignUp.PASSWORD);
        HttpBrowser.inChinese().open(stock.signUpUrl()).submit(fields);
        followLink(email, 0);
        require(stock.admin().userByEmail(email).orElseThrow().isEmailVerified(), "a registration");
    }

    @Override
    void forgetPassword(String email, Map<String, String> fields) {
        var mailsBefore = stock.mailbox().mailsTo(email).size();
        var login = HttpBrowser.inChinese().open(stock.loginUrl());
        login.open(login.document().select("a[href*=reset-credentials]").attr("abs:href"))
                .submit(Map.of("username", email));
        var page = followLink(email, mailsBefore).submit(fields);
        require(page.document().select("[name=password-new]").isEmpty(), "a new password");
    }

    /** On another device, where Keycloak asks once more for some links. */
    private HttpBrowser followLink(String email, int mailsBefore) {
        var mails = stock.mailbox().awaitMailsTo(email, mailsBefore + 1);
        var page = HttpBrowser.inChinese().open(mails.get(mailsBefore).link().toString());
        var further = page.document().selectFirst("#kc-info-message a[href], main a[href*=action-token]");
        return further == null ? page : page.open(further.attr("abs:href"));
    }
}
