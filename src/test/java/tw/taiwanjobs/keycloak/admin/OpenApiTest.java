package tw.taiwanjobs.keycloak.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.rights.AdministratorsRole;

/** {@code docs/openapi.yaml} describes what the resources under {@link AdminResource} answer, all of it and nothing else. */
class OpenApiTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode description = read();

    @Test
    void every_address_and_method_is_described_and_no_other() {
        assertThat(described()).isEqualTo(answered());
    }

    @Test
    void every_reference_leads_somewhere() {
        assertThat(description.findValuesAsText("$ref"))
                .allSatisfy(reference -> assertThat(
                                description.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void every_role_of_administrators_is_named() {
        assertThat(description.at("/paths/~1administrators-roles~1{name}/parameters/0/schema/enum"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(Arrays.stream(AdministratorsRole.values())
                        .map(AdministratorsRole::roleName)
                        .toList());
    }

    private Set<String> described() {
        Set<String> all = new TreeSet<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(METHODS::contains)
                        .forEach(method -> all.add(path.getKey() + " " + method)));
        return all;
    }

    private static Set<String> answered() {
        return new TreeSet<>(answered("", AdminResource.class).toList());
    }

    private static Stream<String> answered(String base, Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods()).flatMap(method -> {
            String path = base + path(method);
            List<String> methods = methods(method);
            boolean isLocator = methods.isEmpty() && method.isAnnotationPresent(Path.class);
            return isLocator
                    ? answered(path, method.getReturnType())
                    : methods.stream().map(name -> path + " " + name);
        });
    }

    private static String path(Method method) {
        return Optional.ofNullable(method.getAnnotation(Path.class))
                .map(path -> "/" + path.value())
                .orElse("");
    }

    private static List<String> methods(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .flatMap(type -> Stream.ofNullable(type.getAnnotation(HttpMethod.class)))
                .map(name -> name.value().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(new File("docs/openapi.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
