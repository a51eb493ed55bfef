package tw.taiwanjobs.keycloak.portal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.OAuthErrorException;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyEvent;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.context.ClientCRUDContext;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;
import tw.taiwanjobs.keycloak.portal.domain.PortalRule;
import tw.taiwanjobs.keycloak.portal.domain.RandomText;
import tw.taiwanjobs.keycloak.portal.domain.SubjectMapper;

/** Refuses a portal that is registered carelessly, and says all that is to mend. Clients of other kinds pass. */
final class PortalRulesExecutor implements ClientPolicyExecutorProvider<PortalRulesExecutor.Configuration> {
    private Configuration configuration = new Configuration();

    @Override
    public void executeOnEvent(ClientPolicyContext context) throws ClientPolicyException {
        if (context.getEvent() == ClientPolicyEvent.REGISTER) {
            var change = (ClientCRUDContext) context;
            check(new ProposedClient(change.getProposedClientRepresentation(), Optional.empty()));
        } else if (context.getEvent() == ClientPolicyEvent.UPDATE) {
            var change = (ClientCRUDContext) context;
            check(new ProposedClient(
                    change.getProposedClientRepresentation(), Optional.ofNullable(change.getTargetClient())));
        }
    }

    private void check(ProposedClient client) throws ClientPolicyException {
        if (client.present().isEmpty() && client.settings().isPortal()) {
            addSubject(client.sent());
        }
        var faults = PortalRule.faultsButPkce(client.settings(), configuration.isLoopbackAllowed());
        if (!faults.isEmpty()) {
            throw new ClientPolicyException(
                    OAuthErrorException.INVALID_CLIENT_METADATA, String.join(". ", faults) + ".");
        }
    }

    /** The console's form for a new client has no place for mappers. */
    private void addSubject(ClientRepresentation client) {
        var mappers = Optional.ofNullable(client.getProtocolMappers()).orElseGet(List::of);
        if (mappers.stream().noneMatch(mapper -> SubjectMapper.ID.equals(mapper.getProtocolMapper()))) {
            client.setProtocolMappers(
                    new ArrayList<>(Stream.concat(mappers.stream(), Stream.of(subject(client.getClientId())))
                            .toList()));
        }
    }

    private ProtocolMapperRepresentation subject(String sector) {
        var mapper = new ProtocolMapperRepresentation();
        mapper.setName(SubjectMapper.NAME);
        mapper.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        mapper.setProtocolMapper(SubjectMapper.ID);
        mapper.setConfig(SubjectMapper.settings(sector, RandomText.create()));
        return mapper;
    }

    @Override
    public void setupConfiguration(Configuration chosen) {
        configuration = chosen;
    }

    @Override
    public Class<Configuration> getExecutorConfigurationClass() {
        return Configuration.class;
    }

    @Override
    public String getProviderId() {
        return PortalRule.EXECUTOR;
    }

    static final class Configuration extends ClientPolicyExecutorConfigurationRepresentation {
        @JsonProperty(PortalRule.LOOPBACK)
        private boolean loopbackAllowed;

        boolean isLoopbackAllowed() {
            return loopbackAllowed;
        }
    }
}
