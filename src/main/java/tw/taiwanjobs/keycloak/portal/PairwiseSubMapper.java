package tw.taiwanjobs.keycloak.portal;

import java.util.List;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperContainerModel;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.LogoutTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.TokenIntrospectionTokenMapper;
import org.keycloak.protocol.oidc.mappers.UserInfoTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;
import org.keycloak.representations.LogoutToken;
import tw.taiwanjobs.keycloak.common.spi.ConsoleText;
import tw.taiwanjobs.keycloak.common.spi.Setting;
import tw.taiwanjobs.keycloak.portal.domain.RandomText;
import tw.taiwanjobs.keycloak.portal.domain.SubjectMapper;

/**
 * On every portal: its own subject in place of the member's id, in every token. Keycloak's mapper takes the sector from the
 * addresses of the client (ADR 0020).
 */
public final class PairwiseSubMapper extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper,
                OIDCIDTokenMapper,
                UserInfoTokenMapper,
                TokenIntrospectionTokenMapper,
                LogoutTokenMapper {

    @Override
    public IDToken transformIDToken(
            IDToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext login) {
        token.setSubject(subject(mapper, userSession, login));
        return token;
    }

    @Override
    public AccessToken transformAccessToken(
            AccessToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext login) {
        token.setSubject(subject(mapper, userSession, login));
        return token;
    }

    @Override
    public AccessToken transformUserInfoToken(
            AccessToken userInfo,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext login) {
        userInfo.setSubject(subject(mapper, userSession, login));
        return userInfo;
    }

    /** Keycloak would answer with the user name, which is the e-mail address, where there is no {@code username}. */
    @Override
    public AccessToken transformIntrospectionToken(
            AccessToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext login) {
        String subject = subject(mapper, userSession, login);
        token.setSubject(subject);
        token.getOtherClaims().put("username", subject);
        return token;
    }

    @Override
    public LogoutToken transformLogoutToken(
            LogoutToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext login) {
        token.setSubject(subject(mapper, userSession, login));
        return token;
    }

    private static String subject(
            ProtocolMapperModel mapper, UserSessionModel userSession, ClientSessionContext login) {
        ClientModel portal = login.getClientSession().getClient();
        return new PairwiseSubject(
                        setting(mapper, SubjectMapper.SECTOR).orElseGet(portal::getId),
                        setting(mapper, SubjectMapper.SALT).orElse(""))
                .of(userSession.getUser().getId());
    }

    /** A portal that joins a sector takes over its salt. */
    @Override
    public void validateConfig(
            KeycloakSession session,
            RealmModel realm,
            ProtocolMapperContainerModel client,
            ProtocolMapperModel mapper) {
        if (setting(mapper, SubjectMapper.SALT).isEmpty()) {
            mapper.getConfig()
                    .put(SubjectMapper.SALT, saltOfItsSector(realm, mapper).orElseGet(RandomText::create));
        }
    }

    private static Optional<String> saltOfItsSector(RealmModel realm, ProtocolMapperModel mapper) {
        return setting(mapper, SubjectMapper.SECTOR)
                .flatMap(sector -> realm.getClientsStream()
                        .flatMap(ClientModel::getProtocolMappersStream)
                        .filter(other -> SubjectMapper.ID.equals(other.getProtocolMapper()))
                        .filter(other -> setting(other, SubjectMapper.SECTOR)
                                .filter(sector::equals)
                                .isPresent())
                        .flatMap(other -> setting(other, SubjectMapper.SALT).stream())
                        .findFirst());
    }

    private static Optional<String> setting(ProtocolMapperModel mapper, String name) {
        return Optional.ofNullable(mapper.getConfig().get(name)).filter(value -> !value.isBlank());
    }

    @Override
    public String getId() {
        return SubjectMapper.ID;
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
        return List.of(Setting.text(SubjectMapper.SECTOR, ""), Setting.text(SubjectMapper.SALT, ""));
    }
}
