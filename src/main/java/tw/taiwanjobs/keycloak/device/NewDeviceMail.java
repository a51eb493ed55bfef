package tw.taiwanjobs.keycloak.device;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.device.DeviceRepresentationProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.account.DeviceRepresentation;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.spi.AfterCommit;
import tw.taiwanjobs.keycloak.common.spi.ExecutionConfig;
import tw.taiwanjobs.keycloak.limits.Limit;
import tw.taiwanjobs.keycloak.limits.Limits;
import tw.taiwanjobs.keycloak.link.LinkMailer;
import tw.taiwanjobs.keycloak.link.NewLogin;
import tw.taiwanjobs.keycloak.member.MemberRow;
import tw.taiwanjobs.keycloak.member.ResetEligibility;

/**
 * The mail about one login, written down in its request and put into the outbox when that is answered. Whoever may not set a
 * password by mail gets none: the link would lead nowhere, and an address that nobody has verified may be a stranger's.
 */
record NewDeviceMail(
        KeycloakSession request,
        String realmId,
        String userId,
        String clientId,
        String baseUri,
        NewLogin login,
        Optional<String> settingsId) {

    private static final String EXECUTOR = "taiwanjobs-login";

    static NewDeviceMail about(KeycloakSession session, UserModel member, String clientId, ExecutionConfig settings) {
        return new NewDeviceMail(
                session,
                session.getContext().getRealm().getId(),
                member.getId(),
                clientId,
                session.getContext().getUri().getBaseUri().toString(),
                login(session),
                settings.id());
    }

    void follow() {
        AfterCommit.run(request, EXECUTOR, this::send);
    }

    private void send(KeycloakSession session) {
        RealmModel realm = session.realms().getRealm(realmId);
        session.getContext().setRealm(realm);
        if (!MemberRow.lock(session, userId)) {
            return;
        }
        UserModel member = session.users().getUserById(realm, userId);
        if (member != null && ResetEligibility.refusal(member).isEmpty()) {
            Limits price = Limits.of(session, ExecutionConfig.byId(realm, settingsId.orElse(null)))
                    .perName(userId, Limit.NEW_DEVICE_MAILS_PER_MEMBER);
            new LinkMailer(session).mailNewLogin(login, userId, member.getEmail(), clientId, baseUri, price);
        }
    }

    private static NewLogin login(KeycloakSession session) {
        DeviceRepresentation device =
                session.getProvider(DeviceRepresentationProvider.class).deviceRepresentation();
        return device == null
                ? new NewLogin(ServerTime.now(), "", "")
                : new NewLogin(ServerTime.now(), withoutVersion(device.getBrowser()), text(device.getOs()));
    }

    /** {@code Chrome/150.0.1} → {@code Chrome}. */
    private static String withoutVersion(@Nullable String browser) {
        String name = text(browser);
        int slash = name.indexOf('/');
        return slash < 0 ? name : name.substring(0, slash);
    }

    private static String text(@Nullable String name) {
        return name == null ? "" : name;
    }
}
