package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.representations.idm.AuthenticationFlowRepresentation;
import org.keycloak.representations.idm.ClientPolicyRepresentation;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.userprofile.config.UPAttribute;
import tw.taiwanjobs.keycloak.demo.server.AdminApi;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.StockRealm;

/** {@code bin/realm} on a realm that the console made with its defaults (docs/installation.md). */
class ExistingRealmIT {

    private final RunningProduct running = RunningProduct.get();
    private final StockRealm stock = new StockRealm(running.server(), running.mailbox());
    private final AdminApi admin = stock.admin();

    @TempDir
    private Path directory = Path.of("");

    @BeforeEach
    void createRealmAsTheConsoleDoes() {
        stock.create();
    }

    @AfterEach
    void removeRealm() {
        admin.realm().remove();
    }

    @Test
    void after_the_five_steps_a_citizen_signs_up() {
        UPAttribute own = new UPAttribute("favouriteColour");
        own.setPermissions(admin.realm()
                .users()
                .userProfile()
                .getConfiguration()
                .getAttribute("email")
                .getPermissions());
        var profile = admin.realm().users().userProfile().getConfiguration();
        profile.addOrReplaceAttribute(own);
        admin.realm().users().userProfile().update(profile);

        assertThat(run("install")).isZero();

        stock.makeReadyForSignUp();
        SignUp person = new SignUp(stock).toActive();
        assertThat(admin.userByEmail(person.email())).isPresent();
        assertThat(admin.realm().users().userProfile().getConfiguration().getAttribute("favouriteColour"))
                .isNotNull();
    }

    @Test
    void uninstalling_gives_the_realm_back_what_it_had() {
        String before = settings();
        List<String> flows = flows();
        assertThat(run("install")).isZero();
        assertThat(flows()).isNotEqualTo(flows);
        assertThat(settings()).isNotEqualTo(before);
        assertThat(admin.realm().clientPoliciesPoliciesResource().getPolicies().getPolicies())
                .isNotEmpty();

        assertThat(run("uninstall")).isZero();

        assertThat(settings()).isEqualTo(before);
        assertThat(flows()).isEqualTo(flows);
        HttpBrowser browser = HttpBrowser.inEnglish().open(stock.loginUrl());
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.document().select("#kc-form-login")).isNotEmpty();
    }

    @Test
    void what_is_installed_is_not_installed_again() {
        assertThat(run("install")).isZero();
        assertThat(run("install")).isNotZero();
    }

    @Test
    void clients_that_are_there_lose_nothing_and_are_named() {
        StringWriter said = new StringWriter();
        ClientRepresentation before = portal();

        assertThat(stock.run("install", directory.resolve("before.json"), new PrintWriter(said)))
                .isZero();

        assertThat(said.toString())
                .contains(
                        "Client policy \"taiwanjobs roles by scope\" is switched off, because of jobs-portal",
                        "Client policy \"taiwanjobs PKCE\" is switched off, because of jobs-portal");
        assertThat(admin.realm().clientPoliciesPoliciesResource().getPolicies().getPolicies())
                .extracting(ClientPolicyRepresentation::getName, ClientPolicyRepresentation::isEnabled)
                .containsExactly(
                        tuple("taiwanjobs no password grant", true),
                        tuple("taiwanjobs roles by scope", false),
                        tuple("taiwanjobs PKCE", false));
        assertThat(portal()).usingRecursiveComparison().isEqualTo(before);
    }

    private ClientRepresentation portal() {
        return admin.realm().clients().findByClientId(StockRealm.PORTAL).get(0);
    }

    private int run(String command) {
        return stock.run(command, directory.resolve("before.json"));
    }

    private List<String> flows() {
        return admin.realm().flows().getFlows().stream()
                .map(AuthenticationFlowRepresentation::getAlias)
                .sorted()
                .toList();
    }

    private String settings() {
        RealmRepresentation realm = admin.realm().toRepresentation();
        return Stream.of(
                        realm.getBrowserFlow(),
                        realm.getRegistrationFlow(),
                        realm.getDirectGrantFlow(),
                        realm.getResetCredentialsFlow(),
                        realm.isRegistrationAllowed(),
                        realm.isBruteForceProtected(),
                        admin.realm().flows().getRequiredActions().size(),
                        admin.realm()
                                .clientPoliciesPoliciesResource()
                                .getPolicies()
                                .getPolicies()
                                .size(),
                        admin.realm()
                                .clientPoliciesProfilesResource()
                                .getProfiles(false)
                                .getProfiles()
                                .size(),
                        admin.realm().users().userProfile().getConfiguration())
                .map(String::valueOf)
                .toList()
                .toString();
    }
}
