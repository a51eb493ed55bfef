package tw.taiwanjobs.keycloak.captcha.digits;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.captcha.CaptchaLimits;
import tw.taiwanjobs.keycloak.captcha.digits.ChallengeReference.Open;

/**
 * Shows and speaks an open challenge to the browser that it was issued to, {@code GET
 * /realms/{realm}/taiwanjobs-captcha/image} and {@code …/sound}. Fetching changes nothing: the same address gives the
 * same bytes until the challenge is answered, replaced or expired, and 404 from then on; 429 where the limits are used
 * up.
 */
public final class ChallengeResource {

    static final String ID = "taiwanjobs-captcha";
    static final String PICTURE = "image";
    static final String SOUND = "sound";
    static final String LANGUAGE = "lang";

    private static final String PNG = "image/png";
    private static final String WAV = "audio/wav";

    private final KeycloakSession keycloak;

    ChallengeResource(KeycloakSession keycloak) {
        this.keycloak = keycloak;
    }

    @GET
    @Path(PICTURE)
    @Produces(PNG)
    public Response picture() {
        return answer(open(), puzzle -> Response.ok(PngEncoder.encode(DigitPicture.draw(puzzle)), PNG));
    }

    @GET
    @Path(SOUND)
    @Produces(WAV)
    public Response sound(@QueryParam(LANGUAGE) @Nullable String tag, @HeaderParam("Range") @Nullable String range) {
        Optional<SpokenLanguage> language = Optional.ofNullable(tag).flatMap(SpokenLanguage::byTag);
        return answer(language.flatMap(known -> open()), puzzle -> sound(puzzle, language.orElseThrow(), range));
    }

    private Optional<Open> open() {
        return ChallengeReference.read(keycloak.getContext().getUri().getQueryParameters())
                .find(keycloak);
    }

    private static ResponseBuilder sound(Puzzle puzzle, SpokenLanguage language, @Nullable String header) {
        byte[] wav = DigitSound.speak(puzzle, language);
        return ByteRange.parse(header, wav.length)
                .map(range -> Response.status(Status.PARTIAL_CONTENT)
                        .entity(Arrays.copyOfRange(wav, range.first(), range.last() + 1))
                        .header("Content-Range", range.contentRange(wav.length)))
                .orElseGet(() -> Response.ok(wav))
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CONTENT_TYPE, WAV);
    }

    private Response answer(Optional<Open> open, Function<Puzzle, ResponseBuilder> medium) {
        Optional<Response> tooMany =
                open.flatMap(shown -> CaptchaLimits.chargeMedium(keycloak, shown.session(), shown.use())
                        .map(reached -> new TooManyMedia(keycloak, shown.session()).answer(reached)));
        CacheControl noStore = new CacheControl();
        noStore.setNoStore(true);
        noStore.setNoTransform(false);
        return tooMany.map(Response::fromResponse)
                .or(() -> open.map(shown -> medium.apply(shown.puzzle())))
                .orElseGet(() -> Response.status(Status.NOT_FOUND))
                .cacheControl(noStore)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
