package tw.taiwanjobs.keycloak.journeys.matrix;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tw.taiwanjobs.keycloak.support.ConsoleMember;
import tw.taiwanjobs.keycloak.support.EmailChangeVisit;
import tw.taiwanjobs.keycloak.support.ForgotAccountVisit;
import tw.taiwanjobs.keycloak.support.ForgotPasswordVisit;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LegacyMember;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.NumberPage;
import tw.taiwanjobs.keycloak.support.OldHashes;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** The pages of the matrix with their valid values. */
final class MatrixPages {

    static final String MEMBER_PROFILE = "member-profile";
    static final String TERMS_UPDATED = "terms-updated";
    static final String UPDATE_PASSWORD = "login-update-password";
    static final String MEMBER_DELETE = "member-delete";
    static final String PASSWORD = "password";

    private static final Set<String> ASKED_FOR_A_PASSWORD =
            Set.of(UPDATE_PASSWORD, MEMBER_DELETE, EmailChangeVisit.NAME);

    private MatrixPages() {}

    static MatrixPage of(RunningProduct product, String name) {
        return switch (name) {
            case "terms" ->
                new MatrixPage(
                        name,
                        Map.of("termsAccepted", "on"),
                        List.of(),
                        () -> new SignUp(product).toTerms().browser());
            case "identity" ->
                new MatrixPage(
                        name,
                        new SignUp(product).identityFields(),
                        List.of("birthDay", "email"),
                        () -> new SignUp(product).toIdentity().browser());
            case "forgot-account" ->
                new MatrixPage(
                        name,
                        forgotAccountFields(),
                        List.of("birthDay", "nationalId"),
                        () -> new ForgotAccountVisit(product).page());
            case NumberPage.NAME -> numberPage(product, ConsoleMember.of(product));
            case "profile" ->
                new MatrixPage(
                        name,
                        profileFields(),
                        List.of("disability", "gender"),
                        () -> new SignUp(product).toProfile().browser());
            case "device-code" ->
                new MatrixPage(
                        name,
                        Map.of("device_user_code", "AAAA-AAAA"),
                        List.of(),
                        () -> HttpBrowser.inChinese().open(product.url() + "/realms/" + product.realm() + "/device"));
            case TERMS_UPDATED -> termsUpdated(product);
            case EmailChangeVisit.NAME -> memberEmail(product);
            case MEMBER_DELETE -> memberDelete(product);
            case MEMBER_PROFILE -> memberProfile(product, new SignUp(product).toActive());
            case UPDATE_PASSWORD -> updatePassword(product);
            case "set-password" ->
                new MatrixPage(
                        name,
                        SignUp.passwordFields(),
                        List.of(),
                        () -> new SignUp(product).toMailSent().openLink());
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static MatrixPage numberPage(RunningProduct product, ConsoleMember member) {
        return new MatrixPage(
                NumberPage.NAME,
                numberFields(),
                List.of("birthDay", "nationalId"),
                () -> NumberPage.open(product, member));
    }

    /** A tick is taken once; the members for all that are taken are there before. */
    private static MatrixPage termsUpdated(RunningProduct product) {
        String weak = "secret";
        Iterator<LegacyMember> members = Stream.generate(
                        () -> LegacyMember.arriving(product, OldHashes.sha256(weak), SignUp.profileFields()))
                .limit(4)
                .toList()
                .iterator();
        return new MatrixPage(TERMS_UPDATED, Map.of("termsAccepted", "on"), List.of(), () -> {
            LegacyMember member = members.next();
            return member.logIn(member.nationalId(), weak).submit(Map.of("continue", "true"));
        });
    }

    /** Without a password, which is never shown again. */
    private static MatrixPage memberEmail(RunningProduct product) {
        return new MatrixPage(
                EmailChangeVisit.NAME,
                EmailChangeVisit.fields(Identities.email(), SignUp.PASSWORD),
                List.of(PASSWORD),
                () -> new EmailChangeVisit(product)
                        .page(ConsoleMember.of(product).email()));
    }

    private static MatrixPage memberDelete(RunningProduct product) {
        return new MatrixPage(
                MEMBER_DELETE,
                Map.of(PASSWORD, SignUp.PASSWORD),
                List.of(),
                () -> new LogIn(product)
                        .as(ConsoleMember.of(product).email(), SignUp.PASSWORD)
                        .open(product.loginUrl() + "&kc_action=taiwanjobs-delete-account"));
    }

    private static MatrixPage memberProfile(RunningProduct product, SignUp member) {
        return new MatrixPage(
                MEMBER_PROFILE,
                profileFields(),
                List.of("disability", "gender"),
                () -> new LogIn(product)
                        .as(member.email(), SignUp.PASSWORD)
                        .open(product.loginUrl() + "&kc_action=taiwanjobs-update-profile"));
    }

    /** A member for each visit: the old password may be wrong three times. */
    private static MatrixPage updatePassword(RunningProduct product) {
        return new MatrixPage(
                UPDATE_PASSWORD,
                Map.of(
                        "password",
                        SignUp.PASSWORD,
                        "password-new",
                        ForgotPasswordVisit.NEW_PASSWORD,
                        "password-confirm",
                        ForgotPasswordVisit.NEW_PASSWORD),
                List.of(),
                () -> new LogIn(product)
                        .as(ConsoleMember.of(product).email(), SignUp.PASSWORD)
                        .open(product.loginUrl() + "&kc_action=UPDATE_PASSWORD"));
    }

    /** Where a page without a blocker leads when its field is accepted. */
    static List<String> nextOf(String name) {
        return switch (name) {
            case "terms" -> List.of("identity");
            case TERMS_UPDATED -> List.of("login-update-password");
            case "set-password" -> List.of("password-set");
            case MEMBER_DELETE -> List.of("member-deletion-asked");
            default -> List.of();
        };
    }

    /** Whether each case needs a member of its own: a wrong password counts for the lock. */
    static boolean isCounted(String name, String field) {
        return ASKED_FOR_A_PASSWORD.contains(name) && field.equals(PASSWORD);
    }

    /** Values of other fields with which a field applies that else does not. */
    static Map<String, String> makingApply(String field) {
        return field.equals("schoolNameOther") ? Map.of("schoolName", "") : Map.of();
    }

    private static Map<String, String> forgotAccountFields() {
        Map<String, String> fields = ForgotAccountVisit.fields(Identities.nationalId());
        fields.put("birthRocYear", "46");
        return fields;
    }

    private static Map<String, String> numberFields() {
        Map<String, String> fields = NumberPage.fields(Identities.nationalId());
        fields.put("birthRocYear", "46");
        return fields;
    }

    /** Every field of the page. */
    private static Map<String, String> profileFields() {
        Map<String, String> fields = new LinkedHashMap<>(SignUp.profileFields());
        fields.put("educationLevel", "99");
        fields.put("educationLevelOther", "夜間部");
        fields.put("schoolNameOther", "");
        fields.put("department", "資訊工程學系");
        fields.put("departmentOther", "輔系 經濟");
        fields.put("graduationYear", "1980");
        fields.put("graduationMonth", "6");
        fields.put("maritalStatus", "married");
        fields.put("militaryService", "served");
        fields.put("phone1Area", "02");
        fields.put("phone1Number", "23456789");
        fields.put("phone1Extension", "12");
        fields.put("phone2Area", "07");
        fields.put("phone2Number", "2345678");
        fields.put("phone2Extension", "34");
        fields.put("fax", "02-77335388");
        fields.put("noticeEmail", "yes");
        fields.put("noticeEmailAddress", "notice@example.com");
        fields.put("contactBlog", "https://blog.example.com");
        fields.put("contactSkype", "wang.skype");
        fields.put("contactYahoo", "wang.yahoo");
        fields.put("contactFacebook", "wang.facebook");
        fields.put("contactLinkedIn", "wang.linkedin");
        fields.put("contactOther", "LINE wang");
        fields.put("campusNewsletter", "yes");
        return fields;
    }
}
