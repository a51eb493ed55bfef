package tw.taiwanjobs.keycloak.migration.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** What the server takes. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ImportTerms(List<String> columns, int maxRows, int maxRowBytes) {}
