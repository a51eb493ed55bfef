package tw.taiwanjobs.keycloak.lockout;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderConfigProperty;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.spi.Setting;
import tw.taiwanjobs.keycloak.common.web.RealmCookie;
import tw.taiwanjobs.keycloak.member.PasswordTime;

/**
 * The browser of this request, known as one of a member's by a random id in its cookie. An id is only ever issued, never
 * taken over from a cookie, so nobody can plant one. One that is trusted keeps tries of its own, until the password is
 * another; that it was seen is all that the rest say, and that they go on saying.
 */
public final class KnownDevice {

    public static final ProviderConfigProperty SETTING = Setting.flag("knownDevices", true);

    /** Attribute of the request: the member whose browser has been given an id in it, which its cookie does not hold yet. */
    private static final String GIVEN = KnownDevice.class.getName();

    /** Attribute of the request: how the member came to be in a browser that was trusted before the login was looked at. */
    private static final String SIGHTING = Sighting.class.getName();

    private static final RealmCookie COOKIE = new RealmCookie("TAIWANJOBS_DEVICE", KnownDevices.LIFETIME);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 16;

    private final String id;

    private KnownDevice(String id) {
        this.id = id;
    }

    /** How a member comes to be in this browser. */
    public enum Sighting {
        /** The member has logged in with it before. */
        KNOWN,
        /** It is the first browser in which the member is seen. */
        FIRST,
        /** The member has been seen in others. */
        NEW
    }

    /** The browser, if it is trusted as the member's. */
    public static Optional<KnownDevice> find(KeycloakSession session, UserModel member) {
        KnownDevices devices = KnownDevices.of(session);
        return cookie(session).ids().stream()
                .filter(id -> devices.isOf(member.getId(), id, passwordSet(member), ServerTime.now()))
                .findFirst()
                .map(KnownDevice::new);
    }

    /** From now on this browser is trusted as the member's, for another {@link KnownDevices#LIFETIME}. */
    public static void remember(KeycloakSession session, UserModel member) {
        KnownDevices devices = KnownDevices.of(session);
        Optional<KnownDevice> known = find(session, member);
        if (known.isPresent()) {
            devices.renew(known.get().id, ServerTime.now());
            give(session, member, cookie(session), known.get().id);
            return;
        }
        DeviceIds others = cookie(session);
        Optional<String> seen = seen(session, member);
        if (seen.isPresent()) {
            devices.remove(seen.get());
            others = others.without(seen.get());
        }
        if (seen.isEmpty() && devices.hasAny(member.getId())) {
            session.setAttribute(SIGHTING, Sighting.NEW);
        }
        String id = newId();
        devices.issue(member.getId(), id, passwordSet(member), ServerTime.now());
        give(session, member, others, id);
    }

    /** This browser keeps no tries of its own any more. */
    public static void distrust(KeycloakSession session, UserModel member) {
        find(session, member).ifPresent(device -> KnownDevices.of(session).distrust(device.id));
    }

    /** The same, and nothing says any more that the member was here. */
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

    /** Says whether the member has been in this browser before, and notes that it is now. */
    public static Sighting see(KeycloakSession session, UserModel member) {
        if (member.getId().equals(session.getAttribute(GIVEN))) {
            return session.getAttributeOrDefault(SIGHTING, Sighting.KNOWN);
        }
        Optional<String> seen = seen(session, member);
        if (seen.isPresent()) {
            give(session, member, cookie(session), seen.get());
            return Sighting.KNOWN;
        }
        KnownDevices devices = KnownDevices.of(session);
        Sighting sighting = devices.hasAny(member.getId()) ? Sighting.NEW : Sighting.FIRST;
        String id = newId();
        devices.see(member.getId(), id, ServerTime.now());
        give(session, member, cookie(session), id);
        return sighting;
    }

    private static Optional<String> seen(KeycloakSession session, UserModel member) {
        KnownDevices devices = KnownDevices.of(session);
        return cookie(session).ids().stream()
                .filter(id -> devices.isSeen(member.getId(), id, ServerTime.now()))
                .findFirst();
    }

    private static void give(KeycloakSession session, UserModel member, DeviceIds others, String id) {
        COOKIE.set(session, others.with(id).value());
        session.setAttribute(GIVEN, member.getId());
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
