package tw.taiwanjobs.keycloak.setup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tw.taiwanjobs.keycloak.operator.RealmAdminRest;

/**
 * The members of a realm, counted in one pass over the list, 500 a request. Keeps the e-mail addresses, for those that are
 * there twice, the user names that look like one, and nothing else of a member.
 */
final class Members {
    /** Kinds of second factors other than TOTP are asked for member by member, so only in small realms. */
    static final int COUNTED_ONE_BY_ONE = 1000;

    private static final Set<String> FIRST_FACTORS = Set.of("password", "password-history");

    private final Map<String, String> firstOfAddress = new HashMap<>();
    private final Set<String> sharers = new HashSet<>();
    private final Set<String> userNamesLikeAddresses = new HashSet<>();
    private final List<String> ids = new ArrayList<>();
    private final Map<String, Integer> requiredActions = new TreeMap<>();
    private final Map<String, Integer> secondFactors = new TreeMap<>();
    private int all;
    private int withoutEmail;
    private int withOwnUserName;

    static Members of(RealmAdminRest realm) {
        var members = new Members();
        realm.forEach("/users?briefRepresentation=false", members::add);
        if (members.isCountedOneByOne()) {
            members.secondFactors.clear();
            members.ids.forEach(id -> members.addFactors(realm.get("/users/" + id + "/credentials")));
        }
        members.ids.clear();
        return members;
    }

    void add(JsonNode member) {
        all++;
        var userName = member.path("username").asText();
        var email = member.path("email").asText().toLowerCase(Locale.ROOT);
        if (email.isEmpty()) {
            withoutEmail++;
        } else {
            addAddress(userName, email);
        }
        if (userName.contains("@") && !userName.equalsIgnoreCase(email)) {
            userNamesLikeAddresses.add(userName.toLowerCase(Locale.ROOT));
        }
        member.path("requiredActions").forEach(action -> requiredActions.merge(action.asText(), 1, Integer::sum));
        if (member.path("totp").asBoolean()) {
            secondFactors.merge("otp", 1, Integer::sum);
        }
        if (all <= COUNTED_ONE_BY_ONE) {
            ids.add(member.path("id").asText());
        }
    }

    private void addAddress(String userName, String email) {
        if (!userName.equalsIgnoreCase(email)) {
            withOwnUserName++;
        }
        var first = firstOfAddress.putIfAbsent(email, userName);
        if (first != null) {
            sharers.add(first);
            sharers.add(userName);
        }
    }

    private void addFactors(JsonNode credentials) {
        RealmFile.list(credentials)
                .map(credential -> credential.path("type").asText())
                .filter(type -> !FIRST_FACTORS.contains(type))
                .distinct()
                .forEach(type -> secondFactors.merge(type, 1, Integer::sum));
    }

    int all() {
        return all;
    }

    int withoutEmail() {
        return withoutEmail;
    }

    int withOwnUserName() {
        return withOwnUserName;
    }

    /** User names of those who share an e-mail address with somebody, sorted. */
    List<String> sharers() {
        return sharers.stream().sorted().toList();
    }

    /** User names that are the e-mail address of somebody else, sorted. */
    List<String> namedAsAnother() {
        return userNamesLikeAddresses.stream()
                .filter(firstOfAddress::containsKey)
                .sorted()
                .toList();
    }

    /** By alias: how many members have it before them. */
    Map<String, Integer> requiredActions() {
        return requiredActions;
    }

    /** By type of credential: how many members have one. Where they are too many, TOTP only. */
    Map<String, Integer> secondFactors() {
        return secondFactors;
    }

    boolean isCountedOneByOne() {
        return all <= COUNTED_ONE_BY_ONE;
    }
}
