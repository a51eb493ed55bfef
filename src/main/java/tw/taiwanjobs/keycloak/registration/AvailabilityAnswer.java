package tw.taiwanjobs.keycloak.registration;

import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.limits.Limit;
import tw.taiwanjobs.keycloak.limits.Limits;
import tw.taiwanjobs.keycloak.limits.Requester;
import tw.taiwanjobs.keycloak.member.Availability;

/** Says whether an account or ID is taken (S2.8, S2.10, S-I1); each answer is counted before it is given. */
final class AvailabilityAnswer {

    private final Availability availability;
    private final Requester requester;

    /** @param requester with the settings of the identity step */
    public AvailabilityAnswer(Requester requester) {
        this.availability = new Availability(requester.keycloak());
        this.requester = requester;
    }

    public StepResult account(EmailAddress email) {
        return Limits.of(requester)
                .perRequester(Limit.ANSWERS_PER_SESSION, Limit.ANSWERS_PER_ADDRESS)
                .perName(email.value(), Limit.ANSWERS_PER_MAILBOX)
                .charge()
                .map(StepResult::limitReached)
                .orElseGet(() -> availabilityOf(email));
    }

    private StepResult availabilityOf(EmailAddress email) {
        return availability.isAccountTaken(email.value())
                ? taken(MemberEvents.ACCOUNT_IN_USE, SignUpIdentity.EMAIL, "accountTakenMessage")
                : StepResult.accepted();
    }

    public StepResult identity(SignUpIdentity identity) {
        StepResult account = account(identity.email());
        return account.isAccepted() && availability.isNumberTaken(identity.number())
                ? taken(MemberEvents.NATIONAL_ID_IN_USE, identity.numberField(), "nationalIdTakenMessage")
                : account;
    }

    /** The page shows the ways on below the field. */
    private StepResult taken(String eventError, String field, String message) {
        requester.keycloak().getProvider(LoginFormsProvider.class).setAttribute("takenField", field);
        return StepResult.refused(eventError, new FormMessage(field, message));
    }
}
