package tw.taiwanjobs.keycloak.registration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.common.FieldError;
import tw.taiwanjobs.keycloak.common.web.FormInput;
import tw.taiwanjobs.keycloak.identity.domain.NumberFields;
import tw.taiwanjobs.keycloak.limits.Limit;
import tw.taiwanjobs.keycloak.limits.Limits;
import tw.taiwanjobs.keycloak.limits.Requester;
import tw.taiwanjobs.keycloak.member.Availability;

/** Says whether an account or ID is taken (S2.8, S2.10, S-I1); each answer is counted before it is given. */
final class AvailabilityAnswer {

    private static final String SAID_FREE = "taiwanjobs.sign-up.account-said-free";
    static final String ACCOUNT_TAKEN = "accountTakenMessage";
    private static final Set<String> TAKEN = Set.of(ACCOUNT_TAKEN, NumberFields.TAKEN);

    private final Availability availability;
    private final Requester requester;

    /** @param requester with the settings of the identity step */
    public AvailabilityAnswer(Requester requester) {
        this.availability = new Availability(requester.keycloak());
        this.requester = requester;
    }

    /**
     * Accepted without an answer where the mailbox has had its answers: they may have been a stranger's, and the mailed
     * link decides anyway.
     */
    public StepResult account(EmailAddress email) {
        return charge().orElseGet(() -> accountWithinLimit(email));
    }

    public StepResult identity(SignUpIdentity identity) {
        return charge().orElseGet(() -> {
            StepResult account = accountWithinLimit(identity.email());
            return account.isAccepted() && availability.isNumberTaken(identity.number())
                    ? taken(MemberEvents.NATIONAL_ID_IN_USE, NumberFields.taken(identity.number()))
                    : account;
        });
    }

    /** Whether the last account that was accepted in this tab is free; else nobody has asked. */
    static boolean saidFree(AuthenticationSessionModel tab) {
        return Boolean.parseBoolean(tab.getAuthNote(SAID_FREE));
    }

    private Optional<StepResult> charge() {
        return Limits.of(requester)
                .perRequester(Limit.ANSWERS_PER_SESSION, Limit.ANSWERS_PER_ADDRESS)
                .charge()
                .map(StepResult::limitReached);
    }

    private StepResult accountWithinLimit(EmailAddress email) {
        boolean answered = Limits.of(requester)
                .perName(email.value(), Limit.ANSWERS_PER_MAILBOX)
                .charge()
                .isEmpty();
        requester.session().setAuthNote(SAID_FREE, Boolean.toString(answered));
        return answered && availability.isAccountTaken(email.value())
                ? taken(MemberEvents.ACCOUNT_IN_USE, FieldError.of(SignUpIdentity.EMAIL, ACCOUNT_TAKEN))
                : StepResult.accepted();
    }

    /** The field whose answer was that it is taken: the page shows the ways on below it. */
    static Optional<String> takenField(List<FormMessage> errors) {
        return errors.stream()
                .filter(error -> TAKEN.contains(error.getMessage()))
                .map(FormMessage::getField)
                .findFirst();
    }

    private static StepResult taken(String eventError, FieldError error) {
        return StepResult.refused(eventError, FormInput.message(error));
    }
}
