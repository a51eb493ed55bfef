package tw.taiwanjobs.keycloak.registration;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.util.JsonSerialization;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.crypto.Aad;
import tw.taiwanjobs.keycloak.crypto.Aead;
import tw.taiwanjobs.keycloak.crypto.Crypto;
import tw.taiwanjobs.keycloak.crypto.DecryptionException;

/**
 * What was typed in the steps of a sign-up, as its pages carry it in a hidden field: encrypted, for as long as the page
 * may be filled in. Whoever sends a page whose session is gone gets all of it back, and nobody else does, for it stands
 * neither in a cookie nor in the browser's storage. That a step was accepted is not in it: it is gone through again.
 *
 * @param expires seconds since 1970
 */
record CarriedDraft(long expires, Map<SignUpStep, Map<String, String>> typed) {

    static final String FIELD = "carriedDraft";

    /**
     * The value of the field.
     *
     * @param here the step of the page, which sends its own fields itself
     */
    static String write(KeycloakSession keycloak, ClientModel portal, SignUpDraft draft, SignUpStep here) {
        RealmModel realm = portal.getRealm();
        Map<SignUpStep, Map<String, String>> typed = new EnumMap<>(SignUpStep.class);
        EnumSet.complementOf(EnumSet.of(SignUpStep.TERMS, here)).forEach(step -> typed.put(step, draft.typed(step)));
        long expires = ServerTime.now().getEpochSecond() + realm.getAccessCodeLifespanLogin();
        try {
            String content = JsonSerialization.mapper.writeValueAsString(new CarriedDraft(expires, typed));
            return Crypto.of(keycloak).aead().encrypt(content, aad(portal));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a form that was sent to a portal's sign-up carries, unless it is too old or not ours. */
    static Optional<CarriedDraft> read(KeycloakSession keycloak, ClientModel portal) {
        @Nullable String value = keycloak.getContext()
                .getHttpRequest()
                .getDecodedFormParameters()
                .getFirst(FIELD);
        return Optional.ofNullable(value)
                .flatMap(content -> open(Crypto.of(keycloak).aead(), content, aad(portal)))
                .filter(carried -> carried.expires > ServerTime.now().getEpochSecond());
    }

    void putInto(SignUpDraft draft) {
        typed.forEach((step, cut) -> draft.keep(step, cut, Map.of()));
    }

    private static Optional<CarriedDraft> open(Aead aead, String content, Aad aad) {
        try {
            return Optional.of(JsonSerialization.mapper.readValue(aead.decrypt(content, aad), CarriedDraft.class));
        } catch (DecryptionException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Aad aad(ClientModel portal) {
        return Aad.ofPage(portal.getRealm().getId(), portal.getId());
    }
}
