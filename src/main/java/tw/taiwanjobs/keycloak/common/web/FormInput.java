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

/** Reads the known fields of a POST: the first value of each, normalised, cut to a length that no rule allows. */
public final class FormInput {

    /** UTF-16 units; longer than every field's limit, short enough to be kept and shown again. */
    private static final int LONGEST = 1_000;

    private FormInput() {}

    /** Whether a form was sent: Keycloak (26.7) takes a GET of a form's address, or any other body, for an empty form. */
    public static boolean isSent(HttpRequest request) {
        MediaType type = request.getHttpHeaders().getMediaType();
        return HttpMethod.POST.equals(request.getHttpMethod())
                && MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type);
    }

    /** @param normalize maps field name and typed value to the value as the product understands it */
    public static Map<String, String> read(
            MultivaluedMap<String, String> parameters, Collection<String> fields, BinaryOperator<String> normalize) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String field : fields) {
            String value = parameters.getFirst(field);
            if (value != null) {
                typed.put(field, normalize.apply(field, cut(value)));
            }
        }
        return typed;
    }

    /** The error as the form shows it. */
    public static FormMessage message(FieldError error) {
        return new FormMessage(
                error.field(), error.messageKey(), error.parameters().toArray());
    }

    private static String cut(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    }
}
