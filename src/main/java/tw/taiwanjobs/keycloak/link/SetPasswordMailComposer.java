package tw.taiwanjobs.keycloak.link;

/** Writes the verification mail (S4.1–S4.11). */
public final class SetPasswordMailComposer extends SignUpMailComposer {

    static final String KIND = "set-password";

    public SetPasswordMailComposer() {
        super(KIND, "setPasswordEmailSubject");
    }
}
