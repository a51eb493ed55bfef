package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.AccessTokenResponse;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.util.JsonSerialization;
import tw.taiwanjobs.keycloak.demo.server.ReceivedMail;
import tw.taiwanjobs.keycloak.support.AccountConsole;
import tw.taiwanjobs.keycloak.support.CaptchaPicture;
import tw.taiwanjobs.keycloak.support.ConsoleMember;
import tw.taiwanjobs.keycloak.support.EmailChangeVisit;
import tw.taiwanjobs.keycloak.support.ForeignProvider;
import tw.taiwanjobs.keycloak.support.ForgotAccountVisit;
import tw.taiwanjobs.keycloak.support.ForgotPasswordVisit;
import tw.taiwanjobs.keycloak.support.HelpDesk;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.HttpTrail;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LegacyMember;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.MemberArea;
import tw.taiwanjobs.keycloak.support.OldHashes;
import tw.taiwanjobs.keycloak.support.OwnPortal;
import tw.taiwanjobs.keycloak.support.PortalTokens;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SecondFactors;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.leak.LeakSearch;

/**
 * A day's traffic in small, with values that are typed nowhere else; then every place where a server leaves something is
 * searched for them, in every spelling. What may stand where:
 *
 * <ul>
 *   <li>a mailed link: in its mail, in the addresses of its own pages, and where the server's log names each request, at
 *       DEBUG;
 *   <li>what a portal itself writes into its requests: in their addresses, in the answer to that portal, and in the notes of
 *       the session that they begin.
 * </ul>
 */
@Tag("store")
@Tag("long")
class CanaryIT {

    private static final int RANDOM_LETTERS = 16;

    private final RunningProduct product = RunningProduct.get();
    private final LeakSearch search = new LeakSearch();
    private final LeakSearch sentByPortals = new LeakSearch();
    private final List<String> tokens = new ArrayList<>();
    private final int logBefore = product.server().log().text().length();
    private final HttpTrail trail = HttpTrail.open();

    @BeforeEach
    void letEverythingBeTold() {
        product.testbed().logEverything(true);
        product.admin().changeRealm(realm -> realm.setAdminEventsDetailsEnabled(true));
        product.admin().configureIdentityStep(Map.of("captcha", "image"));
    }

    @AfterEach
    void letNoMoreBeTold() {
        trail.close();
        product.admin().configureIdentityStep(Map.of("captcha", "off"));
        product.admin().changeRealm(realm -> realm.setAdminEventsDetailsEnabled(false));
        product.testbed().logEverything(false);
    }

    @Test
    void what_people_typed_is_nowhere_when_the_day_is_over() throws IOException {
        String password = password("first password");
        SignUp member = new SignUp(product, Identities.email(), number("national ID"));
        signUp(member, password);
        typeIntoWrongFields(member, password);
        HttpBrowser browser = new LogIn(product).as(member.email(), password);
        for (String page : List.of("", "sign-in", "devices", "portals", "terms")) {
            new MemberArea(product, browser).open(page);
        }
        useTokens(browser);
        String second = changePassword(member, lockAndReset(member, password));
        new ForgotAccountVisit(product).ask(member.nationalId());
        legacyMember();
        secondFactor();
        identityProvider();
        accountConsole(member, second);
        memberArea(member, second);
        anotherAddress();
        portalWithNumbers(member, second);
        takeDataAndLeave();
        careless();
        helpDesk(member);
        administrate(member, second);

        searchEverything(member);

        assertThat(Stream.of(search, sentByPortals).flatMap(everywhere -> everywhere.leaks().stream()))
                .isEmpty();
    }

