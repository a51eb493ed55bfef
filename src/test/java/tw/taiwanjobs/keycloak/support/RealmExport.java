package tw.taiwanjobs.keycloak.support;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map.Entry;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import tw.taiwanjobs.keycloak.demo.server.AdminApi;

/**
 * All that a realm is, line by line: its export with clients, groups and roles, and its members.
 *
 * <p>Lists and maps of an export come in the database's order, and in another one as soon as it has new statistics of its
 * tables. They are sorted here, so that two exports are equal when the realm is.
 */
public final class RealmExport {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RealmExport() {}

    public static List<String> of(AdminApi admin) {
        ObjectNode all = JSON.createObjectNode();
        all.set("realm", JSON.valueToTree(admin.realm().partialExport(true, true)));
        all.set("members", JSON.valueToTree(admin.users()));
        return linesOf(all);
    }

    public static List<String> linesOf(Object representation) {
        return sorted(JSON.valueToTree(representation)).toPrettyString().lines().toList();
    }

    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ObjectNode fields) {
            return JSON.createObjectNode()
                    .setAll(new TreeMap<>(
                            StreamSupport.stream(fields.properties().spliterator(), false)
                                    .collect(toMap(Entry::getKey, field -> sorted(field.getValue())))));
        }
        if (node instanceof ArrayNode list) {
            return JSON.createArrayNode()
                    .addAll(StreamSupport.stream(list.spliterator(), false)
                            .map(RealmExport::sorted)
                            .sorted(comparing(JsonNode::toString))
                            .toList());
        }
        return node;
    }
}
