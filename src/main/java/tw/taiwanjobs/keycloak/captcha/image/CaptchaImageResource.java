package tw.taiwanjobs.keycloak.captcha.image;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.services.resources.RealmsResource;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.captcha.image.domain.DigitPicture;
import tw.taiwanjobs.keycloak.captcha.image.domain.Puzzle;

/**
 * Draws the picture of an open challenge for the browser that it was issued to, {@code GET
 * /realms/{realm}/taiwanjobs-captcha/image}. Fetching changes nothing: the same address gives the same picture until
 * the challenge is answered, replaced or expired, and 404 from then on.
 */
public final class CaptchaImageResource {

    static final String ID = "taiwanjobs-captcha";

    private static final String IMAGE_PATH = "image";
    private static final String PNG = "image/png";

    private final KeycloakSession keycloak;

    CaptchaImageResource(KeycloakSession keycloak) {
        this.keycloak = keycloak;
    }

    /** Address of a challenge's picture, absolute path with query. */
    static String address(KeycloakSession keycloak, AuthenticationSessionModel session, String use, String id) {
        URI uri = RealmsResource.realmBaseUrl(keycloak.getContext().getUri())
                .path(ID)
                .path(IMAGE_PATH)
                .queryParam("client_id", "{client}")
                .queryParam("tab_id", "{tab}")
                .queryParam("use", "{use}")
                .queryParam("id", "{id}")
                .build(session.getRealm().getName(), session.getClient().getClientId(), session.getTabId(), use, id);
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }

    @GET
    @Path(IMAGE_PATH)
    @Produces(PNG)
    public Response image(
            @QueryParam("client_id") @Nullable String clientId,
            @QueryParam("tab_id") @Nullable String tabId,
            @QueryParam("use") @Nullable String use,
            @QueryParam("id") @Nullable String id) {
        if (clientId == null || tabId == null || use == null || id == null) {
            return notFound();
        }
        return browserSession(clientId, tabId)
                .flatMap(session -> new PuzzleStore(keycloak.singleUseObjects()).find(session, use, id))
                .map(CaptchaImageResource::picture)
                .orElseGet(CaptchaImageResource::notFound);
    }

    private Optional<AuthenticationSessionModel> browserSession(String clientId, String tabId) {
        RealmModel realm = keycloak.getContext().getRealm();
        ClientModel client = realm.getClientByClientId(clientId);
        if (client == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                new AuthenticationSessionManager(keycloak).getCurrentAuthenticationSession(realm, client, tabId));
    }

    private static Response picture(Puzzle puzzle) {
        return Response.ok(PngEncoder.encode(DigitPicture.draw(puzzle)), PNG)
                .cacheControl(noStore())
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static Response notFound() {
        return Response.status(Response.Status.NOT_FOUND)
                .cacheControl(noStore())
                .build();
    }

    private static CacheControl noStore() {
        CacheControl noStore = new CacheControl();
        noStore.setNoStore(true);
        noStore.setNoTransform(false);
        return noStore;
    }
}
