package tw.taiwanjobs.keycloak.lockout;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderConfigProperty;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.web.RealmCookie;
import tw.taiwanjobs.keycloak.member.PasswordTime;

/**
 * The browser of this request, known as one of a member's by a random id in its cookie. An id is only ever issued, never
 * taken over from a cookie, so nobody can plant one; it is worth nothing once the password is another.
 */
public final class KnownDevice {

    public static final ProviderConfigProperty SETTING = new ProviderConfigProperty(
            "knownDevices",
            "Known devices",
            "A browser whose owner ticked 'remember account' and logged in, or used a mailed link, keeps three tries of its "
                    + "own, so that strangers cannot lock the owner out. Off: three wrong passwords lock the account "
                    + "everywhere.",
            ProviderConfigProperty.BOOLEAN_TYPE,
            Boolean.TRUE.toString());

    private static final RealmCookie COOKIE = new RealmCookie("TAIWANJOBS_DEVICE", KnownDevices.LIFETIME);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 16;

    private final String id;

    private KnownDevice(String id) {
        this.id = id;
    }

    public static Optional<KnownDevice> find(KeycloakSession session, UserModel member) {
        KnownDevices devices = KnownDevices.of(session);
        return cookie(session).ids().stream()
                .filter(id -> devices.isOf(member.getId(), id, passwordSet(member), ServerTime.now()))
                .findFirst()
                .map(KnownDevice::new);
    }

    /** From now on this browser is one of the member's, for another {@link KnownDevices#LIFETIME}. */
    public static void remember(KeycloakSession session, UserModel member) {
        KnownDevices devices = KnownDevices.of(session);
        Optional<KnownDevice> known = find(session, member);
        String id = known.map(KnownDevice::id).orElseGet(KnownDevice::newId);
        if (known.isPresent()) {
            devices.renew(id, ServerTime.now());
        } else {
            devices.issue(member.getId(), id, passwordSet(member), ServerTime.now());
        }
        COOKIE.set(session, cookie(session).with(id).value());
    }

    /** This browser is none of the member's any more. */
    public static void forget(KeycloakSession session, UserModel member) {
        find(session, member).ifPresent(device -> {
            KnownDevices.of(session).remove(device.id);
            DeviceIds left = cookie(session).without(device.id);
            if (left.ids().isEmpty()) {
                COOKIE.remove(session);
            } else {
                COOKIE.set(session, left.value());
            }
        });
    }

    /** To be kept in a browser's cookie and nowhere else. */
    String id() {
        return id;
    }

    @Override
    public String toString() {
        return "KnownDevice[?]";
    }

    private static DeviceIds cookie(KeycloakSession session) {
        return DeviceIds.parse(COOKIE.read(session));
    }

    private static String newId() {
        byte[] bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Instant passwordSet(UserModel member) {
        return PasswordTime.of(member).orElse(Instant.EPOCH);
    }
}
