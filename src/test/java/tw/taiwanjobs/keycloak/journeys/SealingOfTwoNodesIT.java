package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.demo.server.Await;
import tw.taiwanjobs.keycloak.support.AtOnce;
import tw.taiwanjobs.keycloak.support.TermsTool;
import tw.taiwanjobs.keycloak.support.Testbed;
import tw.taiwanjobs.keycloak.support.cluster.TwoNodes;

/** Two nodes that seal at the same moment make one chain, and one that is killed in the middle leaves nothing half. */
@Tag("long")
class SealingOfTwoNodesIT {

    private static final int ROWS = 3_500;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final TwoNodes product = TwoNodes.get();
    private final TermsTool terms = new TermsTool(product);

    @BeforeEach
    void useBothNodes() {
        product.useBoth();
    }

    @Test
    void both_at_once_and_a_kill_make_one_whole_chain() throws Exception {
        long before = count("TWJ_ACCEPTANCE");
        insert();

        AtOnce.run(sealing());
        insert();
        Thread killed = new Thread(() -> product.node(1).kill());
        killed.start();
        AtOnce.run(sealing().subList(1, 2));
        killed.join();
        product.revive(1);
        Await.until("everything to be sealed", PATIENCE, () -> {
            seal(2);
            return terms.ask("verify").text().contains(" 0 rows wait");
        });

        assertThat(count("TWJ_ACCEPTANCE")).isEqualTo(before + 2 * ROWS);
        assertThat(terms.ask("verify").text()).startsWith("Whole: " + (before + 2 * ROWS) + " rows under ");
    }

    private List<Callable<Integer>> sealing() {
        return Stream.of(1, 2, 1, 2)
                .map(node -> (Callable<Integer>) () -> seal(node))
                .toList();
    }

    private int seal(int node) {
        Testbed.of(product.node(node), product.realm()).runTask("taiwanjobs-sealing");
        return node;
    }

    private void insert() {
        product.database()
                .execute("with realm as (select id from realm where name = '" + product.realm() + "'),"
                        + " inserted as (insert into twj_acceptance"
                        + " (id, realm_id, subject, document, version, accepted_at, origin)"
                        + " select gen_random_uuid(), realm.id, 'somebody', 'member-terms', '1', 0, 'import'"
                        + " from realm, generate_series(1, " + ROWS + ") returning id, realm_id)"
                        + " insert into twj_acceptance_seal (acceptance_id, realm_id, waits_since)"
                        + " select id, realm_id, 0 from inserted");
    }

    private long count(String table) {
        return Long.parseLong(
                product.database().query("select count(*) from " + table).get(0));
    }
}
