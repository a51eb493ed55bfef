package tw.taiwanjobs.keycloak.captcha;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.utils.FormMessage;
import tw.taiwanjobs.keycloak.limits.LimitReached;

/** What became of an answer. */
public final class CaptchaCheck {

    private final CaptchaResult result;
    private final @Nullable LimitReached limit;

    private CaptchaCheck(CaptchaResult result, @Nullable LimitReached limit) {
        this.result = result;
        this.limit = limit;
    }

    static CaptchaCheck of(CaptchaResult result) {
        return new CaptchaCheck(result, null);
    }

    static CaptchaCheck wrongTooOften(LimitReached limit) {
        return new CaptchaCheck(CaptchaResult.WRONG, limit);
    }

    CaptchaResult result() {
        return result;
    }

    /** Present if the answer is wrong and there were too many before; then the page "rate-limited" is the answer. */
    public Optional<LimitReached> limit() {
        return Optional.ofNullable(limit);
    }

    /** The message beside the field; empty for a right answer. */
    public Optional<FormMessage> error() {
        return switch (result) {
            case RIGHT -> Optional.empty();
            case WRONG -> Optional.of(new FormMessage(CaptchaFormPart.FIELD, "captchaWrongMessage"));
            case EXPIRED -> Optional.of(new FormMessage(CaptchaFormPart.FIELD, "captchaExpiredMessage"));
            case MISSING -> Optional.of(new FormMessage(CaptchaFormPart.FIELD, "captchaRequiredMessage"));
        };
    }
}
