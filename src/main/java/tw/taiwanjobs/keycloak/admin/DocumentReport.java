package tw.taiwanjobs.keycloak.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator sees of a document.
 *
 * @param versions the one that came with the server, then those that were published, the oldest first
 * @param activeWithout active members who have not ticked the version in force; none for a document that nobody ticks
 */
record DocumentReport(
        String name,
        List<VersionReport> versions,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long activeWithout) {}
