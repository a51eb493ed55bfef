package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.representations.idm.AuthenticationFlowRepresentation;
import tw.taiwanjobs.keycloak.demo.server.AdminApi;
import tw.taiwanjobs.keycloak.support.RealmExport;
import tw.taiwanjobs.keycloak.support.RealmWithMembers;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.StockRealm;
import tw.taiwanjobs.keycloak.support.StockRealm.Said;
import tw.taiwanjobs.keycloak.support.cluster.FaultyWay;
import tw.taiwanjobs.keycloak.support.cluster.FaultyWay.Fault;

/** {@code bin/realm install}, and one of its requests fails: all or nothing, and the next try works. */
@Tag("store")
class FailedInstallationIT {

    private final RunningProduct running = RunningProduct.get();
    private final StockRealm stock = new StockRealm(running.server(), running.mailbox());
    private final AdminApi admin = stock.admin();
    private final FaultyWay way = FaultyWay.to(running.server().port());

    @TempDir
    private Path directory = Path.of("");

    private Path backup = Path.of("");
    private List<String> before = List.of();

    @BeforeEach
    void createRealm() {
        backup = directory.resolve("before.json");
        stock.create();
        RealmWithMembers.make(stock);
        before = RealmExport.of(admin);
    }

    @AfterEach
    void removeRealm() {
        way.close();
        admin.realm().remove();
    }

    @Test
    void whichever_of_a_few_requests_fails_the_realm_is_as_before() {
        int changes = changesOfAnInstallation();

        failsAt(1, Fault.ERROR);
        failsAt(changes / 4, Fault.REQUEST_LOST);
        failsAt(changes - 4, Fault.ANSWER_LOST);
        failsAt(changes, Fault.ERROR);
        failsAt(changes, Fault.ANSWER_LOST);

        assertThat(install().exitCode()).isZero();
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"ERROR", "REQUEST_LOST", "ANSWER_LOST"})
    void whichever_request_fails_the_realm_is_as_before(Fault fault) {
        IntStream.rangeClosed(1, changesOfAnInstallation()).forEach(number -> failsAt(number, fault));

        assertThat(install().exitCode()).isZero();
    }

    @Tag("long")
    @Test
    void a_server_that_is_gone_is_given_back_what_it_had_by_the_next_try() {
        int changes = changesOfAnInstallation();
        for (int number : List.of(changes / 2, changes)) {
            way.failAt(number, Fault.SERVER_GONE);
            Said failed = install();
            assertThat(failed.exitCode()).isEqualTo(1);
            assertThat(failed.text()).contains("could not be taken back").hasLineCount(1);
            assertThat(backup).exists();
            way.mend();

            Said next = install();

            assertThat(next.text()).startsWith("Taken back what a failed installation had left");
            assertThat(next.exitCode()).as(next.text()).isZero();
            uninstall();
        }
    }

    @Test
    void a_flow_that_no_list_shows_is_not_in_the_way() {
        AuthenticationFlowRepresentation leftover = new AuthenticationFlowRepresentation();
        leftover.setAlias("taiwanjobs browser forms");
        leftover.setProviderId("basic-flow");
        leftover.setTopLevel(false);
        leftover.setBuiltIn(false);
        admin.realm().flows().createFlow(leftover).close();

        assertThat(install().exitCode()).isZero();

        uninstall();
    }

    private int changesOfAnInstallation() {
        way.mend();
        assertThat(install().exitCode()).isZero();
        int changes = way.changes();
        uninstall();
        return changes;
    }

    private void failsAt(int number, Fault fault) {
        way.failAt(number, fault);

        Said failed = install();

        assertThat(failed.exitCode())
                .as("%s at %s: %s", fault, number, failed.text())
                .isEqualTo(1);
        assertThat(failed.text()).as("%s at %s", fault, number).hasLineCount(1);
        assertThat(RealmExport.of(admin)).as("%s at %s", fault, number).containsExactlyElementsOf(before);
        assertThat(backup).as("%s at %s", fault, number).doesNotExist();
        way.mend();
    }

    private Said install() {
        return stock.sayAt(way.url(), "install", "--backup=" + backup, "--accept");
    }

    private void uninstall() {
        assertThat(stock.say("uninstall", "--backup=" + backup).exitCode()).isZero();
        assertThat(RealmExport.of(admin)).containsExactlyElementsOf(before);
        assertThat(backup.toFile().delete()).isTrue();
    }
}
