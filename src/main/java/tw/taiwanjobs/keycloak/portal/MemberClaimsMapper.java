package tw.taiwanjobs.keycloak.portal;

import java.util.List;
import java.util.Map;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.UserInfoTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.AccessToken;
import tw.taiwanjobs.keycloak.common.spi.ConsoleText;

/** Claims of a member that a portal asks the userinfo endpoint for; no setting puts them into a token. */
abstract class MemberClaimsMapper extends AbstractOIDCProtocolMapper implements UserInfoTokenMapper {

    /** Without those that the member has no value for. */
    abstract Map<String, Object> claims(UserModel member);

    @Override
    public final AccessToken transformUserInfoToken(
            AccessToken userInfo,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext login) {
        userInfo.getOtherClaims().putAll(claims(userSession.getUser()));
        return userInfo;
    }

    @Override
    public final String getDisplayType() {
        return ConsoleText.name(getId());
    }

    @Override
    public final String getHelpText() {
        return ConsoleText.help(getId());
    }

    @Override
    public final String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public final List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }
}
