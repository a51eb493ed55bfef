package tw.taiwanjobs.keycloak.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The product's user profile beside the one that a realm has: everything of the realm stays, and of an attribute that
 * both have the product's definition counts, its group among it.
 */
final class ProfileMerge {
    private static final String ATTRIBUTES = "attributes";
    private static final String GROUPS = "groups";
    private static final String NAME = "name";
    private static final String VALIDATIONS = "validations";
    private static final String REQUIRED = "required";
    private static final String UNMANAGED = "unmanagedAttributePolicy";
    /** Members who have one keep it; the sign-up asks for the whole name in {@code firstName}. */
    private static final String LAST_NAME = "lastName";

    /** Of the account the realm decides who may see and change it, and who must have it. */
    private static final Set<String> ACCOUNT = Set.of("username", "email");

    private static final List<String> DECIDED_BY_THE_REALM = List.of(REQUIRED, "permissions");

    private static final Map<String, Set<String>> KEYCLOAKS_VALIDATORS = Map.of(
            "email", Set.of("email", "length"), "firstName", Set.of("length", "person-name-prohibited-characters"));

    private final ObjectNode merged;
    private final List<Finding> findings = new ArrayList<>();

    ProfileMerge(ObjectNode ours, JsonNode ofTheRealm) {
        this.merged = ofTheRealm.deepCopy();
        var attributes = merged.putArray(ATTRIBUTES);
        ours.path(ATTRIBUTES)
                .forEach(attribute -> attributes.add(find(ofTheRealm, attribute)
                        .map(theirs -> ofBoth(attribute, theirs))
                        .orElse(attribute)));
        var names = names(ours);
        RealmFile.list(ofTheRealm.path(ATTRIBUTES))
                .filter(attribute -> !names.contains(attribute.path(NAME).asText()))
                .map(attribute -> attribute.path(NAME).asText().equals(LAST_NAME) ? optional(attribute) : attribute)
                .forEach(attributes::add);
        addGroups(ours, ofTheRealm);
        tellWhatStays(ofTheRealm, names);
    }

    /** The realm's own come first, as its pages have shown them. */
    private void addGroups(ObjectNode ours, JsonNode ofTheRealm) {
        var groups = merged.putArray(GROUPS);
        var product = ours.path(GROUPS);
        RealmFile.list(ofTheRealm.path(GROUPS))
                .filter(group ->
                        RealmFile.list(product).noneMatch(own -> own.path(NAME).equals(group.path(NAME))))
                .forEach(groups::add);
        product.forEach(groups::add);
    }

    ObjectNode merged() {
        return merged;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private JsonNode ofBoth(JsonNode ours, JsonNode theirs) {
        ObjectNode both = ours.deepCopy();
        var name = ours.path(NAME).asText();
        if (ACCOUNT.contains(name)) {
            DECIDED_BY_THE_REALM.forEach(field -> copy(field, theirs, both));
        }
        if (!ours.path(VALIDATIONS).equals(theirs.path(VALIDATIONS)) && !isKeycloaksDefault(name, theirs)) {
            findings.add(Finding.blocks(
                    "userProfile." + name,
                    "the product has an attribute of this name with other rules: values stay, but where they do not"
                            + " follow these, they are judged when they change. Rename yours if it is"
                            + " something else"));
        }
        return both;
    }

    private static void copy(String field, JsonNode from, ObjectNode to) {
        if (from.has(field)) {
            to.set(field, from.get(field));
        } else {
            to.remove(field);
        }
    }

    private static boolean isKeycloaksDefault(String name, JsonNode attribute) {
        var validators = attribute.path(VALIDATIONS).properties().stream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return validators.equals(KEYCLOAKS_VALIDATORS.get(name));
    }

    private JsonNode optional(JsonNode lastName) {
        if (!lastName.has(REQUIRED)) {
            return lastName;
        }
        findings.add(Finding.changes(
                "userProfile." + LAST_NAME,
                "stays, with its values, and is not required any more: the sign-up asks for the whole name in"
                        + " firstName"));
        return ((ObjectNode) lastName.deepCopy()).without(REQUIRED);
    }

    private void tellWhatStays(JsonNode ofTheRealm, Set<String> ours) {
        var own = names(ofTheRealm).stream()
                .filter(name -> !ours.contains(name) && !name.equals(LAST_NAME))
                .sorted()
                .toList();
        if (!own.isEmpty()) {
            findings.add(Finding.kept("userProfile.attributes", String.join(", ", own)));
        }
        var policy = ofTheRealm.path(UNMANAGED).asText();
        if (!policy.isEmpty()) {
            findings.add(Finding.kept("userProfile." + UNMANAGED, policy));
        }
    }

    private static Optional<JsonNode> find(JsonNode profile, JsonNode attribute) {
        return RealmFile.list(profile.path(ATTRIBUTES))
                .filter(candidate -> candidate.path(NAME).equals(attribute.path(NAME)))
                .findFirst();
    }

    private static Set<String> names(JsonNode profile) {
        return RealmFile.list(profile.path(ATTRIBUTES))
                .map(attribute -> attribute.path(NAME).asText())
                .collect(Collectors.toSet());
    }
}
