package tw.taiwanjobs.keycloak.journeys;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.members.TwinImport;

/** Twenty thousand members move in past twenty kills. {@code -Dtwin.members} and {@code -Dtwin.kills} make it shorter. */
@Tag("long")
@Tag("store")
class TwinIT {

    private static final int SEED = 20;

    @TempDir
    private Path directory = Path.of("");

    @Test
    void the_members_are_those_of_the_old_system_field_by_field() {
        var twin = new TwinImport(RunningProduct.get(), SEED, Integer.getInteger("twin.members", 20_000), directory);

        twin.runKilled(Integer.getInteger("twin.kills", 20));
        twin.finish();

        twin.compare();
        twin.runAgain();
        twin.logInWithEveryScheme();
    }
}
