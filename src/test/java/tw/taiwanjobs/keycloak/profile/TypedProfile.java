package tw.taiwanjobs.keycloak.profile;

import java.util.HashMap;
import java.util.Map;

/** A profile made of a few typed values; the others are empty. */
final class TypedProfile implements ProfileValues {

    private final Map<String, String> values;
    private final boolean filledInByMember;

    private TypedProfile(Map<String, String> values, boolean filledInByMember) {
        this.values = Map.copyOf(values);
        this.filledInByMember = filledInByMember;
    }

    static TypedProfile empty() {
        return new TypedProfile(Map.of(), true);
    }

    static TypedProfile of(String attribute, String value) {
        return empty().with(attribute, value);
    }

    TypedProfile with(String attribute, String value) {
        Map<String, String> more = new HashMap<>(values);
        more.put(attribute, value);
        return new TypedProfile(more, filledInByMember);
    }

    TypedProfile editedByAdministrator() {
        return new TypedProfile(values, false);
    }

    @Override
    public String get(String attribute) {
        return values.getOrDefault(attribute, "");
    }

    @Override
    public boolean filledInByMember() {
        return filledInByMember;
    }
}
