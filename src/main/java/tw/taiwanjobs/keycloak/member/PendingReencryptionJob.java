package tw.taiwanjobs.keycloak.member;

import tw.taiwanjobs.keycloak.jobs.ReencryptionJob;

/** The numbers in pending sign-ups. */
public final class PendingReencryptionJob extends ReencryptionJob {

    public PendingReencryptionJob() {
        super(PendingKeyedRows.NUMBERS);
    }

    @Override
    public String getId() {
        return "encrypted-sign-ups";
    }
}
