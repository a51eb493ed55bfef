package tw.taiwanjobs.keycloak.common.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.utils.FormMessage;
import tw.taiwanjobs.keycloak.common.FieldError;
import tw.taiwanjobs.keycloak.common.TypedText;

/** Reads the known fields of a POST: the first value of each, normalised and thereby cut, see {@link TypedText}. */
public final class FormInput {

    private FormInput() {}

    /** Whether a form was sent: Keycloak (26.7) takes a GET of a form's address, or any other body, for an empty form. */
    public static boolean isSent(HttpRequest request) {
        MediaType type = request.getHttpHeaders().getMediaType();
        return HttpMethod.POST.equals(request.getHttpMethod())
                && MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type);
    }

    /** What was typed into each of the fields that the POST has. */
    public static Map<String, String> read(MultivaluedMap<String, String> parameters, Collection<String> fields) {
        return read(parameters, fields, (field, typed) -> TypedText.normalize(typed));
    }

    /** @param normalize maps field name and cut value to the value as the product understands it */
    public static Map<String, String> read(
            MultivaluedMap<String, String> parameters, Collection<String> fields, BinaryOperator<String> normalize) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String field : fields) {
            String value = parameters.getFirst(field);
            if (value != null) {
                typed.put(field, normalize.apply(field, TypedText.cut(value)));
            }
        }
        return typed;
    }

    /** What was typed into one field; the empty string if the POST has no such field. */
    public static String text(MultivaluedMap<String, String> parameters, String field) {
        return TypedText.normalize(parameters.getFirst(field));
    }

    /** The error as the form shows it. */
    public static FormMessage message(FieldError error) {
        return new FormMessage(
                error.field(), error.messageKey(), error.parameters().toArray());
    }
}
