package tw.taiwanjobs.keycloak.portal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.UserModel;
import org.keycloak.representations.IDToken;

/** Of the scope {@code profile}, whose other claims are attributes. */
public final class UpdatedAtClaimMapper extends MemberClaimsMapper {

    @Override
    public String getId() {
        return "taiwanjobs-updated-at-claim";
    }

    @Override
    Map<String, Object> claims(UserModel member) {
        return Optional.ofNullable(member.getLastModifiedTimestamp())
                .map(Instant::ofEpochMilli)
                .map(changed -> Map.<String, Object>of(IDToken.UPDATED_AT, changed.getEpochSecond()))
                .orElse(Map.of());
    }
}
