package tw.taiwanjobs.keycloak.limits;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.provider.ProviderConfigProperty;

/** A limit that the administrator sets on an execution. The setting's name is the limit's too. */
public final class LimitSetting {

    /** Whose hits are counted. */
    public enum Subject {
        SESSION,
        /** What was typed: an account, a mailbox, a number. Counted alike whether a member has it or not. */
        NAME,
        ADDRESS
    }

    private final Subject subject;
    private final ProviderConfigProperty property;
    private final int standard;
    private final IntFunction<Limit> limit;

    private LimitSetting(
            Subject subject, String name, String label, String help, int standard, IntFunction<Limit> limit) {
        this.subject = subject;
        this.property = new ProviderConfigProperty(
                name,
                label,
                help + " 0 lifts the limit.",
                ProviderConfigProperty.STRING_TYPE,
                Integer.toString(standard));
        this.standard = standard;
        this.limit = limit;
    }

    /**
     * So many in a window.
     *
     * @param label and help as the console shows them
     * @param standard how many, unless the administrator says otherwise
     */
    public static LimitSetting of(
            Subject subject, String name, String label, String help, int standard, Duration window) {
        return new LimitSetting(subject, name, label, help, standard, max -> new Limit(name, max, window));
    }

    /**
     * So many seconds between two.
     *
     * @param standard seconds, unless the administrator says otherwise
     */
    public static LimitSetting pause(String name, String label, String help, int standard) {
        return new LimitSetting(
                Subject.NAME, name, label, help, standard, seconds -> new Limit(name, 1, Duration.ofSeconds(seconds)));
    }

    public ProviderConfigProperty property() {
        return property;
    }

    /** Empty if the administrator has lifted it; what is no number leaves it as it is without the setting. */
    public Optional<Limit> limit(@Nullable AuthenticatorConfigModel config) {
        Map<String, String> values = config == null ? null : config.getConfig();
        int number = Optional.ofNullable(values == null ? null : values.get(property.getName()))
                .map(String::strip)
                .filter(value -> value.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .orElse(standard);
        return number == 0 ? Optional.empty() : Optional.of(limit.apply(number));
    }

    /** Whether it was this setting's limit that refused. */
    public boolean isOf(Limit refusing) {
        return property.getName().equals(refusing.name());
    }

    Subject subject() {
        return subject;
    }
}
