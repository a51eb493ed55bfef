package tw.taiwanjobs.keycloak.common.spi;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.provider.ProviderConfigProperty;

/** The settings of an execution or a required action. What the administrator has left empty is as the property's default says. */
public final class ExecutionConfig {

    /** Of an execution without settings: every default. */
    public static final ExecutionConfig DEFAULTS = new ExecutionConfig(null, null);

    private final @Nullable String id;
    private final Map<String, String> values;

    private ExecutionConfig(@Nullable String id, @Nullable Map<String, String> values) {
        this.id = id;
        this.values = values == null ? Map.of() : values;
    }

    public static ExecutionConfig of(@Nullable AuthenticatorConfigModel model) {
        return model == null ? DEFAULTS : new ExecutionConfig(model.getId(), model.getConfig());
    }

    public static ExecutionConfig of(RequiredActionContext context) {
        RequiredActionConfigModel model = context.getConfig();
        return model == null ? DEFAULTS : new ExecutionConfig(null, model.getConfig());
    }

    public static ExecutionConfig of(AuthenticationFlowContext context) {
        return of(context.getAuthenticatorConfig());
    }

    public static ExecutionConfig of(FormContext context) {
        return of(context.getAuthenticatorConfig());
    }

    /**
     * The settings that were noted.
     *
     * @param id what {@link #id} said
     */
    public static ExecutionConfig byId(RealmModel realm, @Nullable String id) {
        return id == null ? DEFAULTS : of(realm.getAuthenticatorConfigById(id));
    }

    /**
     * The settings of another execution, so that what several steps share is set in one place.
     *
     * @param flowId of the flow that holds it, itself or in a flow inside
     * @param providerId of the execution
     */
    public static ExecutionConfig find(RealmModel realm, String flowId, String providerId) {
        return executions(realm, flowId)
                .filter(execution -> providerId.equals(execution.getAuthenticator()))
                .map(AuthenticationExecutionModel::getAuthenticatorConfig)
                .filter(Objects::nonNull)
                .findFirst()
                .map(id -> byId(realm, id))
                .orElse(DEFAULTS);
    }

    /** The same; empty if no flow there holds such an execution. */
    public static Optional<ExecutionConfig> ofUsed(RealmModel realm, String flowId, String providerId) {
        return executions(realm, flowId).anyMatch(execution -> providerId.equals(execution.getAuthenticator()))
                ? Optional.of(find(realm, flowId, providerId))
                : Optional.empty();
    }

    private static Stream<AuthenticationExecutionModel> executions(RealmModel realm, String flowId) {
        return realm.getAuthenticationExecutionsStream(flowId)
                .flatMap(execution -> execution.isAuthenticatorFlow()
                        ? executions(realm, execution.getFlowId())
                        : Stream.of(execution));
    }

    /** By which Keycloak finds the settings again; empty for an execution without settings. */
    public Optional<String> id() {
        return Optional.ofNullable(id);
    }

    /** Without blanks around it. */
    public String text(ProviderConfigProperty property) {
        return value(property).orElseGet(() -> standard(property));
    }

    /** A whole number from 0 to 999,999,999; the default if something else was typed. */
    public int number(ProviderConfigProperty property) {
        return Integer.parseInt(
                value(property).filter(value -> value.matches("[0-9]{1,9}")).orElseGet(() -> standard(property)));
    }

    /** The default if neither {@code true} nor {@code false} was typed. */
    public boolean flag(ProviderConfigProperty property) {
        return Boolean.parseBoolean(
                value(property).filter(value -> value.matches("true|false")).orElseGet(() -> standard(property)));
    }

    private Optional<String> value(ProviderConfigProperty property) {
        return Optional.ofNullable(values.get(property.getName()))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private static String standard(ProviderConfigProperty property) {
        return String.valueOf(property.getDefaultValue());
    }
}
