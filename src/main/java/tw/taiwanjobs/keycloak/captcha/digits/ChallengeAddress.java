package tw.taiwanjobs.keycloak.captcha.digits;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.RealmsResource;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Where {@link ChallengeResource} shows and speaks a challenge: absolute paths with query, without the answer. */
final class ChallengeAddress {

    private final KeycloakSession keycloak;
    private final AuthenticationSessionModel session;
    private final String use;
    private final String id;

    ChallengeAddress(KeycloakSession keycloak, AuthenticationSessionModel session, String use, String id) {
        this.keycloak = keycloak;
        this.session = session;
        this.use = use;
        this.id = id;
    }

    String picture() {
        return build(base(ChallengeResource.PICTURE));
    }

    String sound(SpokenLanguage language) {
        return build(base(ChallengeResource.SOUND).queryParam(ChallengeResource.LANGUAGE, language.tag()));
    }

    private UriBuilder base(String medium) {
        return RealmsResource.realmBaseUrl(keycloak.getContext().getUri())
                .path(ChallengeResource.ID)
                .path(medium)
                .queryParam(ChallengeReference.CLIENT, "{client}")
                .queryParam(ChallengeReference.TAB, "{tab}")
                .queryParam(ChallengeReference.USE, "{use}")
                .queryParam(ChallengeReference.CHALLENGE, "{id}");
    }

    private String build(UriBuilder address) {
        URI uri = address.build(
                session.getRealm().getName(), session.getClient().getClientId(), session.getTabId(), use, id);
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
