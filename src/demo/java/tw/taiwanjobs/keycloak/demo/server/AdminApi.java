package tw.taiwanjobs.keycloak.demo.server;

import java.net.HttpURLConnection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.AuthenticationExecutionInfoRepresentation;
import org.keycloak.representations.idm.AuthenticatorConfigRepresentation;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ConfigPropertyRepresentation;
import org.keycloak.representations.idm.EventRepresentation;
import org.keycloak.representations.idm.PartialImportRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.representations.info.SystemInfoRepresentation;

/** What an administrator can see and change in one realm. */
public final class AdminApi implements AutoCloseable {
    private static final int ALL = 10_000;
    private static final String REGISTRATION_FLOW = "taiwanjobs registration";
    private static final String BROWSER_FLOW = "taiwanjobs browser";
    private static final String FIRST_BROKER_LOGIN_FLOW = "taiwanjobs first broker login";
    private static final String FORGOT_ACCOUNT_STEP = "taiwanjobs-auth-forgot-account";
    private static final String LOGIN_FORM = "taiwanjobs-auth-login-form";
    private static final String LEGACY_EMAIL = "taiwanjobs-auth-legacy-email";
    private static final String IDENTITY_STEP = "taiwanjobs-registration-identity";
    private static final String MAIL_SENT = "taiwanjobs-auth-mail-sent";
    private static final String RESET_FLOW = "taiwanjobs reset credentials";
    private static final String FORGOT_PASSWORD_STEP = "taiwanjobs-auth-forgot-password";

    private static final String NO = "false";
    private static final String OURS = "taiwanjobs-";
    private static final Pattern LIMIT = Pattern.compile("[a-z]\\w*(Per[A-Z]\\w*|Pause)");

    private final Keycloak client;
    private final RealmResource realm;

    private AdminApi(Keycloak client, String realm) {
        this.client = client;
        this.realm = client.realm(realm);
    }

    public static AdminApi of(KeycloakServer server, String realm) {
        var client = Keycloak.getInstance(
                server.url(), "master", KeycloakServer.ADMIN, KeycloakServer.ADMIN_PASSWORD, "admin-cli");
        return new AdminApi(client, realm);
    }

    public RealmResource realm() {
        return realm;
    }

    /** For requests that the client library has no method for. */
    public String token() {
        return client.tokenManager().getAccessTokenString();
    }

    public void createRealm(RealmRepresentation representation) {
        client.realms().create(representation);
    }

    /** Version of the server and of the Java it runs on. */
    public SystemInfoRepresentation system() {
        return client.serverInfo().getInfo().getSystemInfo();
    }

    /** What a provider tells on the console's page Server info. */
    public Map<String, String> operationalInfo(String spi, String provider) {
        return Optional.ofNullable(client.serverInfo().getInfo().getProviders().get(spi))
                .map(providers -> providers.getProviders().get(provider))
                .orElseThrow()
                .getOperationalInfo();
    }

    public List<UserRepresentation> users() {
        return realm.users().list(0, ALL);
    }

    public Optional<UserRepresentation> userByEmail(String email) {
        return realm.users().searchByEmail(email, true).stream().findFirst();
    }

    /** Newest first, as far as the realm keeps events. */
    public List<EventRepresentation> events() {
        return realm.getEvents(null, null, null, null, null, null, 0, ALL);
    }

    public void changeRealm(Consumer<RealmRepresentation> change) {
        var representation = realm.toRepresentation();
        change.accept(representation);
        realm.update(representation);
    }

    public boolean hasClient(String clientId) {
        return !realm.clients().findByClientId(clientId).isEmpty();
    }

    public void changeClient(String clientId, Consumer<ClientRepresentation> change) {
        var clients = realm.clients();
        var representation = clients.findByClientId(clientId).get(0);
        change.accept(representation);
        clients.get(representation.getId()).update(representation);
    }

    /** By a partial import, which asks no client policy; one that is there is made anew. */
    public void importClient(ClientRepresentation client) {
        var request = new PartialImportRepresentation();
        request.setIfResourceExists(PartialImportRepresentation.Policy.OVERWRITE.toString());
        request.setClients(List.of(client));
        try (var answer = realm.partialImport(request)) {
            if (answer.getStatus() != HttpURLConnection.HTTP_OK) {
                throw new IllegalStateException("client " + client.getClientId() + " is not imported: status "
                        + answer.getStatus() + " " + answer.readEntity(String.class));
            }
        }
    }

