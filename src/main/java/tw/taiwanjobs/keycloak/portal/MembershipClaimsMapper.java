package tw.taiwanjobs.keycloak.portal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.member.MemberStatus;

/** Of the scope {@code member}. */
public final class MembershipClaimsMapper extends MemberClaimsMapper {

    @Override
    public String getId() {
        return "taiwanjobs-membership-claims";
    }

    @Override
    Map<String, Object> claims(UserModel member) {
        Map<String, Object> claims = new HashMap<>();
        Optional.ofNullable(member.getFirstAttribute(MemberStatus.ATTRIBUTE))
                .ifPresent(status -> claims.put("member_status", status));
        Optional.ofNullable(member.getCreatedTimestamp())
                .map(Instant::ofEpochMilli)
                .ifPresent(signUp -> claims.put(
                        "member_since", ServerTime.dayInTaiwan(signUp).toString()));
        return claims;
    }
}
