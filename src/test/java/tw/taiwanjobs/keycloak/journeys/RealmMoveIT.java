package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.taiwanjobs.keycloak.demo.server.Mailbox;
import tw.taiwanjobs.keycloak.support.BareMachine;
import tw.taiwanjobs.keycloak.support.Guide;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.StockRealm;
import tw.taiwanjobs.keycloak.support.database.PostgresServer;

/** A realm's file is read again at its own server, and moves to another one (docs/operations.md, exports and imports). */
@Tag("long")
class RealmMoveIT {

    private static final String KEY_RING = "--spi-taiwanjobs-key-ring--file--path=/secure/place/key-ring.json";
    private static final String START = "/opt/keycloak/bin/kc.sh start --optimized " + KEY_RING;

    @AutoClose
    private final Mailbox mailbox = Mailbox.started();

    private final List<String> move = Guide.of("operations.md").commands("Backup and restore").stream()
            .filter(command -> command.contains("members.json"))
            .toList();

    @TempDir
    private Path directory = Path.of("");

    @Test
    void numbers_stay_with_their_members() throws IOException {
        try (BareMachine old = machine("old");
                BareMachine other = machine("other")) {
            assumeThat(old.exitCode("pg_dump -s -f /dev/null"))
                    .as("pg_dump is not older than the server: %s", old.said())
                    .isZero();
            old.run(List.of("java -jar taiwanjobs-operator.jar keys create /secure/place/key-ring.json"));
            StockRealm realm = installed(old);
            SignUp member = new SignUp(realm).toActive();
            lock(realm, member);
            old.server().stop();

            old.run(List.of(move.get(0)));
            old.run(List.of(
                    "/opt/keycloak/bin/kc.sh import --optimized --override true --file members.json " + KEY_RING));
            old.startServer(START);
            assertThat(LogIn.isIn(new LogIn(realm).as(member.email(), SignUp.PASSWORD)))
                    .as("the lock is lifted")
                    .isTrue();
            assertThat(isTaken(realm, member.nationalId())).isTrue();
            old.server().stop();
            old.run(List.of(move.get(0)));

            Files.createDirectories(other.file("secure"));
            for (String file : List.of("secure/key-ring.json", "members.json", "twj.sql")) {
                Files.copy(old.file(file), other.file(file));
            }
            other.startServer(START);
            other.server().stop();
            other.run(List.of(move.get(1)));
            other.startServer(START);
            StockRealm moved = new StockRealm(other.server(), mailbox);
            assertThat(LogIn.isIn(new LogIn(moved).as(member.email(), SignUp.PASSWORD)))
                    .isTrue();
            assertThat(isTaken(moved, member.nationalId())).isTrue();
            new SignUp(moved).toActive();
        }
    }

    private BareMachine machine(String name) {
        BareMachine machine =
                new BareMachine(directory.resolve(name), PostgresServer.shared().freshDatabase());
        machine.run(List.of(
                "cp taiwanjobs-keycloak.jar /opt/keycloak/providers/", "/opt/keycloak/bin/kc.sh build --db=postgres"));
        return machine;
    }

    private StockRealm installed(BareMachine machine) {
        machine.startServer(START);
        StockRealm realm = new StockRealm(machine.server(), mailbox).create();
        assertThat(realm.run("install", machine.file("before.json"))).isZero();
        realm.makeReadyForSignUp();
        realm.admin().setCaptcha("off");
        return realm;
    }

    private static void lock(StockRealm realm, SignUp member) {
        for (int wrong = 0; wrong < 3; wrong++) {
            new LogIn(realm).as(member.email(), "wrong-Password-1");
        }
        assertThat(LogIn.isIn(new LogIn(realm).as(member.email(), SignUp.PASSWORD)))
                .isFalse();
    }

    private static boolean isTaken(StockRealm realm, String nationalId) {
        SignUp other = new SignUp(realm, "other-" + nationalId.hashCode() + "@example.com", nationalId).toIdentity();
        return other.browser().submit(other.identityFields()).invalidFields().contains("nationalId");
    }
}
