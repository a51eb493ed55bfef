package tw.taiwanjobs.keycloak.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tw.taiwanjobs.keycloak.demo.server.AdminApi;

/** All that a realm is, line by line: its export with clients, groups and roles, and its members. */
public final class RealmExport {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RealmExport() {}

    public static List<String> of(AdminApi admin) {
        ObjectNode all = JSON.createObjectNode();
        all.set("realm", JSON.valueToTree(admin.realm().partialExport(true, true)));
        all.set("members", JSON.valueToTree(admin.users()));
        return sorted(all).toPrettyString().lines().toList();
    }

    /** Lists of an export that are sets come in any order. */
    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ObjectNode fields) {
            fields.properties().forEach(field -> field.setValue(sorted(field.getValue())));
        }
        if (node instanceof ArrayNode list) {
            List<JsonNode> entries = new ArrayList<>();
            list.forEach(entry -> entries.add(sorted(entry)));
            entries.sort(Comparator.comparing(JsonNode::toString));
            list.removeAll().addAll(entries);
        }
        return node;
    }
}
