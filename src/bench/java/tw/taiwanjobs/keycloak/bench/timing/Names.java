package tw.taiwanjobs.keycloak.bench.timing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tw.taiwanjobs.keycloak.bench.product.Crowd;
import tw.taiwanjobs.keycloak.support.testbed.MemberBatch.Person;

/** Names of each kind, as many as samples: a name that is typed only once is neither locked nor remembered by a cache. */
final class Names {

    private final Map<Kind, List<String>> names = new EnumMap<>(Kind.class);

    private Names() {}

    static Names create(Crowd crowd, int count) {
        Names names = new Names();
        List<Person> locked = crowd.active(count);
        List<Person> lockedStrangers = Crowd.strangers(count);
        crowd.lock(locked);
        crowd.lock(lockedStrangers);
        names.put(Kind.LOCKED, locked, Person::email);
        names.put(Kind.LOCKED_UNKNOWN, lockedStrangers, Person::email);
        names.put(Kind.KNOWN, crowd.active(count), Person::email);
        names.put(Kind.PENDING, crowd.pending(count), Person::email);
        names.put(Kind.KNOWN_ID, crowd.active(count), Person::nationalId);
        names.put(Kind.UNKNOWN, Crowd.strangers(count), Person::email);
        names.put(Kind.UNKNOWN_ID, Crowd.strangers(count), Person::nationalId);
        return names;
    }

    String get(Kind kind, int index) {
        return names.getOrDefault(kind, List.of()).get(index);
    }

    private void put(Kind kind, List<Person> people, Function<Person, String> name) {
        names.put(kind, people.stream().map(name).toList());
    }
}