    private void signUp(SignUp member, String password) {
        member.toIdentity();
        HttpBrowser browser = member.browser();
        Map<String, String> wrong = member.identityFields();
        wrong.put("email", member.nationalId());
        wrong.put("nationalId", password);
        wrong.put("captcha", captcha(browser));
        browser.submit(wrong);
        Map<String, String> right = member.identityFields();
        right.put("captcha", CaptchaPicture.on(browser).wrongAnswer());
        browser.submit(right);
        right.put("captcha", captcha(browser));
        assertThat(browser.submit(right).page()).isEqualTo("profile");
        Map<String, String> profile = SignUp.profileFields();
        profile.put("mobile", member.nationalId());
        profile.put("postal_code", password);
        browser.submit(profile);
        assertThat(browser.submit(SignUp.profileFields()).page()).isEqualTo("mail-sent");
        HttpBrowser device = openLink(member.mail());
        String refused = password("refused password") + member.nationalId();
        device.submit(ForgotPasswordVisit.passwordFields(refused));
        device.submit(Map.of("password-new", password, "password-confirm", refused));
        assertThat(device.submit(ForgotPasswordVisit.passwordFields(password)).page())
                .isEqualTo("password-set");
    }

    private void typeIntoWrongFields(SignUp member, String password) {
        LogIn logIn = new LogIn(product);
        ForgotPasswordVisit forgotPassword = new ForgotPasswordVisit(product);
        String illFormed = number("number of nobody").replaceFirst(".$", "X");
        search.secret("ill-formed number", illFormed);
        for (String number :
                List.of(number("number of nobody"), Identities.fullWidth(number("number of nobody")), illFormed)) {
            logIn.as(number, password("wrong password"));
            forgotPassword.ask(number);
        }
        logIn.as(member.nationalId(), password("wrong password"));
        logIn.as(Identities.fullWidth(member.nationalId()), password("wrong password"));
        logIn.as(password, member.nationalId());
        logIn.as(password + "@example.com", password);
        forgotPassword.ask(password);
        new ForgotAccountVisit(product).ask(ForgotAccountVisit.fields(password));
    }

    private void useTokens(HttpBrowser browser) throws IOException {
        PortalTokens portal = new PortalTokens(product);
        String more = portal.loginUrl().replace("scope=openid", "scope=openid+profile+email+offline_access");
        AccessTokenResponse response = portal.redeem(browser.open(more));
        for (String token : List.of(response.getToken(), response.getIdToken(), response.getRefreshToken())) {
            tokens.add(token);
            tokens.add(decoded(token));
        }
        HttpBrowser api = HttpBrowser.inEnglish().with("Accept", "application/json");
        Map<String, String> client = Map.of(
                "client_id",
                RunningProduct.PORTAL,
                "client_secret",
                "jobs-portal-demo-secret",
                "token",
                response.getToken());
        tokens.add(api.post(address("token/introspect"), HttpBrowser.encode(client))
                .body());
        assertThat(tokens.get(tokens.size() - 1)).contains("\"active\":");
        tokens.add(api.with("Authorization", "Bearer " + response.getToken())
                .open(address("userinfo"))
                .body());
        assertThat(portal.refresh(response.getRefreshToken())).isEqualTo(200);
    }

    private String lockAndReset(SignUp member, String password) {
        LogIn logIn = new LogIn(product);
        logIn.as(member.nationalId(), password("wrong password"));
        logIn.as(member.email(), password("wrong password"));
        logIn.as(member.email(), member.nationalId());
        assertThat(LogIn.isIn(logIn.as(member.email(), password))).isFalse();
        ForgotPasswordVisit forgot = new ForgotPasswordVisit(product);
        forgot.ask(Identities.fullWidth(member.nationalId()));
        forgot.link(member.email());
        HttpBrowser device = openLink(forgot.resetMails(member.email()).get(0));
        String second = password("second password");
        assertThat(device.submit(ForgotPasswordVisit.passwordFields(second)).page())
                .isEqualTo("password-set");
        forgot.notice(member.email());
        return second;
    }

    /** By wish; then a stranger logs in, and the member says so. */
    private String changePassword(SignUp member, String password) {
        HttpBrowser browser = new LogIn(product).as(member.email(), password);
        browser.open(product.loginUrl() + "&kc_action=UPDATE_PASSWORD");
        browser.submit(passwords(member.nationalId(), password("new password beside a wrong one")));
        browser.submit(passwords(password, password("refused password") + member.nationalId()));
        String third = password("third password");
        assertThat(LogIn.isIn(browser.submit(passwords(password, third)))).isTrue();
        // Of the mails about new devices this day the stranger's is told by its browser; the newest link alone is worth
        // something.
        new LogIn(product)
                .in(HttpBrowser.inChinese()
                        .with("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Firefox/145.0"))
                .as(member.email(), third);
        HttpBrowser device = openLink(
                product.mailbox().await(member.email(), mail -> mail.text().contains("瀏覽器：Firefox")));
        assertThat(device.submit(Map.of()).page()).isEqualTo("set-password");
        String fourth = password("fourth password");
        assertThat(device.submit(ForgotPasswordVisit.passwordFields(fourth)).page())
                .isEqualTo("password-set");
        return fourth;
    }

