package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.PartialImportRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tw.taiwanjobs.keycloak.support.ConsoleMember;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.OwnPortal;
import tw.taiwanjobs.keycloak.support.PortalTokens;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** Every portal knows a member by a subject of its own, the portals of one agency by one that they share. */
class PairwiseSubjectIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RunningProduct product = RunningProduct.get();
    private final SignUp member = new SignUp(product).toActive();

    @Test
    void the_demos_two_portals_see_different_subjects() {
        HttpBrowser browser = logIn();

        String jobs = subject(browser, "jobs-portal", "http://localhost:8091/callback");
        String training = subject(browser, "training-portal", "http://localhost:8092/callback");

        assertThat(jobs).hasSize(43).isNotEqualTo(training);
        assertThat(List.of(jobs, training)).doesNotContain(memberId());
    }

    @Test
    void all_tokens_of_a_portal_name_one_subject_and_another_login_does_too() throws Exception {
        BlockingQueue<String> logouts = new LinkedBlockingQueue<>();
        HttpServer listener = listener(logouts);
        try (OwnPortal portal = OwnPortal.with(
                product,
                client -> client.getAttributes()
                        .put(
                                "backchannel.logout.url",
                                "http://localhost:" + listener.getAddress().getPort() + "/"))) {
            OwnPortal.Granted granted = portal.ask(logIn());
            String subject = granted.userinfo().path("sub").asText();

            assertThat(List.of(
                            granted.idToken(),
                            granted.accessToken(),
                            granted.refreshTokenClaims(),
                            granted.introspection(),
                            portal.refreshed(granted).idToken(),
                            portal.ask(logIn()).idToken()))
                    .allSatisfy(token -> assertThat(token.path("sub").asText()).isEqualTo(subject));
            assertThat(granted.introspection().path("username").asText()).isEqualTo(subject);

            product.admin().realm().users().get(memberId()).logout();
            String logout = logouts.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(OwnPortal.payload(String.valueOf(logout)).path("sub").asText())
                    .isEqualTo(subject);
        } finally {
            listener.stop(0);
        }
    }

    @Test
    void portals_that_share_sector_and_salt_share_the_subject() {
        try (OwnPortal one = OwnPortal.with(product, client -> of("agency.example", "salt", client));
                OwnPortal other = OwnPortal.with(product, client -> of("agency.example", "salt", client));
                OwnPortal salted = OwnPortal.with(product, client -> of("agency.example", "pepper", client));
                OwnPortal elsewhere = OwnPortal.with(product, client -> of("other.example", "salt", client));
                OwnPortal alone = OwnPortal.with(product, client -> of("", "", client));
                OwnPortal aloneToo = OwnPortal.with(product, client -> of("", "", client))) {
            HttpBrowser browser = logIn();
            String shared = subject(browser, one);

            assertThat(subject(browser, other)).isEqualTo(shared);
            assertThat(List.of(
                            shared,
                            subject(browser, salted),
                            subject(browser, elsewhere),
                            subject(browser, alone),
                            subject(browser, aloneToo),
                            memberId()))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void a_portal_that_joins_a_sector_in_the_console_gets_its_salt_and_the_first_a_new_one() {
        String sector = "sector-" + memberId();
        try (OwnPortal first = OwnPortal.of(product);
                OwnPortal second = OwnPortal.of(product)) {
            joinInTheConsole(first, sector);
            joinInTheConsole(second, sector);

            HttpBrowser browser = logIn();
            assertThat(salt(first)).hasSizeGreaterThan(20).isEqualTo(salt(second));
            assertThat(subject(browser, first)).isEqualTo(subject(browser, second));
        }
    }

    @Test
    void the_subject_outlives_export_and_import() {
        try (OwnPortal portal = OwnPortal.of(product)) {
            String subject = subject(logIn(), portal);
            ClientRepresentation client = product.admin().realm().partialExport(true, true).getClients().stream()
                    .filter(exported -> exported.getClientId().equals(portal.clientId()))
                    .findFirst()
                    .orElseThrow();
            client.setSecret(portal.secret());

            overwrite(client, product.admin().userByEmail(member.email()).orElseThrow());

            assertThat(subject(afterPasswordIsSet(), portal)).isEqualTo(subject);
        }
    }

    private static void of(String sector, String salt, ClientRepresentation client) {
        client.getProtocolMappers().set(0, OwnPortal.pairwise(sector, salt));
    }

    private void joinInTheConsole(OwnPortal portal, String sector) {
        var mappers = product.admin().realm().clients().get(portal.id()).getProtocolMappers();
        var subject = subjectMapper(portal);
        subject.setConfig(OwnPortal.pairwise(sector, "").getConfig());
        mappers.update(subject.getId(), subject);
    }

    private String salt(OwnPortal portal) {
        return subjectMapper(portal).getConfig().getOrDefault("salt", "");
    }

    private ProtocolMapperRepresentation subjectMapper(OwnPortal portal) {
        return product.admin().realm().clients().get(portal.id()).getProtocolMappers().getMappers().stream()
                .filter(mapper -> mapper.getProtocolMapper().equals("taiwanjobs-pairwise-sub"))
                .findFirst()
                .orElseThrow();
    }

    private void overwrite(ClientRepresentation client, UserRepresentation user) {
        PartialImportRepresentation all = new PartialImportRepresentation();
        all.setIfResourceExists(PartialImportRepresentation.Policy.OVERWRITE.toString());
        all.setClients(List.of(client));
        all.setUsers(List.of(user));
        try (var answer = product.admin().realm().partialImport(all)) {
            assertThat(answer.getStatus()).isEqualTo(200);
        }
    }

    private HttpBrowser afterPasswordIsSet() {
        product.admin().realm().users().get(memberId()).resetPassword(ConsoleMember.password(SignUp.PASSWORD));
        return logIn();
    }

    private HttpServer listener(BlockingQueue<String> tokens) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
            tokens.add(URLDecoder.decode(body.replace("logout_token=", ""), StandardCharsets.UTF_8));
        });
        server.start();
        return server;
    }

    private String memberId() {
        return product.admin().userByEmail(member.email()).orElseThrow().getId();
    }

    private HttpBrowser logIn() {
        return new LogIn(product).as(member.email(), SignUp.PASSWORD);
    }

    private static String subject(HttpBrowser browser, OwnPortal portal) {
        return portal.ask(browser).idToken().path("sub").asText();
    }

    private String subject(HttpBrowser browser, String clientId, String callback) {
        ClientRepresentation client =
                product.admin().realm().clients().findByClientId(clientId).get(0);
        PortalTokens portal = new PortalTokens(product, client, callback);
        return OwnPortal.payload(portal.redeem(browser.open(portal.loginUrl())).getIdToken())
                .path("sub")
                .asText();
    }
}
