package tw.taiwanjobs.keycloak.documents;

import org.jspecify.annotations.Nullable;
import tw.taiwanjobs.keycloak.documents.domain.Seal;

/**
 * Where a realm's ledger stands.
 *
 * @param realmId part of every seal's hash
 * @param seal the last one; null before the first
 * @param waiting rows that wait for their seal
 * @param waitingSeconds how long the oldest of them does; 0 if none does
 */
public record LedgerHead(String realmId, @Nullable Seal seal, long waiting, long waitingSeconds) {}
