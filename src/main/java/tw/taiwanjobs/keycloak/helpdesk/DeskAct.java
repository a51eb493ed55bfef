package tw.taiwanjobs.keycloak.helpdesk;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tw.taiwanjobs.keycloak.common.web.FormInput;
import tw.taiwanjobs.keycloak.identity.domain.NumberFields;
import tw.taiwanjobs.keycloak.member.MemberAttributes;
import tw.taiwanjobs.keycloak.registration.SignUpByHand;
import tw.taiwanjobs.keycloak.rights.Administrator;
import tw.taiwanjobs.keycloak.rights.AdministratorsRole;

/** A button of a member's page: who may press it, for whom it is there, and what of {@link MemberActs} it does. */
enum DeskAct {
    UNLOCK(
            "helpDeskUnlock",
            AdministratorsRole.HELP_MEMBERS,
            Set.of(),
            member -> !member.isPending(),
            silent((acts, written) -> acts.unlock())),
    END_SESSIONS(
            "helpDeskEndSessions",
            AdministratorsRole.HELP_MEMBERS,
            Set.of(),
            member -> !member.sessions().isEmpty(),
            silent((acts, written) -> acts.endSessions())),
    RESEND_MAIL(
            "helpDeskResendMail",
            AdministratorsRole.HELP_MEMBERS,
            Set.of(),
            MemberGlance::waitsForMail,
            silent((acts, written) -> acts.resendMail())),
    DELETE(
            "helpDeskDelete",
            AdministratorsRole.HELP_MEMBERS,
            Set.of(),
            MemberGlance::isPending,
            silent((acts, written) -> acts.delete())),
    CORRECT_ADDRESS(
            "helpDeskCorrectAddress",
            AdministratorsRole.HELP_MEMBERS,
            MemberActs.ADDRESS_FIELDS,
            MemberGlance::waitsForMail,
            silent(MemberActs::correctAddress)),
    REVEAL_NUMBER(
            "helpDeskRevealNumber",
            AdministratorsRole.REVEAL_NATIONAL_ID,
            MemberActs.REVEAL_FIELDS,
            MemberGlance::hasNumber,
            MemberActs::revealNumber),
    CORRECT_NUMBER(
            "helpDeskCorrectNumber",
            AdministratorsRole.HELP_MEMBERS,
            MemberActs.NUMBER_FIELDS,
            member -> !member.isPending(),
            silent(MemberActs::correctNumber)),
    RELEASE_NUMBER(
            "helpDeskReleaseNumber",
            AdministratorsRole.HELP_MEMBERS,
            MemberActs.RELEASE_FIELDS,
            MemberGlance::hasNumber,
            silent(MemberActs::releaseNumber));

    /** Of the page's forms. */
    static final List<String> FIELDS = List.of(
            SignUpByHand.EMAIL,
            Reason.FIELD,
            MemberActs.TELL,
            NumberFields.NATIONAL_ID,
            NumberFields.RESIDENT_NUMBER,
            MemberAttributes.BIRTHDATE);

    private final String message;
    private final AdministratorsRole role;
    private final Set<String> fields;
    private final Predicate<MemberGlance> isOfUse;
    private final BiFunction<MemberActs, WrittenFields, String> work;

    /** @param message key of the button's label; with {@code …Done}, of what is said afterwards */
    DeskAct(
            String message,
            AdministratorsRole role,
            Set<String> fields,
            Predicate<MemberGlance> isOfUse,
            BiFunction<MemberActs, WrittenFields, String> work) {
        this.message = message;
        this.role = role;
        this.fields = fields;
        this.isOfUse = isOfUse;
        this.work = work;
    }

    private static BiFunction<MemberActs, WrittenFields, String> silent(BiConsumer<MemberActs, WrittenFields> work) {
        return (acts, written) -> {
            work.accept(acts, written);
            return "";
        };
    }

    /** Empty for a text that is no button's. */
    static Optional<DeskAct> of(String name) {
        return Arrays.stream(values()).filter(act -> act.name().equals(name)).findFirst();
    }

    /** Names of the buttons that this administrator gets for this member, with the keys of their labels. */
    static Map<String, String> offered(MemberGlance member, Administrator administrator) {
        Map<String, String> offered = new HashMap<>();
        Stream.of(values())
                .filter(act -> act.isOfUse.test(member) && administrator.has(act.role))
                .forEach(act -> offered.put(act.name(), act.message));
        return offered;
    }

    /** Key of what is said afterwards. */
    String done() {
        return message + "Done";
    }

    /**
     * Does it.
     *
     * @param typed of which what belongs to this act counts; a box without a tick is not sent, and says no
     * @return what is to be shown once; empty if nothing is
     */
    String perform(MemberActs acts, MultivaluedMap<String, String> typed) {
        Map<String, String> written = new HashMap<>();
        fields.forEach(field ->
                written.put(field, Optional.ofNullable(typed.getFirst(field)).orElse("")));
        if (fields.contains(MemberActs.TELL)) {
            written.put(
                    MemberActs.TELL,
                    Boolean.toString(!FormInput.text(typed, MemberActs.TELL).isEmpty()));
        }
        return work.apply(acts, new WrittenFields(written));
    }
}
