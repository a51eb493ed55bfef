package tw.taiwanjobs.keycloak.bench.product;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.Testbed;
import tw.taiwanjobs.keycloak.support.testbed.MemberBatch;
import tw.taiwanjobs.keycloak.support.testbed.MemberBatch.Person;

/** Members with a whole profile, a number and a password, made in bulk; and names of nobody. */
public final class Crowd {

    public static final String PASSWORD = SignUp.PASSWORD;

    private static final int BATCH = 100;

    private final Testbed testbed;

    public Crowd(Testbed testbed) {
        this.testbed = testbed;
    }

    public List<Person> active(int count) {
        return create(count, false);
    }

    /** People who signed up and have not used their link. */
    public List<Person> pending(int count) {
        return create(count, true);
    }

    /** People who never came here. */
    public static List<Person> strangers(int count) {
        return Stream.generate(() -> new Person(Identities.email(), Identities.nationalId()))
                .limit(count)
                .toList();
    }

    public void lock(List<Person> people) {
        inBatches(
                people,
                batch -> testbed.lockNames(batch.stream().map(Person::email).toList()));
    }

    private List<Person> create(int count, boolean pending) {
        List<Person> people = strangers(count);
        inBatches(
                people,
                batch -> testbed.createMembers(new MemberBatch(pending, PASSWORD, SignUp.profileFields(), batch)));
        return people;
    }

    private static void inBatches(List<Person> people, Consumer<List<Person>> work) {
        for (int from = 0; from < people.size(); from += BATCH) {
            work.accept(people.subList(from, Math.min(from + BATCH, people.size())));
        }
    }
}
