package tw.taiwanjobs.keycloak.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.keycloak.util.JsonSerialization;

/** What a signed token says; nobody has looked at the signature. */
public record JwtClaims(JsonNode json) {

    public static JwtClaims of(String token) {
        try {
            return new JwtClaims(
                    JsonSerialization.mapper.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String text(String claim) {
        return json.path(claim).asText();
    }

    public List<String> list(String claim) {
        return StreamSupport.stream(json.path(claim).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
