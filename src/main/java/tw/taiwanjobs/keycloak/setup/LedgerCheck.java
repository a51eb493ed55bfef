package tw.taiwanjobs.keycloak.setup;

import java.time.Duration;
import java.util.List;

/** The ledger of acceptances is sealed every minute. */
final class LedgerCheck implements RealmCheck {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Override
    public List<Finding> findings(PresentRealm realm) {
        var waited = Duration.ofSeconds(realm.ledger().path("waitingSeconds").asLong());
        return waited.compareTo(PATIENCE) < 0
                ? List.of()
                : List.of(Finding.toMend(
                        "ledger",
                        realm.ledger().path("waiting").asLong() + " acceptances wait for their seal, the oldest for "
                                + waited.toMinutes()
                                + " minutes: a server's log says why (the ledger could not be sealed), and after an"
                                + " import of many members it takes its time"));
    }
}
