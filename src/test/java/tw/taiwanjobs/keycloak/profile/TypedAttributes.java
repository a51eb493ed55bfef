package tw.taiwanjobs.keycloak.profile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.keycloak.userprofile.AttributeMetadata;
import org.keycloak.userprofile.Attributes;
import org.keycloak.validate.ValidationError;

/** The attributes that a form typed; whatever else they are asked for fails. Keycloak's own class needs a session. */
final class TypedAttributes implements Attributes {

    private final Map<String, String> values;

    TypedAttributes(Map<String, String> values) {
        this.values = values;
    }

    @Override
    public List<String> get(String name) {
        return Stream.ofNullable(values.get(name)).toList();
    }

    @Override
    public boolean isReadOnly(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    @SafeVarargs
    public final boolean validate(String name, Consumer<ValidationError>... listeners) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean contains(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<String> nameSet() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, List<String>> getWritable() {
        throw new UnsupportedOperationException();
    }

    @Override
    public AttributeMetadata getMetadata(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isRequired(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, List<String>> getReadable() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, List<String>> toMap() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, List<String>> getUnmanagedAttributes() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isDefaultAttribute(String name) {
        throw new UnsupportedOperationException();
    }
}
