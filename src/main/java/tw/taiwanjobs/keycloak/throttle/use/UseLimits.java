package tw.taiwanjobs.keycloak.throttle.use;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import tw.taiwanjobs.keycloak.throttle.Charge;
import tw.taiwanjobs.keycloak.throttle.LimitUsedUp;
import tw.taiwanjobs.keycloak.throttle.Outcome;
import tw.taiwanjobs.keycloak.throttle.RateLimited;
import tw.taiwanjobs.keycloak.throttle.Throttle;

/**
 * How often one thing may be done by a session, for a name, from a network address: settings of its execution, counted
 * together in one transaction, all or none. Nothing about the name is looked up before, so that a refusal costs the same
 * for every name.
 */
public final class UseLimits {

    private static final String PAID = UseLimits.class.getName() + ".paid";
    private static final String NO_NAME = "";

    private final List<LimitSetting> settings;

    public UseLimits(LimitSetting... settings) {
        this.settings = List.of(settings);
    }

    public List<ProviderConfigProperty> configProperties() {
        return settings.stream().map(LimitSetting::property).toList();
    }

    /** {@link #charge(Asker, EventBuilder, String)} of a use that knows no name. */
    public void charge(Asker asker, EventBuilder event) {
        charge(asker, event, NO_NAME);
    }

    /**
     * Counts one use; if a limit is used up, ends the request with the page "rate-limited". For forms that were sent:
     * of no other request does Keycloak (26.7) show an exception's page.
     *
     * @param name in its normal form
     */
    public void charge(Asker asker, EventBuilder event, String name) {
        List<Charge> charges = charges(asker, name);
        if (Throttle.of(asker.keycloak()).charge(charges) instanceof Outcome.Refused refused) {
            throw refusal(asker, event, refused);
        }
        notePaid(asker, charges);
    }

    /**
     * {@link #charge(Asker, EventBuilder)} in the transaction in which something else is counted.
     *
     * @param counting runs that transaction and calls in it what it is given
     */
    public <T> T chargeAlong(Asker asker, EventBuilder event, Function<Consumer<KeycloakSession>, T> counting) {
        List<Charge> charges = charges(asker, NO_NAME);
        T counted = orRefuse(
                asker, event, () -> counting.apply(caller -> Throttle.of(caller).take(charges)));
        notePaid(asker, charges);
        return counted;
    }

    /** {@link #check(Asker, EventBuilder)} in the transaction in which something else is counted. */
    public <T> T checkAlong(Asker asker, EventBuilder event, Function<Consumer<KeycloakSession>, T> counting) {
        return orRefuse(asker, event, () -> counting.apply(caller -> check(asker, caller)));
    }

    /** Counts nothing; if a limit is used up, ends the request with the page "rate-limited". */
    public void check(Asker asker, EventBuilder event) {
        orRefuse(asker, event, () -> {
            check(asker, asker.keycloak());
            return true;
        });
    }

    /**
     * Counts one use unless this request has paid for another one, whose answer this is a part of.
     *
     * @return the page "rate-limited" if a limit is used up
     */
    public Optional<Response> refuseUnlessPaid(Asker asker, EventBuilder event) {
        return isPaid(asker.keycloak())
                ? Optional.empty()
                : refuse(asker).map(refused -> RateLimited.answer(asker.keycloak(), asker.session(), event, refused));
    }

    /** Counts one use; empty if it may go on. */
    public Optional<Outcome.Refused> refuse(Asker asker) {
        return Throttle.of(asker.keycloak()).charge(charges(asker, NO_NAME)) instanceof Outcome.Refused refused
                ? Optional.of(refused)
                : Optional.empty();
    }

    /** What one use costs, for whoever charges more at the same time. */
    public List<Charge> charges(Asker asker, String name) {
        return settings.stream()
                .flatMap(setting -> charge(setting, asker, name))
                .toList();
    }

    private static Stream<Charge> charge(LimitSetting setting, Asker asker, String name) {
        return setting.limit(asker.config()).stream().map(limit -> new Charge(limit, subject(setting, asker, name)));
    }

    private static String subject(LimitSetting setting, Asker asker, String name) {
        return switch (setting.subject()) {
            case SESSION -> asker.browser();
            case NAME -> name;
            case ADDRESS -> asker.address();
        };
    }

    private void check(Asker asker, KeycloakSession caller) {
        if (Throttle.of(caller).peek(charges(asker, NO_NAME)) instanceof Outcome.Refused refused) {
            throw new LimitUsedUp(refused);
        }
    }

    private static <T> T orRefuse(Asker asker, EventBuilder event, Supplier<T> work) {
        try {
            return work.get();
        } catch (LimitUsedUp e) {
            throw refusal(asker, event, e.refused());
        }
    }

    private static WebApplicationException refusal(Asker asker, EventBuilder event, Outcome.Refused refused) {
        return new WebApplicationException(RateLimited.answer(asker.keycloak(), asker.session(), event, refused));
    }

    private static void notePaid(Asker asker, List<Charge> charges) {
        if (!charges.isEmpty()) {
            asker.keycloak().setAttribute(PAID, Boolean.TRUE);
        }
    }

    private static boolean isPaid(KeycloakSession request) {
        return Boolean.TRUE.equals(request.getAttribute(PAID));
    }
}
