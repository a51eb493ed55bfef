package tw.taiwanjobs.keycloak.support;

import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Stream;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.authentication.FormActionFactory;
import org.keycloak.authentication.FormAuthenticatorFactory;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.policy.PasswordPolicyProviderFactory;
import org.keycloak.protocol.ProtocolMapper;
import org.keycloak.provider.ConfiguredProvider;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProviderFactory;
import org.keycloak.validate.ValidatorFactory;

/**
 * A provider of the product's as the admin console shows it.
 *
 * @param service interface by which Keycloak finds it
 * @param name empty where the console shows the id
 * @param help empty where the console has it from its messages, or shows none
 */
public record ConsoleProvider(
        Class<?> service, String id, String name, String help, List<ProviderConfigProperty> settings) {

    private static final String OURS = "tw.taiwanjobs.";
    private static final String ID = "taiwanjobs-";
    private static final String NOTHING = "";

    public static List<ConsoleProvider> all() {
        return Stream.of(
                        of(
                                AuthenticatorFactory.class,
                                step -> step(AuthenticatorFactory.class, step.getId(), step.getDisplayType(), step)),
                        of(
                                FormActionFactory.class,
                                step -> step(FormActionFactory.class, step.getId(), step.getDisplayType(), step)),
                        of(
                                FormAuthenticatorFactory.class,
                                page -> step(
                                        FormAuthenticatorFactory.class, page.getId(), page.getDisplayType(), page)),
                        of(
                                ProtocolMapper.class,
                                mapper -> step(ProtocolMapper.class, mapper.getId(), mapper.getDisplayType(), mapper)),
                        of(
                                ClientPolicyExecutorProviderFactory.class,
                                executor -> step(
                                        ClientPolicyExecutorProviderFactory.class,
                                        executor.getId(),
                                        NOTHING,
                                        executor)),
                        of(
                                RequiredActionFactory.class,
                                action -> new ConsoleProvider(
                                        RequiredActionFactory.class,
                                        action.getId(),
                                        action.getDisplayText(),
                                        NOTHING,
                                        action.getConfigMetadata())),
                        of(
                                PasswordPolicyProviderFactory.class,
                                policy -> new ConsoleProvider(
                                        PasswordPolicyProviderFactory.class,
                                        policy.getId(),
                                        policy.getDisplayName(),
                                        NOTHING,
                                        List.of())),
                        ours(ValidatorFactory.class)
                                .filter(ConfiguredProvider.class::isInstance)
                                .map(validator ->
                                        step(ValidatorFactory.class, validator.getId(), NOTHING, (ConfiguredProvider)
                                                validator)))
                .flatMap(providers -> providers)
                .toList();
    }

    /** Whether it is no provider of Keycloak's that the product replaces under its own name. */
    public boolean isNew() {
        return id.startsWith(ID) || service == PasswordPolicyProviderFactory.class;
    }

    private static ConsoleProvider step(Class<?> service, String id, String name, ConfiguredProvider provider) {
        return new ConsoleProvider(service, id, name, provider.getHelpText(), provider.getConfigProperties());
    }

    private static <T> Stream<ConsoleProvider> of(Class<T> service, Function<T, ConsoleProvider> shown) {
        return ours(service).map(shown);
    }

    private static <T> Stream<T> ours(Class<T> service) {
        return ServiceLoader.load(service).stream()
                .filter(provider -> provider.type().getName().startsWith(OURS))
                .map(ServiceLoader.Provider::get);
    }
}
