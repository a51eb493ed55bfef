package tw.taiwanjobs.keycloak.link;

/** Explains to somebody who tried to log in why that cannot work yet: the link of the sign-up has not been used. */
public final class UnfinishedSignUpMailComposer extends SignUpMailComposer {

    static final String KIND = "sign-up-unfinished";

    public UnfinishedSignUpMailComposer() {
        super(KIND, "signUpUnfinishedEmailSubject");
    }
}
