package tw.taiwanjobs.keycloak.portal.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tw.taiwanjobs.keycloak.portal.domain.ClientSettings.Switch;

/** What a portal's client must be like. A fault says what to mend, by the names that Keycloak's console has for it. */
public enum PortalRule {
    REDIRECT_URIS {
        @Override
        Stream<String> faults(ClientSettings client, boolean loopbackAllowed) {
            var uris = filled(client.redirectUris().stream()).toList();
            return uris.isEmpty()
                    ? Stream.of("Valid redirect URIs: name the address that members come back to")
                    : wrong("Valid redirect URIs", uris.stream().map(uri -> whole(client, uri)), loopbackAllowed);
        }
    },

    AFTER_LOG_OUT {
        @Override
        Stream<String> faults(ClientSettings client, boolean loopbackAllowed) {
            var uris = filled(Stream.of(
                            client.attribute("post.logout.redirect.uris").split(SEPARATOR)))
                    .filter(uri -> !uri.equals(AS_REDIRECT_URIS) && !uri.equals(NONE))
                    .map(uri -> whole(client, uri));
            return wrong("Valid post logout redirect URIs", uris, loopbackAllowed);
        }
    },

    HOME_URL {
        @Override
        Stream<String> faults(ClientSettings client, boolean loopbackAllowed) {
            return client.homeUrl().isBlank()
                    ? Stream.of("Home URL: name the page that a sign-up ends at")
                    : Stream.empty();
        }
    },

    IMPLICIT_FLOW {
        @Override
        Stream<String> faults(ClientSettings client, boolean loopbackAllowed) {
            return on(client, Switch.IMPLICIT_FLOW, "Implicit flow: switch it off");
        }
    },

    OTHER_GRANTS {
        @Override
        Stream<String> faults(ClientSettings client, boolean loopbackAllowed) {
            return OtherGrant.labelsIn(client.attributes()).map(label -> label + ": switch it off");
        }
    },

    DIRECT_GRANTS {
        @Override
        Stream<String> faults(ClientSettings client, boolean loopbackAllowed) {
            return on(client, Switch.DIRECT_GRANTS, "Direct access grants: switch them off");
        }
    },

    FULL_SCOPE {
        @Override
        Stream<String> faults(ClientSettings client, boolean loopbackAllowed) {
            return on(
                    client,
                    Switch.FULL_SCOPE,
                    "Client scopes, …-dedicated, Scope: give it the roles that it needs and switch Full scope allowed"
                            + " off");
        }
    },

    PKCE {
        @Override
        Stream<String> faults(ClientSettings client, boolean loopbackAllowed) {
            return client.attribute("pkce.code.challenge.method").equals("S256")
                    ? Stream.empty()
                    : Stream.of("PKCE Method: choose S256");
        }
    },

    CONSENT {
        @Override
        Stream<String> faults(ClientSettings client, boolean loopbackAllowed) {
            return client.scopes().contains(NATIONAL_ID) && !client.is(Switch.CONSENT_REQUIRED)
                    ? Stream.of("Consent required: switch it on, the client may ask for " + NATIONAL_ID)
                    : Stream.empty();
        }
    },

    /** Where the keys cannot be fetched, Keycloak (26.7) fails with status 500 when the portal asks for its tokens. */
    ENCRYPTION_KEYS {
        @Override
        Stream<String> faults(ClientSettings client, boolean loopbackAllowed) {
            boolean isEncrypted =
                    !client.attribute("id.token.encrypted.response.alg").isBlank();
            return isEncrypted && Boolean.parseBoolean(client.attribute("use.jwks.url"))
                    ? Stream.of(
                            "Keys, Use JWKS URL: switch it off and give the keys themselves (Use JWKS), the ID token"
                                    + " is encrypted for them")
                    : Stream.empty();
        }
    },

    SUBJECT {
        @Override
        Stream<String> faults(ClientSettings client, boolean loopbackAllowed) {
            return client.mappers().contains(SubjectMapper.ID)
                    ? Stream.empty()
                    : Stream.of("Client scopes, …-dedicated: add the mapper " + SubjectMapper.ID
                            + ", by configuration; members get another sub at this client from then on");
        }
    };

    /** Keycloak's client policies know the rules by this name. */
    public static final String EXECUTOR = "taiwanjobs-portal-rules";
    /** Setting of the executor. */
    public static final String LOOPBACK = "allow-loopback";

    /** The scope that lets a portal see the number of who agrees. */
    public static final String NATIONAL_ID = "national_id";

    private static final String SEPARATOR = "##";
    private static final String AS_REDIRECT_URIS = "+";
    private static final String NONE = "-";

    abstract Stream<String> faults(ClientSettings client, boolean loopbackAllowed);

    /** By the order of the rules; empty for a client that is no portal. */
    public static List<String> faultsOf(ClientSettings client, boolean loopbackAllowed) {
        return faults(EnumSet.allOf(PortalRule.class), client, loopbackAllowed);
    }

    /** What the executor refuses: Keycloak's own one sets PKCE itself where the realm demands it. */
    public static List<String> faultsButPkce(ClientSettings client, boolean loopbackAllowed) {
        return faults(EnumSet.complementOf(EnumSet.of(PKCE)), client, loopbackAllowed);
    }

    private static List<String> faults(Set<PortalRule> rules, ClientSettings client, boolean loopbackAllowed) {
        return client.isPortal()
                ? rules.stream()
                        .flatMap(rule -> rule.faults(client, loopbackAllowed))
                        .toList()
                : List.of();
    }

    private static Stream<String> on(ClientSettings client, Switch one, String fault) {
        return client.is(one) ? Stream.of(fault) : Stream.empty();
    }

    private static Stream<String> filled(Stream<String> texts) {
        return texts.filter(Objects::nonNull).filter(text -> !text.isBlank());
    }

    private static Stream<String> wrong(String label, Stream<String> addresses, boolean loopbackAllowed) {
        return addresses
                .map(address -> new ExactAddress(address, loopbackAllowed)
                        .fault()
                        .map(fault -> label + ": " + address + " " + fault))
                .flatMap(Optional::stream);
    }

    /** Keycloak reads a path as one below the Root URL. */
    private static String whole(ClientSettings client, String uri) {
        return uri.startsWith("/") ? client.rootUrl() + uri : uri;
    }
}
