package tw.taiwanjobs.keycloak.documents.client;

import java.util.List;
import tw.taiwanjobs.keycloak.documents.domain.Seal;
import tw.taiwanjobs.keycloak.documents.domain.SealedRow;

/** A realm's seals and rows, wherever they are read from. */
interface Ledger {

    String realmId();

    /** Rows that wait for their seal. */
    long waiting();

    /** Those after this number, in their order. */
    Pages<Seal> seals(long after);

    /** The rows of the seals from this number on, in their order. */
    Pages<SealedRow> rows(long fromSeal);

    Strays strays();

    /**
     * Ids of rows that cannot be; some, if there are many.
     *
     * @param added in no seal, and waiting for none
     * @param deleted before they had a seal
     */
    record Strays(List<String> added, List<String> deleted) {}
}
