package tw.taiwanjobs.keycloak.registration.answer;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.member.Availability;
import tw.taiwanjobs.keycloak.registration.draft.SignUpIdentity;
import tw.taiwanjobs.keycloak.registration.step.StepResult;

/** Says whether an account or ID is taken (S2.8, S2.10, S-I1); each answer is counted before it is given. */
public final class AvailabilityAnswer {

    private final Availability availability;
    private final AnswerLimits limits;

    public AvailabilityAnswer(KeycloakSession session, AnswerLimits limits) {
        this.availability = new Availability(session);
        this.limits = limits;
    }

    public StepResult account(EmailAddress email) {
        limits.charge(email);
        return availability.isAccountTaken(email.value())
                ? StepResult.refused(
                        MemberEvents.ACCOUNT_IN_USE, new FormMessage(SignUpIdentity.EMAIL, "accountTakenMessage"))
                : StepResult.accepted();
    }

    public StepResult identity(SignUpIdentity identity) {
        StepResult account = account(identity.email());
        return account.isAccepted() && availability.isNumberTaken(identity.number())
                ? StepResult.refused(
                        MemberEvents.NATIONAL_ID_IN_USE,
                        new FormMessage(identity.numberField(), "nationalIdTakenMessage"))
                : account;
    }
}