    private static Map<String, String> passwords(String old, String fresh) {
        return Map.of("password", old, "password-new", fresh, "password-confirm", fresh);
    }

    private void legacyMember() {
        String old = password("old password");
        LegacyMember member = LegacyMember.arriving(product, OldHashes.sha256(old), Map.of());
        search.secret("legacy number", member.nationalId());
        member.logIn(member.nationalId(), password("wrong password"));
        String email = Identities.email();
        member.logIn(member.nationalId(), old).submit(Map.of("email", email));
        HttpBrowser device = openLink(product.mailbox().await(email));
        device.submit(Map.of("password", password("wrong password")));
        assertThat(device.submit(Map.of("password", old)).page()).isEqualTo("legacy-confirmed");
        HttpBrowser browser = new LogIn(product).as(email, old).submit(Map.of("termsAccepted", "on"));
        assertThat(browser.page()).isEqualTo("member-profile");
        Map<String, String> profile = SignUp.profileFields();
        profile.put("mobile", member.nationalId());
        browser.submit(profile);
        assertThat(LogIn.isIn(browser.submit(SignUp.profileFields()))).isTrue();
    }

    private void secondFactor() {
        ConsoleMember member = ConsoleMember.having(product, SecondFactors.app(), SecondFactors.recoveryCodes());
        HttpBrowser browser = new LogIn(product).as(member.email(), SignUp.PASSWORD);
        assertThat(browser.page()).isEqualTo("login-otp");
        for (String typed : List.of(number("number typed as a code"), password("password typed as a code"))) {
            browser.submit(Map.of("otp", typed));
        }
        assertThat(LogIn.isIn(browser.submit(Map.of("otp", SecondFactors.code()))))
                .isTrue();
    }

    private void identityProvider() {
        String account = Identities.email();
        try (ForeignProvider provider = ForeignProvider.addTo(product).withUser(account)) {
            HttpBrowser browser = provider.logIn(HttpBrowser.inChinese(), product.loginUrl(), account);
            assertThat(browser.page()).isEqualTo("login");
            browser.submit(LogIn.fields(number("number at the first login"), password("password at the first login")));
            browser.submit(LogIn.fields(password("password as a name"), number("number as a password")));
        }
    }

    private void anotherAddress() {
        String password = password("password of who changes the address");
        ConsoleMember member = ConsoleMember.of(product);
        member.setPassword(password);
        EmailChangeVisit visit = new EmailChangeVisit(product);
        HttpBrowser browser = new LogIn(product).as(member.email(), password).open(visit.address());
        browser.submit(EmailChangeVisit.fields(number("number typed as an address"), password));
        String wanted = Identities.email();
        browser.submit(EmailChangeVisit.fields(wanted, number("number typed as a password")));
        browser.submit(EmailChangeVisit.fields(wanted, password));
        HttpBrowser device = openLink(visit.linkMail(wanted));
        device.submit(Map.of("password", password("wrong password at the link")));
        assertThat(device.submit(Map.of("password", password)).page()).isEqualTo("email-changed");
        HttpBrowser owner = openLink(visit.changedAway(member.email()));
        String next = password("password that takes it back");
        assertThat(owner.submit(ForgotPasswordVisit.passwordFields(next)).page())
                .isEqualTo("password-set");
    }

    private void accountConsole(SignUp member, String password) {
        AccountConsole console = AccountConsole.openedBy(new LogIn(product).as(member.email(), password), product);
        for (String typed : List.of(member.nationalId(), password("password typed into the account console"))) {
            Map<String, Object> profile = Map.of(
                    "username",
                    typed,
                    "email",
                    typed,
                    "firstName",
                    "王小明",
                    "attributes",
                    Map.of("mobile", List.of(typed), "nationalIdMasked", List.of(typed)));
            assertThat(console.post("", profile).status()).isEqualTo(400);
        }
    }

