package tw.taiwanjobs.keycloak.identity;

import tw.taiwanjobs.keycloak.jobs.ReencryptionJob;

/** The members' numbers. */
public final class NumberReencryptionJob extends ReencryptionJob {

    public NumberReencryptionJob() {
        super(IdentityKeyedRows.NUMBERS);
    }

    @Override
    public String getId() {
        return "encrypted-numbers";
    }
}
