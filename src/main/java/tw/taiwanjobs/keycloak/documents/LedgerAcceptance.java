package tw.taiwanjobs.keycloak.documents;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tw.taiwanjobs.keycloak.documents.domain.LedgerRow;
import tw.taiwanjobs.keycloak.documents.domain.SealedRow;

/**
 * One acceptance with what proves it.
 *
 * @param sealed its place; null as long as it waits
 * @param text the exact text that was accepted; null if it is not to be had, or was in the old system
 */
public record LedgerAcceptance(
        LedgerRow row, @Nullable SealedRow sealed, @Nullable String text) {

    static LedgerAcceptance of(AcceptanceEntity row, AcceptanceSealEntity place) {
        return new LedgerAcceptance(row.row(), place.sealed(row).orElse(null), null);
    }

    LedgerAcceptance withTextOf(DocumentLibrary library) {
        String locale = row.locale();
        Optional<Document> shown = locale == null
                ? Optional.empty()
                : library.published(row.document(), row.version(), locale)
                        .filter(document -> document.sha256().equals(row.textSha256()));
        return new LedgerAcceptance(row, sealed, shown.map(Document::html).orElse(null));
    }
}