    /** Every page and every field that a form there may bring; the names of devices are the members' own to choose. */
    private void memberArea(SignUp member, String password) {
        HttpBrowser browser = new LogIn(product).as(member.email(), password);
        MemberArea area = new MemberArea(product, browser);
        List<String> everything = List.of(number("number sent to 會員專區"), password("password sent to 會員專區"));
        assertThat(area.open("").page()).isEqualTo("member-area");
        for (String page : List.of("sign-in", "devices", "portals", "terms", "data")) {
            area.open("data");
            Map<String, String> form = new LinkedHashMap<>(browser.hiddenFields());
            area.open(page);
            assertThat(area.page()).startsWith("member-");
            String at = browser.address().toString();
            for (String typed : everything) {
                List.of("device", "portal", "rename", "name", "others").forEach(field -> form.put(field, typed));
                browser.post(at, HttpBrowser.encode(form));
                assertThat(area.page()).as(page).startsWith("member-");
            }
        }
        browser.open(product.loginUrl() + "&kc_action=CONFIGURE_TOTP");
        browser.submit(Map.of(
                "totp", number("number typed as the first code"),
                "totpSecret", browser.value("totpSecret"),
                "userLabel", password("password typed as a name")));
        assertThat(browser.page()).isEqualTo("config-totp");
    }

    /** Userinfo alone has the number; everything else that a portal gets is searched. */
    private void portalWithNumbers(SignUp member, String password) throws IOException {
        try (OwnPortal portal = OwnPortal.forNumbers(product)) {
            HttpBrowser browser = new LogIn(product).as(member.email(), password);
            browser.open(portal.loginUrl("national_id", "profile"));
            assertThat(browser.page()).isEqualTo("consent");
            Map<String, String> agreed = browser.hiddenFields();
            agreed.put("accept", "on");
            OwnPortal.Granted granted = portal.granted(browser.submit(agreed));
            assertThat(granted.userinfo().path("national_id").asText()).isEqualTo(member.nationalId());
            tokens.addAll(json(List.of(
                    granted.encodedIdToken(),
                    granted.idToken(),
                    granted.accessToken(),
                    granted.refreshTokenClaims(),
                    granted.introspection())));
            OwnPortal.Granted refreshed = portal.refreshed(granted);
            tokens.addAll(json(List.of(refreshed.idToken(), refreshed.accessToken())));
        }
    }

    /** The file with the whole number is the member's own. */
    private void takeDataAndLeave() {
        String password = password("password of one who leaves");
        SignUp member = new SignUp(product, Identities.email(), number("number of one who leaves"));
        signUp(member, password);
        HttpBrowser browser = new LogIn(product).as(member.email(), password);
        browser.open(product.server().realmUrl(product.realm()) + "/taiwanjobs-member/data");
        Map<String, String> wish = new LinkedHashMap<>(browser.hiddenFields());
        wish.put("download", "true");
        assertThat(browser.submit(wish).body()).contains(member.nationalId());
        browser.open(product.loginUrl() + "&kc_action=taiwanjobs-delete-account");
        browser.submit(Map.of("password", password("wrong password of one who leaves") + member.nationalId()));
        assertThat(browser.submit(Map.of("password", password)).page()).isEqualTo("member-deletion-asked");
    }

