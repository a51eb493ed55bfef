package tw.taiwanjobs.keycloak.portal;

import java.util.List;
import org.keycloak.TokenCategory;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.UserInfoTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;
import tw.taiwanjobs.keycloak.common.spi.ConsoleText;
import tw.taiwanjobs.keycloak.identity.IdentityNumbers;

/**
 * Of the scope {@code national_id}: the member's national ID or resident number, with the member's consent. It goes to the
 * userinfo endpoint and into an ID token that is encrypted for the portal, by no setting anywhere else.
 */
public final class NationalIdClaimMapper extends AbstractOIDCProtocolMapper
        implements OIDCIDTokenMapper, UserInfoTokenMapper {

    private static final String CLAIM = "national_id";

    @Override
    public AccessToken transformUserInfoToken(
            AccessToken userInfo,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext login) {
        addTo(userInfo, mapper, session, userSession.getUser(), login);
        return userInfo;
    }

    @Override
    public IDToken transformIDToken(
            IDToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext login) {
        if (isEncrypted(session)) {
            addTo(token, mapper, session, userSession.getUser(), login);
        }
        return token;
    }

    private static void addTo(
            IDToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserModel member,
            ClientSessionContext login) {
        if (new MemberConsent(session).covers(mapper, member, login)) {
            IdentityNumbers.of(session)
                    .of(member.getId())
                    .ifPresent(number -> token.getOtherClaims().put(CLAIM, number.value()));
        }
    }

    /** By what Keycloak itself asks before it encrypts. */
    private static boolean isEncrypted(KeycloakSession session) {
        return session.tokens().cekManagementAlgorithm(TokenCategory.ID) != null
                && session.tokens().encryptAlgorithm(TokenCategory.ID) != null;
    }

    @Override
    public String getId() {
        return "taiwanjobs-national-id-claim";
    }

    @Override
    public String getDisplayType() {
        return ConsoleText.name(getId());
    }

    @Override
    public String getHelpText() {
        return ConsoleText.help(getId());
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }
}
