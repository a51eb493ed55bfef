package tw.taiwanjobs.keycloak.helpdesk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.link.LinkOfMember;
import tw.taiwanjobs.keycloak.lockout.Lock;
import tw.taiwanjobs.keycloak.member.MemberAttributes;
import tw.taiwanjobs.keycloak.member.MemberStatus;
import tw.taiwanjobs.keycloak.member.PendingMember;
import tw.taiwanjobs.keycloak.member.PendingMembers;

/**
 * A mark of what the help desk sees and changes of a member: it is another one when any of it is. Whoever sends it along wants
 * nothing to be done if somebody else was faster.
 */
final class MemberVersion {

    private static final int BYTES = 12;

    private MemberVersion() {}

    /** 16 characters of base64url. */
    static String of(KeycloakSession session, UserModel member) {
        Optional<PendingMember> pending = new PendingMembers(session).find(member.getId());
        List<@Nullable Object> seen = Arrays.asList(
                member.getUsername(),
                member.getEmail(),
                member.isEmailVerified(),
                member.isEnabled(),
                member.getLastModifiedTimestamp(),
                member.getFirstAttribute(MemberStatus.ATTRIBUTE),
                member.getFirstAttribute(MemberAttributes.NATIONAL_ID_MASKED),
                member.getFirstAttribute(MemberAttributes.BIRTHDATE),
                pending.map(PendingMember::email).orElse(""),
                Lock.isImposed(session, member.getId()));
        Stream<?> links = LinkOfMember.all(session, member.getId()).stream()
                .map(link -> List.of(link.purpose(), link.address(), link.expiresAt(), link.usedAt()));
        return mark(Stream.concat(seen.stream(), links).toList());
    }

    private static String mark(List<?> seen) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(seen.toString().getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }
}
