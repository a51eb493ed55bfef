package tw.taiwanjobs.keycloak.captcha;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Template attribute {@code captcha}; a class with getters because FreeMarker reads no record components. */
public final class CaptchaBean {

    private final @Nullable CaptchaChallenge challenge;

    CaptchaBean(Optional<CaptchaChallenge> challenge) {
        this.challenge = challenge.orElse(null);
    }

    public boolean isRequired() {
        return challenge != null;
    }

    /** Address of the picture; null when nothing is asked. */
    public @Nullable String getImageUrl() {
        return challenge == null ? null : challenge.imageUrl();
    }

    /** Address of the sound; null when nothing is asked. */
    public @Nullable String getSoundUrl() {
        return challenge == null ? null : challenge.soundUrl();
    }

    /** Number of characters to type; 0 when nothing is asked. */
    public int getLength() {
        return challenge == null ? 0 : challenge.length();
    }
}