    /** What a portal does that was not written with care: everything that it knows is in the address. */
    private void careless() {
        String number = Identities.nationalId();
        String password = UUID.randomUUID().toString();
        sentByPortals.secret("number sent by a portal", number).secret("password sent by a portal", password);
        String login = product.loginUrl();
        Stream.of(
                        login + "&login_hint=" + number,
                        login.replace("scope=openid", "scope=openid+" + number),
                        login.replace("callback", "callback%3Fid%3D" + number + "%26p%3D" + password),
                        login.replace("callback", number),
                        login.replace("response_type=code", "response_type=" + number),
                        login.replace("client_id=jobs-portal", "client_id=" + number),
                        login + "&prompt=" + number,
                        login + "&ui_locales=" + number,
                        login + "&kc_action=" + number,
                        login + "&kc_action=delete_credential:" + number,
                        login + "&unknown=" + number,
                        product.signUpUrl() + "&login_hint=" + number,
                        address("logout") + "?id_token_hint=" + number,
                        address("logout") + "?client_id=jobs-portal&post_logout_redirect_uri=http://localhost:8091/"
                                + number,
                        product.url() + "/realms/" + product.realm() + "/" + number,
                        product.url() + "/realms/" + product.realm() + "/taiwanjobs-link/" + number)
                .forEach(HttpBrowser.inChinese()::open);
        Map<String, String> grant = new LinkedHashMap<>(Map.of(
                "client_id", RunningProduct.PORTAL,
                "client_secret", "jobs-portal-demo-secret",
                "redirect_uri", RunningProduct.PORTAL_CALLBACK));
        for (Map<String, String> odd : List.of(
                Map.of("grant_type", "password", "username", number, "password", password),
                Map.of("grant_type", "authorization_code", "code", number),
                Map.of("grant_type", "refresh_token", "refresh_token", number),
                Map.of("grant_type", number),
                Map.of("grant_type", "authorization_code", "client_id", number),
                Map.of("grant_type", "client_credentials", "client_secret", password))) {
            Map<String, String> fields = new LinkedHashMap<>(grant);
            fields.putAll(odd);
            HttpBrowser.inEnglish().post(address("token"), HttpBrowser.encode(fields));
        }
        HttpBrowser.inEnglish().with("Authorization", "Bearer " + number).open(address("userinfo"));
    }

    /** What a clerk types is no more careful than what members do; the answer alone has the number. */
    private void helpDesk(SignUp member) {
        HelpDesk desk = new HelpDesk(product, product.admin().token());
        String path =
                "/" + product.admin().userByEmail(member.email()).orElseThrow().getId();
        String reveal = path + "/reveal-national-id";
        for (String typed : List.of(member.nationalId(), Identities.fullWidth(number("number in a reason")))) {
            assertThat(desk.post(reveal, Map.of("reason", "caller " + typed)).status())
                    .isEqualTo(400);
            assertThat(desk.post(path + "/correct-address", Map.of("email", typed))
                            .status())
                    .isEqualTo(409);
            assertThat(desk.postText(reveal, "{\"reason\": \"" + typed).status())
                    .isEqualTo(400);
            assertThat(desk.post(reveal, Map.of(typed, typed)).status()).isEqualTo(400);
        }
        assertThat(desk.post(reveal, Map.of("reason", "a call"))
                        .body()
                        .path("nationalId")
                        .asText())
                .isEqualTo(member.nationalId());
        String disputed = number("number of a dispute");
        String other = "/" + ConsoleMember.of(product).id() + "/national-id";
        assertThat(desk.post(other, Map.of("reason", "a call", "nationalId", disputed))
                        .status())
                .isEqualTo(204);
        assertThat(desk.post(other, Map.of("reason", "a call", "nationalId", number("corrected number")))
                        .status())
                .isEqualTo(204);
        assertThat(desk.delete(other, Map.of("reason", "a call")).status()).isEqualTo(204);
        Map<String, String> person = SignUp.profileFields();
        person.putAll(Map.of(
                "email", number("number as an address"),
                "nationalId", number("number by hand"),
                "birthdate", "1957-11-19"));
        assertThat(desk.post("", person).status()).isEqualTo(400);
        String address = Identities.email();
        person.put("email", address);
        assertThat(desk.post("", person).status()).isEqualTo(201);
        search.secret("link", product.mailbox().await(address).linkToken());
    }

    private void administrate(SignUp member, String password) {
        String id = product.admin().userByEmail(member.email()).orElseThrow().getId();
        UserResource user = product.admin().realm().users().get(id);
        UserRepresentation changed = user.toRepresentation();
        changed.singleAttribute("street", "忠孝東路五段1號");
        user.update(changed);
        CredentialRepresentation credential = new CredentialRepresentation();
        credential.setType(CredentialRepresentation.PASSWORD);
        credential.setValue(password("password set by an administrator"));
        user.resetPassword(credential);
        user.logout();
        product.admin().realm().users().search(member.nationalId());
        assertThat(LogIn.isIn(new LogIn(product).as(member.email(), password))).isFalse();
        assertThat(LogIn.isIn(new LogIn(product).as(member.email(), credential.getValue())))
                .isTrue();
    }

