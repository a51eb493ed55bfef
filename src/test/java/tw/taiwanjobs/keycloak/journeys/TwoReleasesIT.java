package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.representations.idm.AuthenticationFlowRepresentation;
import tw.taiwanjobs.keycloak.demo.server.Database;
import tw.taiwanjobs.keycloak.demo.server.FreePort;
import tw.taiwanjobs.keycloak.demo.server.KeycloakServer;
import tw.taiwanjobs.keycloak.demo.server.KeycloakSettings;
import tw.taiwanjobs.keycloak.demo.server.Mailbox;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;
import tw.taiwanjobs.keycloak.support.ForgotAccountVisit;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.OlderRelease;
import tw.taiwanjobs.keycloak.support.ProductSettings;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.StockRealm;
import tw.taiwanjobs.keycloak.support.Workspace;
import tw.taiwanjobs.keycloak.support.database.DatabaseOfThisRun;

/** Release 0.1's jar serves, people sign up; then this release's jar stands in its place. */
@Tag("long")
@Tag("store")
class TwoReleasesIT {

    private final OlderRelease older = OlderRelease.built();
    private final Database database = DatabaseOfThisRun.fresh();

    @AutoClose
    private final Mailbox mailbox = Mailbox.started();

    private final Path keyRing = ProductSettings.freshKeyRing("two-releases");
    private final int port = FreePort.any();

    @TempDir
    private Path directory = Path.of("");

    @Test
    void members_of_the_older_one_are_members_of_this_one_and_it_goes_out_with_the_older_ones_file() {
        Path backup = directory.resolve("before.json");
        SignUp member;
        try (KeycloakServer server = server(older.providerJar()).freshData().server()) {
            server.start();
            StockRealm realm = new StockRealm(server, mailbox).create();
            StockRealm.Said installed = older.realm("install", realm, backup);
            assertThat(installed.exitCode()).as(installed.text()).isZero();
            realm.makeReadyForSignUp();
            member = new SignUp(realm).toActive();
            new SignUp(realm).toMailSent();
        }

        try (KeycloakServer server = server(ProjectFiles.providerJar()).server()) {
            server.start();
            StockRealm realm = new StockRealm(server, mailbox);
            realm.admin().configureLoginForm(Map.of("captcha", "off"));
            assertThat(LogIn.isIn(new LogIn(realm).as(member.email(), SignUp.PASSWORD)))
                    .as("before the flows are this release's")
                    .isTrue();
            assertThat(realm.say("upgrade", "--backup=" + backup, "--apply").exitCode())
                    .isZero();
            assertThat(realm.say("upgrade", "--backup=" + backup).text()).contains("is as this release wants it");
            realm.admin().setCaptcha("off");

            assertThat(LogIn.isIn(new LogIn(realm).as(member.email(), SignUp.PASSWORD)))
                    .isTrue();
            assertThat(sameNumber(realm, member).invalidFields()).containsExactly("nationalId");
            assertThat(accountOf(realm, member).page()).isEqualTo("forgot-account-result");
            new SignUp(realm).toActive();

            StockRealm.Said out = realm.say("uninstall", "--backup=" + backup, "--accept");
            assertThat(out.exitCode()).as(out.text()).isZero();
            assertThat(realm.admin().realm().toRepresentation().getBrowserFlow())
                    .isEqualTo("browser");
            assertThat(realm.admin().realm().partialExport(false, false).getAuthenticationFlows())
                    .extracting(AuthenticationFlowRepresentation::getAlias)
                    .noneMatch(alias -> alias.startsWith("taiwanjobs"));
        }
    }

    private KeycloakSettings server(Path jar) {
        return KeycloakSettings.in(Workspace.resolve("keycloak-it-two-releases"))
                .port(port)
                .database(database)
                .provider(jar)
                .withoutRealm()
                .option("--spi-taiwanjobs-key-ring--file--path=" + keyRing);
    }

    private static HttpBrowser sameNumber(StockRealm realm, SignUp member) {
        SignUp again = new SignUp(realm, "again-" + member.email(), member.nationalId()).toIdentity();
        return again.browser().submit(again.identityFields());
    }

    private static HttpBrowser accountOf(StockRealm realm, SignUp member) {
        HttpBrowser browser = ForgotAccountVisit.open(HttpBrowser.inChinese().open(realm.loginUrl()));
        return browser.submit(ForgotAccountVisit.fields(member.nationalId()));
    }
}
