package tw.taiwanjobs.keycloak.migration.client;

/** What becomes of a row, as far as the file tells. */
sealed interface Judgement permits SoundRow, Refusal, JoinedRow {}
