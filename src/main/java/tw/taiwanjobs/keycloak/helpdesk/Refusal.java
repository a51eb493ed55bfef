package tw.taiwanjobs.keycloak.helpdesk;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.representations.idm.ErrorRepresentation;
import org.keycloak.services.ErrorResponse;
import org.keycloak.services.ErrorResponseException;
import tw.taiwanjobs.keycloak.common.FieldError;
import tw.taiwanjobs.keycloak.common.web.FormInput;
import tw.taiwanjobs.keycloak.limits.LimitReached;

/** Answers of the admin REST API to what is not done, in the form of Keycloak's own. No answer repeats a value that was sent. */
final class Refusal {

    private static final String TOO_SOON = "too_soon";

    private Refusal() {}

    /** 400, each field with the key of its message. */
    static ErrorResponseException ofFields(List<FormMessage> errors) {
        return of(errors, Response.Status.BAD_REQUEST);
    }

    static ErrorResponseException ofFieldErrors(List<FieldError> errors) {
        return ofFields(errors.stream().map(FormInput::message).toList());
    }

    static ErrorResponseException ofField(FieldError error) {
        return ofFieldErrors(List.of(error));
    }

    /** 409, each field with the key of its message. */
    static ErrorResponseException taken(List<FormMessage> errors) {
        return of(errors, Response.Status.CONFLICT);
    }

    /** 429 with Retry-After in seconds. */
    static WebApplicationException tooSoon(LimitReached reached) {
        return new WebApplicationException(Response.status(Response.Status.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, reached.retryAfter().toSeconds())
                .type(MediaType.APPLICATION_JSON)
                .entity(new ErrorRepresentation(null, TOO_SOON, null))
                .build());
    }

    /** What a clerk reads on the page of such an answer: fields with the keys of their messages, or one message of no field. */
    static List<FormMessage> said(Response answer) {
        ErrorRepresentation error = (ErrorRepresentation) answer.getEntity();
        List<ErrorRepresentation> all = error.getErrors() == null ? List.of(error) : error.getErrors();
        return all.stream().map(Refusal::message).toList();
    }

    private static FormMessage message(ErrorRepresentation error) {
        String key = Conflict.of(error.getErrorMessage())
                .map(Conflict::message)
                .orElse(error.getErrorMessage().equals(TOO_SOON) ? "helpDeskTooSoonMessage" : error.getErrorMessage());
        String field = error.getField() == null || error.getField().isEmpty() ? FormMessage.GLOBAL : error.getField();
        return new FormMessage(field, key, error.getParams() == null ? new Object[0] : error.getParams());
    }

    private static ErrorResponseException of(List<FormMessage> errors, Response.Status status) {
        return ErrorResponse.errors(
                errors.stream()
                        .map(error ->
                                new ErrorRepresentation(error.getField(), error.getMessage(), error.getParameters()))
                        .toList(),
                status);
    }
}
