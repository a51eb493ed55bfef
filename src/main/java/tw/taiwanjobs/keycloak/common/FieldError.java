package tw.taiwanjobs.keycloak.common;

import java.util.List;

/**
 * Why one form field was refused.
 *
 * @param field name of the form field
 * @param messageKey key in the theme's message files
 * @param parameters values for the message's placeholders; never what was typed into a field that holds an ID, a
 *     password or a captcha answer
 */
public record FieldError(String field, String messageKey, List<Object> parameters) {

    public FieldError {
        parameters = List.copyOf(parameters);
    }

    public static FieldError of(String field, String messageKey, Object... parameters) {
        return new FieldError(field, messageKey, List.of(parameters));
    }
}