    /** Changes settings of the identity step of sign-up, as the console does. */
    public void configureIdentityStep(Map<String, String> settings) {
        configure(REGISTRATION_FLOW, IDENTITY_STEP, settings);
    }

    /** Changes settings of the page 忘記密碼, as the console does. */
    public void configureForgotPassword(Map<String, String> settings) {
        configure(RESET_FLOW, FORGOT_PASSWORD_STEP, settings);
    }

    /** Changes settings of the step 忘記帳號. */
    public void configureForgotAccount(Map<String, String> settings) {
        configure(BROWSER_FLOW, FORGOT_ACCOUNT_STEP, settings);
    }

    /** Changes settings of the login form. */
    public void configureLoginForm(Map<String, String> settings) {
        configure(BROWSER_FLOW, LOGIN_FORM, settings);
    }

    /** Changes settings of the login form that follows the first login through an identity provider. */
    private void configureFirstBrokerLoginForm(Map<String, String> settings) {
        configure(FIRST_BROKER_LOGIN_FLOW, LOGIN_FORM, settings);
    }

    /** Changes settings of what follows a login by national ID. */
    public void configureLegacyEmail(Map<String, String> settings) {
        configure(BROWSER_FLOW, LEGACY_EMAIL, settings);
    }

    /** Changes settings of the mails of a sign-up. */
    public void configureSignUpMails(Map<String, String> settings) {
        configure(REGISTRATION_FLOW, MAIL_SENT, settings);
    }

    /** On every page that can ask for one. @param provider {@code image} or {@code off} */
    public void setCaptcha(String provider) {
        var setting = Map.of("captcha", provider);
        configureLoginForm(setting);
        configureFirstBrokerLoginForm(setting);
        configureForgotAccount(setting);
        configureForgotPassword(setting);
        configureIdentityStep(setting);
    }

    /**
     * Sets every limit of every execution.
     *
     * @param number of the setting's name and of its default
     */
    public void setLimits(BinaryOperator<String> number) {
        for (String flow : List.of(REGISTRATION_FLOW, BROWSER_FLOW, FIRST_BROKER_LOGIN_FLOW, RESET_FLOW)) {
            realm.flows().getExecutions(flow).stream()
                    .filter(execution -> Boolean.TRUE.equals(execution.getConfigurable()))
                    .filter(execution -> execution.getProviderId().startsWith(OURS))
                    .forEach(execution -> configure(flow, execution.getProviderId(), limits(execution, number)));
        }
    }

    private Map<String, String> limits(
            AuthenticationExecutionInfoRepresentation execution, BinaryOperator<String> number) {
        return realm.flows().getAuthenticatorConfigDescription(execution.getProviderId()).getProperties().stream()
                .filter(property -> LIMIT.matcher(property.getName()).matches())
                .collect(Collectors.toMap(
                        ConfigPropertyRepresentation::getName,
                        property -> number.apply(property.getName(), String.valueOf(property.getDefaultValue()))));
    }

    private void configure(String flow, String providerId, Map<String, String> settings) {
        var flows = realm.flows();
        var execution = flows.getExecutions(flow).stream()
                .filter(candidate -> providerId.equals(candidate.getProviderId()))
                .findFirst()
                .orElseThrow();
        if (execution.getAuthenticationConfig() == null) {
            createConfig(execution, settings);
            return;
        }
        var config = flows.getAuthenticatorConfig(execution.getAuthenticationConfig());
        config.getConfig().putAll(settings);
        flows.updateAuthenticatorConfig(config.getId(), config);
    }

    private void createConfig(AuthenticationExecutionInfoRepresentation execution, Map<String, String> settings) {
        var config = new AuthenticatorConfigRepresentation();
        config.setAlias(execution.getProviderId() + " " + execution.getId());
        config.setConfig(settings);
        realm.flows().newExecutionConfig(execution.getId(), config).close();
    }

    /** To a mail server that knows neither TLS nor logins. */
    public void sendMailTo(String host, int port) {
        changeRealm(representation -> {
            var smtp = new HashMap<>(
                    Optional.ofNullable(representation.getSmtpServer()).orElseGet(HashMap::new));
            smtp.put("host", host);
            smtp.put("port", String.valueOf(port));
            smtp.putAll(Map.of("ssl", NO, "starttls", NO, "auth", NO));
            representation.setSmtpServer(smtp);
        });
    }

    @Override
    public void close() {
        client.close();
    }
}
