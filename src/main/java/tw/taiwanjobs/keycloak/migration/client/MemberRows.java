package tw.taiwanjobs.keycloak.migration.client;

import java.io.IOException;
import java.util.Optional;

/** The rows of an open file, one after another. */
interface MemberRows {

    /** @return nothing after the last row */
    Optional<MemberRow> next() throws IOException;
}
