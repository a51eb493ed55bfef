package tw.taiwanjobs.keycloak.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** A rotation with its tables in memory: whatever happens in whatever order, a number enters once. */
class RotationOfTwoNodesTest {

    private static final String PURPOSE = "national-id";
    private static final String REALM = "realm";
    private static final int WRITING = 2;
    private static final int RETIRED = 4;

    private final List<KeyRing> states = Rings.rotation(Rings.fresh());

    @Property(tries = 300)
    void a_number_enters_once_and_nodes_one_state_apart_find_it(
            @ForAll @Size(max = 60) List<@IntRange(max = 9) Integer> steps) {
        Deployment deployment = new Deployment();
        for (int step : steps) {
            deployment.take(step);
            deployment.requireOnce();
        }
    }

    /** The file, two nodes that were started with it at some time, and the database. */
    private final class Deployment {

        private final int[] nodes = {0, 0};
        private int file;
        private final Set<Integer> noted = new TreeSet<>(Set.of(1));
        private final Map<String, String> rows = new HashMap<>();
        private final List<String> numbers = new ArrayList<>();

        void take(int step) {
            int node = step % 2;
            switch (step / 2) {
                case 0 -> restart(node);
                case 1 -> nextStep();
                case 2 -> signUp(node);
                case 3 -> fillIn(node);
                default -> dropOld(node);
            }
        }

        void requireOnce() {
            for (String number : numbers) {
                for (int node : new int[] {0, 1}) {
                    assertThat(entersOn(node, number))
                            .as("%s on %s", number, this)
                            .isFalse();
                    if (Math.abs(nodes[0] - nodes[1]) <= 1) {
                        assertThat(rows).as("%s on %s", number, this).containsKey(lookUp(node, number));
                    }
                }
            }
        }

        private void restart(int node) {
            nodes[node] = file;
            ring(node).writingIndex().forEach(key -> noted.add(key.version()));
        }

        /** As soon as one node has the file: the other may be far behind. */
        private void nextStep() {
            boolean isKnown = nodes[0] == file || nodes[1] == file;
            boolean isReady = file != WRITING || numbers.stream().allMatch(number -> rows.containsKey(row(2, number)));
            if (isKnown && isReady && file < RETIRED) {
                file++;
            }
        }

        private void signUp(int node) {
            String number = "A" + numbers.size();
            if (entersOn(node, number)) {
                index(node, number).forEach(row -> rows.put(row, number));
                numbers.add(number);
            }
        }

        private void fillIn(int node) {
            if (nodes[node] == WRITING) {
                numbers.stream()
                        .filter(number -> !rows.containsKey(row(2, number)))
                        .findFirst()
                        .ifPresent(number -> rows.put(row(2, number), number));
            }
        }

        private void dropOld(int node) {
            if (nodes[node] == RETIRED) {
                rows.keySet().removeIf(row -> row.startsWith("1 "));
                noted.remove(1);
            }
        }

        /** Whether the database's constraint lets it in. */
        private boolean entersOn(int node, String number) {
            try {
                return index(node, number).stream().noneMatch(rows::containsKey);
            } catch (KeyRingException writesNothing) {
                return false;
            }
        }

        private List<String> index(int node, String number) {
            return new BlindIndex(ring(node))
                    .indexes(PURPOSE, REALM, number, List.copyOf(noted)).entrySet().stream()
                            .map(row -> row.getKey() + " " + row.getValue())
                            .toList();
        }

        private String lookUp(int node, String number) {
            BlindIndex index = new BlindIndex(ring(node));
            return index.readVersion() + " " + index.index(PURPOSE, REALM, number);
        }

        private String row(int version, String number) {
            return version + " " + new BlindIndex(states.get(WRITING)).index(PURPOSE, REALM, number, version);
        }

        private KeyRing ring(int node) {
            return states.get(nodes[node]);
        }

        @Override
        public String toString() {
            return "nodes " + IntStream.of(nodes).boxed().toList() + ", noted " + noted;
        }
    }
}
