package tw.taiwanjobs.keycloak.helpdesk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.member.MemberAttributes;
import tw.taiwanjobs.keycloak.member.MemberStatus;
import tw.taiwanjobs.keycloak.member.PendingMember;
import tw.taiwanjobs.keycloak.member.PendingMembers;
import tw.taiwanjobs.keycloak.member.UserNames;

/**
 * A member in the list of those who were found.
 *
 * @param account of a pending member the address asked for; null for one who logs in with a number alone
 * @param state {@code pending}, {@code active}, {@code legacy}; {@code none} for who was made by an administrator, or was
 *     there before the product
 * @param reasons why the member cannot log in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FoundMember(
        String id,
        @Nullable String account,
        @Nullable String name,
        @Nullable String nationalIdMasked,
        String state,
        List<ObstacleCode> reasons) {

    static final String NO_STATE = "none";

    static FoundMember of(KeycloakSession session, UserModel member) {
        return new FoundMember(
                member.getId(),
                account(session, member),
                member.getFirstName(),
                member.getFirstAttribute(MemberAttributes.NATIONAL_ID_MASKED),
                state(member),
                new LoginObstacles(session)
                        .of(member).stream().map(Obstacle::code).toList());
    }

    static @Nullable String account(KeycloakSession session, UserModel member) {
        if (MemberStatus.PENDING.isOf(member)) {
            return new PendingMembers(session)
                    .find(member.getId())
                    .map(PendingMember::email)
                    .orElse(null);
        }
        return MemberStatus.LEGACY.isOf(member)
                ? null
                : UserNames.account(session.getContext().getRealm(), member);
    }

    static String state(UserModel member) {
        return MemberStatus.of(member).map(MemberStatus::attributeValue).orElse(NO_STATE);
    }
}
