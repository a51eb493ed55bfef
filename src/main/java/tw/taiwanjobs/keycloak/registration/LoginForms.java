package tw.taiwanjobs.keycloak.registration;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.forms.login.LoginFormsPages;
import org.keycloak.forms.login.freemarker.FreeMarkerLoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.protocol.oidc.grants.device.DeviceGrantType;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.services.util.LocaleUtil;
import org.keycloak.theme.Theme;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;
import tw.taiwanjobs.keycloak.common.web.FormInput;
import tw.taiwanjobs.keycloak.theme.MergedMessages;

/** Keycloak's pages, but for a sign-up that is alive, or whose session is gone, and with messages that are kept. */
@ReplacesKeycloak(
        "Keycloak 26.7 calls a page expired when a step before or after the last one is asked for, blames cookies when a "
                + "session is gone, asks for a device's code again without a word, and merges all messages anew for each page "
                + "and each text")
final class LoginForms extends FreeMarkerLoginFormsProvider {

    private static final Set<String> SESSION_LOST = Set.of(Messages.COOKIE_NOT_FOUND, Messages.INVALID_CODE);
    private static final String EXPIRED_PAGE = "login-page-expired.ftl";
    private static final String DEVICE_CODE_REQUIRED = "deviceCodeRequiredMessage";

    private final MergedMessages mergedMessages;

    LoginForms(KeycloakSession session, MergedMessages mergedMessages) {
        super(session);
        this.mergedMessages = mergedMessages;
    }

    @Override
    protected Theme getTheme() throws IOException {
        return mergedMessages.keptFor(super.getTheme());
    }

    /** A text that code asks for, without all that Keycloak prepares for a whole page. */
    @Override
    protected String formatMessage(FormMessage message) {
        Locale locale = session.getContext().resolveLocale(user);
        try {
            return formatMessage(message, getTheme().getEnhancedMessages(realm, locale), locale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Response createLoginExpiredPage() {
        return Optional.ofNullable(authenticationSession)
                .flatMap(alive -> StepReturn.answer(session, alive).or(() -> FlowReturn.answer(session, alive)))
                .orElseGet(super::createLoginExpiredPage);
    }

    @Override
    public Response createErrorPage(Response.Status status) {
        // Nothing has looked at the language that was asked for, where there is no session.
        LocaleUtil.processLocaleParam(session, realm, authenticationSession);
        return SESSION_LOST.contains(getFirstMessageUnformatted())
                ? sessionLost(status)
                : super.createErrorPage(status);
    }

    /** Says what is missing to somebody who has sent no code. */
    @Override
    public Response createOAuth2DeviceVerifyUserCodePage() {
        if (getFirstMessageUnformatted() == null
                && FormInput.isSent(session.getContext().getHttpRequest())) {
            addError(new FormMessage(DeviceGrantType.OAUTH2_DEVICE_USER_CODE, deviceCodeRequired()));
        }
        return super.createOAuth2DeviceVerifyUserCodePage();
    }

    /** Realms of other themes have Keycloak's words. */
    private String deviceCodeRequired() {
        return DEVICE_CODE_REQUIRED.equals(getMessage(DEVICE_CODE_REQUIRED))
                ? Messages.OAUTH2_DEVICE_INVALID_USER_CODE
                : DEVICE_CODE_REQUIRED;
    }

    /** Tells pages of a step the address at which they can be opened again, and whether a password was asked for. */
    @Override
    protected void createCommonAttributes(
            Theme theme, Locale locale, Properties messages, UriBuilder base, @Nullable LoginFormsPages page) {
        super.createCommonAttributes(theme, locale, messages, base, page);
        setAttribute("passwordIsRight", isPasswordProved());
        if (actionUri != null && execution != null) {
            URI address = UriBuilder.fromUri(actionUri)
                    .replaceQueryParam(LoginActionsService.SESSION_CODE)
                    .build();
            setAttribute("stepAddress", address.toString());
        }
    }

    private boolean isPasswordProved() {
        return authenticationSession != null
                && Boolean.parseBoolean(authenticationSession.getAuthNote(AuthenticationManager.PASSWORD_VALIDATED));
    }

    private Response sessionLost(Response.Status status) {
        LostSession lost = new LostSession(session);
        return lost.goOn().orElseGet(() -> {
            client = session.getContext().getClient();
            lost.beginning().ifPresent(address -> setAttribute("signUpAgain", address.toString()));
            return setAttribute("sessionLost", true).setStatus(status).createForm(EXPIRED_PAGE);
        });
    }
}