    private void searchEverything(SignUp member) throws IOException {
        LegacyMember.awaitMailsSent(product);
        String dump = product.testbed().databaseDump();
        assertThat(dump).contains(member.email());
        String log = product.server().log().text().substring(logBefore);
        assertThat(log).contains("DEBUG [org.hibernate", "USER_DISABLED_BY_TEMPORARY_LOCKOUT");
        List<String> adminEvents = json(product.admin().realm().getAdminEvents());
        assertThat(adminEvents).isNotEmpty();
        String metrics = product.server().metrics();
        assertThat(metrics).contains("taiwanjobs_lock_total");
        assertThat(tokens).hasSize(15);
        String notes = trail.cookies().stream()
                .filter(cookie -> cookie.startsWith("AUTH_SESSION_ID="))
                .map(cookie -> cookie.replaceFirst("AUTH_SESSION_ID=([^;]*).*", "$1"))
                .filter(cookie -> !cookie.isEmpty())
                .distinct()
                .map(product.testbed()::authenticationNotes)
                .collect(Collectors.joining("\n"));
        assertThat(notes).contains("auth notes");
        for (LeakSearch everywhere : List.of(search, sentByPortals)) {
            everywhere
                    .in("database", dump)
                    .in("log", log, CanaryIT::withoutNamesOfRequests)
                    .in("events", String.join("\n", json(product.admin().events())))
                    .in("admin events", String.join("\n", adminEvents))
                    .in("metrics", metrics)
                    .in("mails", mails(), CanaryIT::withoutLinks)
                    .in("cookies", String.join("\n", trail.cookies()))
                    .in("tokens", String.join("\n", tokens));
        }
        search.in("addresses", String.join("\n", trail.addresses()), CanaryIT::withoutLinks)
                .in("headers", String.join("\n", trail.headers()))
                .in("notes of authentication sessions", notes);
    }

    private String mails() {
        return product.mailbox().mails().stream()
                .map(mail -> mail.subject() + "\n" + mail.text() + "\n" + mail.html())
                .collect(Collectors.joining("\n"));
    }

    /** A link is where it was mailed to, and is asked for there; its own pages send their forms to it. */
    private static String withoutLinks(String text) {
        return text.replaceAll("/taiwanjobs-link/[A-Za-z0-9_-]+", "/taiwanjobs-link/");
    }

    /** At DEBUG Quarkus' meter of requests and Keycloak's transactions name the address of each request. */
    private static String withoutNamesOfRequests(String log) {
        return log.lines()
                .filter(line -> !line.contains("DEBUG [io.quarkus.micrometer.runtime.binder"))
                .map(line -> line.replaceFirst("(DEBUG \\[.*Request Context: HTTP [A-Z]+ ).*", "$1"))
                .collect(Collectors.joining("\n"));
    }

    private HttpBrowser openLink(ReceivedMail mail) {
        search.secret("link", mail.linkToken());
        return HttpBrowser.inChinese().open(mail.link().toString());
    }

    private String number(String name) {
        String number = Identities.nationalId();
        search.secret(name, number).secret(name + " in full width", Identities.fullWidth(number));
        return number;
    }

    private String password(String name) {
        String password = "C7-" + UUID.randomUUID().toString().replace("-", "").substring(0, RANDOM_LETTERS);
        search.secret(name, password);
        return password;
    }

    private String captcha(HttpBrowser browser) {
        String answer = CaptchaPicture.on(browser).answer();
        search.digits("captcha answer", answer);
        return answer;
    }

    private String address(String endpoint) {
        return product.url() + "/realms/" + product.realm() + "/protocol/openid-connect/" + endpoint;
    }

    private static String decoded(String token) {
        return Stream.of(token.split("\\."))
                .map(part -> new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> json(List<?> representations) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Object representation : representations) {
            lines.add(JsonSerialization.writeValueAsString(representation));
        }
        return lines;
    }
}
