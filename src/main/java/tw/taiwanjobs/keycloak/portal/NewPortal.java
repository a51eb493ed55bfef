package tw.taiwanjobs.keycloak.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tw.taiwanjobs.keycloak.portal.domain.PortalRule;
import tw.taiwanjobs.keycloak.portal.domain.SubjectMapper;

/** What somebody says of a portal at the terminal, and the client that comes of it. */
final class NewPortal {
    private static final List<String> OF_EVERY_CLIENT = List.of("basic", "acr");
    private static final List<String> OF_EVERY_PORTAL = List.of("profile", "email");

    private final ObjectMapper json = new ObjectMapper();

    @Option(names = "--name", required = true, description = "The client's id, for example skills-portal")
    private String name = "";

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            description = "What members read, for example 技能檢定網 (default: the name)")
    private @Nullable String title;

    @Option(
            names = "--redirect",
            required = true,
            paramLabel = "ADDRESS",
            description = "Where members come back to, in full; may be repeated")
    private List<String> redirects = new ArrayList<>();

    @Option(
            names = "--home",
            required = true,
            paramLabel = "ADDRESS",
            description = "The portal's home page: a sign-up and a log-out end there")
    private String home = "";

    @Option(
            names = "--after-logout",
            paramLabel = "ADDRESS",
            description = "Where a log-out ends, in full, in place of --home; may be repeated")
    private List<String> afterLogOut = new ArrayList<>();

    @Option(
            names = "--backchannel-logout",
            paramLabel = "ADDRESS",
            description = "Where Keycloak tells the portal that a member has logged out elsewhere")
    private @Nullable String backchannelLogOut;

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            description = "What the portal may ask for beyond profile and email: phone, address, member, national_id;"
                    + " may be repeated")
    private List<String> scopes = new ArrayList<>();

    @Option(
            names = "--sector",
            description = "The agency, for portals that shall see the same sub; default: this portal alone")
    private @Nullable String sector;

    String name() {
        return name;
    }

    String home() {
        return home;
    }

    String firstRedirect() {
        return redirects.get(0);
    }

    /** Empty if the portal is to see a {@code sub} of its own. */
    Optional<String> sector() {
        return Optional.ofNullable(sector);
    }

    List<String> scopesToAskFor() {
        return Stream.concat(OF_EVERY_PORTAL.stream(), scopes.stream())
                .distinct()
                .toList();
    }

    ObjectNode client(String salt) {
        var client = json.createObjectNode()
                .put("clientId", name)
                .put("name", title == null ? name : title)
                .put("protocol", "openid-connect")
                .put("enabled", true)
                .put("publicClient", false)
                .put("clientAuthenticatorType", "client-secret")
                .put("standardFlowEnabled", true)
                .put("implicitFlowEnabled", false)
                .put("directAccessGrantsEnabled", false)
                .put("serviceAccountsEnabled", false)
                .put("fullScopeAllowed", false)
                .put("frontchannelLogout", false)
                .put("consentRequired", scopes.contains(PortalRule.NATIONAL_ID))
                .put("baseUrl", home);
        client.set("redirectUris", texts(redirects));
        client.set("webOrigins", json.createArrayNode());
        client.set("defaultClientScopes", texts(OF_EVERY_CLIENT));
        client.set("optionalClientScopes", texts(scopesToAskFor()));
        client.set("attributes", attributes());
        client.set("protocolMappers", json.createArrayNode().add(subject(salt)));
        return client;
    }

    private ObjectNode attributes() {
        var attributes = json.createObjectNode()
                .put("pkce.code.challenge.method", "S256")
                .put(
                        "post.logout.redirect.uris",
                        String.join("##", afterLogOut.isEmpty() ? List.of(home) : afterLogOut));
        if (backchannelLogOut != null) {
            attributes
                    .put("backchannel.logout.url", backchannelLogOut)
                    .put("backchannel.logout.session.required", "true");
        }
        return attributes;
    }

    private JsonNode subject(String salt) {
        var mapper = json.createObjectNode()
                .put("name", SubjectMapper.NAME)
                .put("protocol", "openid-connect")
                .put("protocolMapper", SubjectMapper.ID);
        mapper.set("config", json.valueToTree(SubjectMapper.settings(sector().orElse(name), salt)));
        return mapper;
    }

    private ArrayNode texts(Collection<String> texts) {
        var array = json.createArrayNode();
        texts.forEach(array::add);
        return array;
    }
}
