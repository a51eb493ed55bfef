package tw.taiwanjobs.keycloak.limits;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;

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

    /** {@link #charge(Requester, EventBuilder, String)} of a use that knows no name. */
    public void charge(Requester asker, EventBuilder event) {
        charge(asker, event, NO_NAME);
    }

    /**
     * Counts one use; if a limit is used up, ends the request with the page "rate-limited". For forms that were sent:
     * of no other request does Keycloak (26.7) show an exception's page.
     *
     * @param name in its normal form
     */
    public void charge(Requester asker, EventBuilder event, String name) {
        end(asker, event, pay(asker, name));
    }

    /** Counts nothing; if a limit is used up, ends the request as {@link #charge(Requester, EventBuilder, String)} does. */
    public void check(Requester asker, EventBuilder event) {
        end(asker, event, Throttle.of(asker.keycloak()).peek(charges(asker, NO_NAME)));
    }

    /**
     * Counts one use, which is done already.
     *
     * @return the page "rate-limited" if a limit was used up before
     */
    public Optional<Response> chargeLate(Requester asker, EventBuilder event) {
        return page(asker, event, pay(asker, NO_NAME));
    }

    /**
     * Counts one use unless this request has paid for another one, whose answer this is a part of.
     *
     * @return the page "rate-limited" if a limit is used up
     */
    public Optional<Response> refuseUnlessPaid(Requester asker, EventBuilder event) {
        return isPaid(asker.keycloak()) ? Optional.empty() : page(asker, event, count(asker));
    }

    /** Counts one use; empty if it may go on. */
    public Optional<Outcome.Refused> refuse(Requester asker) {
        return refused(count(asker));
    }

    /** What one use costs, for whoever charges more at the same time. */
    public List<Charge> charges(Requester asker, String name) {
        return settings.stream()
                .flatMap(setting -> charge(setting, asker, name))
                .toList();
    }

    private static Stream<Charge> charge(LimitSetting setting, Requester asker, String name) {
        return setting.limit(asker.config()).stream().map(limit -> new Charge(limit, subject(setting, asker, name)));
    }

    private static String subject(LimitSetting setting, Requester asker, String name) {
        return switch (setting.subject()) {
            case SESSION -> asker.browser();
            case NAME -> name;
            case ADDRESS -> asker.address();
        };
    }

    private Outcome pay(Requester asker, String name) {
        List<Charge> charges = charges(asker, name);
        if (!charges.isEmpty()) {
            asker.keycloak().setAttribute(PAID, Boolean.TRUE);
        }
        return Throttle.of(asker.keycloak()).charge(charges);
    }

    private Outcome count(Requester asker) {
        return Throttle.of(asker.keycloak()).charge(charges(asker, NO_NAME));
    }

    private static void end(Requester asker, EventBuilder event, Outcome outcome) {
        page(asker, event, outcome).ifPresent(page -> {
            throw new WebApplicationException(page);
        });
    }

    private static Optional<Response> page(Requester asker, EventBuilder event, Outcome outcome) {
        return refused(outcome).map(refused -> RateLimited.answer(asker.keycloak(), asker.session(), event, refused));
    }

    private static Optional<Outcome.Refused> refused(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused ? Optional.of(refused) : Optional.empty();
    }

    private static boolean isPaid(KeycloakSession request) {
        return Boolean.TRUE.equals(request.getAttribute(PAID));
    }
}
