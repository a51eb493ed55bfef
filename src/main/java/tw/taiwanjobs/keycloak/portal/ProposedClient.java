package tw.taiwanjobs.keycloak.portal;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import tw.taiwanjobs.keycloak.portal.domain.ClientSettings;
import tw.taiwanjobs.keycloak.portal.domain.ClientSettings.Switch;

/**
 * What a client would be after a save. What somebody does not send stays as it is, or is what Keycloak gives a new one.
 *
 * @param present empty for a new client
 */
record ProposedClient(ClientRepresentation sent, Optional<ClientModel> present) {

    ClientSettings settings() {
        return new ClientSettings(
                text(sent.getClientId(), ClientModel::getClientId, ""),
                text(sent.getProtocol(), ClientModel::getProtocol, "openid-connect"),
                switches(),
                text(sent.getRootUrl(), ClientModel::getRootUrl, ""),
                text(sent.getBaseUrl(), ClientModel::getBaseUrl, ""),
                redirectUris(),
                attributes(),
                mappers(),
                scopes());
    }

    private Set<Switch> switches() {
        var on = EnumSet.noneOf(Switch.class);
        put(on, Switch.ENABLED, sent.isEnabled(), ClientModel::isEnabled, true);
        put(on, Switch.BEARER_ONLY, sent.isBearerOnly(), ClientModel::isBearerOnly, false);
        put(on, Switch.STANDARD_FLOW, sent.isStandardFlowEnabled(), ClientModel::isStandardFlowEnabled, true);
        put(on, Switch.IMPLICIT_FLOW, sent.isImplicitFlowEnabled(), ClientModel::isImplicitFlowEnabled, false);
        put(
                on,
                Switch.DIRECT_GRANTS,
                sent.isDirectAccessGrantsEnabled(),
                ClientModel::isDirectAccessGrantsEnabled,
                false);
        put(on, Switch.CONSENT_REQUIRED, sent.isConsentRequired(), ClientModel::isConsentRequired, false);
        put(
                on,
                Switch.FULL_SCOPE,
                sent.isFullScopeAllowed(),
                ClientModel::isFullScopeAllowed,
                !on.contains(Switch.CONSENT_REQUIRED));
        return on;
    }

    private void put(
            Set<Switch> on,
            Switch one,
            @Nullable Boolean value,
            Function<ClientModel, Boolean> ofThePresent,
            boolean ofANewOne) {
        if (value != null ? value : present.map(ofThePresent).orElse(ofANewOne)) {
            on.add(one);
        }
    }

    private String text(
            @Nullable String value, Function<ClientModel, @Nullable String> ofThePresent, String ofANewOne) {
        return value != null ? value : present.map(ofThePresent).orElse(ofANewOne);
    }

    private List<String> redirectUris() {
        return sent.getRedirectUris() != null
                ? List.copyOf(sent.getRedirectUris())
                : present.map(client -> List.copyOf(client.getRedirectUris())).orElseGet(List::of);
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes =
                new HashMap<>(present.map(ClientModel::getAttributes).orElseGet(Map::of));
        Optional.ofNullable(sent.getAttributes()).ifPresent(attributes::putAll);
        attributes.values().removeIf(Objects::isNull);
        return attributes;
    }

    private Set<String> mappers() {
        return sent.getProtocolMappers() != null
                ? sent.getProtocolMappers().stream()
                        .map(ProtocolMapperRepresentation::getProtocolMapper)
                        .collect(Collectors.toSet())
                : present.stream()
                        .flatMap(ClientModel::getProtocolMappersStream)
                        .map(ProtocolMapperModel::getProtocolMapper)
                        .collect(Collectors.toSet());
    }

    private Set<String> scopes() {
        return Stream.concat(scopes(sent.getDefaultClientScopes(), true), scopes(sent.getOptionalClientScopes(), false))
                .collect(Collectors.toSet());
    }

    private Stream<String> scopes(@Nullable List<String> names, boolean isDefault) {
        return names != null
                ? names.stream()
                : present.stream().flatMap(client -> client.getClientScopes(isDefault).keySet().stream());
    }
}
