package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.Crypt;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.PartialImportRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tw.taiwanjobs.keycloak.demo.server.Mailbox;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.Jobs;
import tw.taiwanjobs.keycloak.support.KeyCommand;
import tw.taiwanjobs.keycloak.support.LegacyMember;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.ProductSettings;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.database.DatabaseOfThisRun;
import tw.taiwanjobs.keycloak.support.testbed.MemberBatch;
import tw.taiwanjobs.keycloak.support.testbed.MemberBatch.Person;

/** The jobs in the background: a rotation of the key ring, and the wrapping of weak hashes, with the server killed in them. */
@Tag("store")
@Tag("long")
class KeyRotationIT {

    private static final int MEMBERS = 40;
    private static final String INDEX = "index-rows";
    private static final String OLD_INDEX = "old-index-rows";
    private static final String NUMBERS = "encrypted-numbers";
    private static final String SIGN_UPS = "encrypted-sign-ups";
    private static final String HASHES = "weak-hashes";
    private static final String WRONG = "Wrong-password-1";
    private static final String BCRYPT = "$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW";

    private final Mailbox mailbox = Mailbox.onFreePort();
    private final Path ring = ProductSettings.freshKeyRing("rotation");
    private final KeyCommand keys = new KeyCommand(ring);
    private RunningProduct product;
    private Jobs jobs;

    @BeforeEach
    void startServer() {
        mailbox.start();
        product = RunningProduct.start(
                ProductSettings.forTests(DatabaseOfThisRun.ofItsOwn("rotation"), ring, mailbox)
                        .name("rotation")
                        .option("--spi-taiwanjobs-background-task--taiwanjobs-jobs--rows-per-step=5")
                        .option("--spi-taiwanjobs-background-task--taiwanjobs-jobs--pause-millis=500"),
                mailbox);
        jobs = new Jobs(product.server(), product.admin());
        product.liftCaptcha();
        product.liftLimitsByAddress();
    }

    @AfterEach
    void stopServer() {
        product.server().close();
        mailbox.close();
    }

    @Test
    void a_rotation_takes_every_row_along_and_weak_hashes_are_wrapped() {
        List<Person> people = people(MEMBERS);
        product.testbed().createMembers(new MemberBatch(false, SignUp.PASSWORD, SignUp.profileFields(), people));
        product.testbed().createMembers(new MemberBatch(true, "", SignUp.profileFields(), people(12)));
        LegacyMember legacy = LegacyMember.of(product);
        SignUp waiting = new SignUp(product).toMailSent();
        weakHashesAreWrapped();

        keys.run("add");
        keys.run("rotate");
        assertThat(keys.ask(product.url(), "rotate"))
                .as("a server that still has the old file")
                .contains("does not have version 2");
        String unreadable = addMember(Identities.email(), BCRYPT);
        product.testbed().giveUnreadableNumber(unreadable, 1);
        restart();
        jobs.awaitSome(INDEX);
        product.server().kill();
        product.server().start();
        assertThat(jobs.done(INDEX)).as("kept over the kill").isPositive();
        requireOneNumberOneMember(people, legacy);
        jobs.awaitStuck(INDEX, "version 2");
        assertThat(jobs.done(INDEX)).as("none twice").isEqualTo(MEMBERS + 1);
        assertThat(keys.ask(product.url(), "rotate")).startsWith("1 rows have no index row of version 2 yet");
        removeMember(unreadable);
        SignUp between = new SignUp(product).toActive();

        assertThat(keys.ask(product.url(), "rotate")).isEqualTo("1 retiring, 2 active");
        unreadable = addMember(Identities.email(), BCRYPT);
        product.testbed().giveUnreadableNumber(unreadable, 2);
        restart();
        jobs.awaitSome(NUMBERS);
        product.server().kill();
        product.server().start();
        requireOneNumberOneMember(people, legacy);
        jobs.awaitStuck(NUMBERS, "version 1");
        jobs.awaitDone(SIGN_UPS, "version 1");
        assertThat(waiting.openLink().submit(SignUp.passwordFields()).page()).isEqualTo("password-set");
        assertThat(keys.ask(product.url(), "retire", "1")).startsWith("1 rows still need version 1");
        removeMember(unreadable);
        assertThat(dump()).doesNotContain("=v1.");

        assertThat(keys.ask(product.url(), "retire", "1")).isEqualTo("2 active");
        restart();
        jobs.awaitDone(OLD_INDEX, "version 2");
        requireOneNumberOneMember(people, legacy);
        requireTaken(between.nationalId());
        requireTaken(waiting.nationalId());
        assertThat(dump().lines().filter(line -> line.startsWith("twj_identity_index.key_version=")))
                .hasSize(MEMBERS + 3)
                .containsOnly("twj_identity_index.key_version=2");
        assertThat(dump().lines().filter(line -> line.startsWith("twj_key_check.key_version=")))
                .containsOnly("twj_key_check.key_version=2");
    }

    /** The numbers are known, log in, and do not enter a second time. */
    private void requireOneNumberOneMember(List<Person> people, LegacyMember legacy) {
        assertThat(legacy.logIn().page()).isEqualTo("legacy-email");
        requireTaken(people.get(0).nationalId());
        requireTaken(people.get(MEMBERS - 1).nationalId());
        requireTaken(legacy.nationalId());
    }

    private void requireTaken(String nationalId) {
        SignUp second = new SignUp(product, Identities.email(), nationalId).toIdentity();
        assertThat(second.browser().submit(second.identityFields()).invalidFields())
                .contains("nationalId");
    }

    private void weakHashesAreWrapped() {
        Map<String, String> members = Map.of(
                Identities.email(), "{SHA}" + base64(DigestUtils.sha1(SignUp.PASSWORD)),
                Identities.email(), "{SSHA256}" + base64(salted(DigestUtils.sha256(SignUp.PASSWORD + "salt"))),
                Identities.email(), Crypt.crypt(SignUp.PASSWORD, "$1$saltsalt"),
                Identities.email(), Crypt.crypt(SignUp.PASSWORD, "$6$saltstring"),
                Identities.email(),
                        "{ASPNET-MEMBERSHIP-SHA1}" + base64("sa".getBytes(StandardCharsets.UTF_16LE)) + "$"
                                + base64(DigestUtils.sha1(
                                        ("sa" + SignUp.PASSWORD).getBytes(StandardCharsets.UTF_16LE))));
        members.forEach(this::addMember);
        String refused = Identities.email();
        addMember(refused, "{SHA}" + base64(DigestUtils.sha1(SignUp.PASSWORD)));
        String belowPolicy = Identities.email();
        addMember(belowPolicy, "{SHA}" + base64(DigestUtils.sha1("short")));
        addMember(Identities.email(), BCRYPT);
        assertThat(jobs.begin().state(HASHES)).as("nobody has asked for it").isEqualTo("never");

        product.admin()
                .changeRealm(realm -> realm.setPasswordPolicy(realm.getPasswordPolicy() + " and wrapWeakHashes"));
        jobs.awaitDone(HASHES, "wrap");

        assertThat(jobs.done(HASHES)).isEqualTo(members.size() + 2);
        assertThat(dump()).contains(BCRYPT.toLowerCase(Locale.ROOT));
        members.values()
                .forEach(hash -> assertThat(dump())
                        .doesNotContain(hash.substring(hash.length() - 12).toLowerCase(Locale.ROOT)));
        int before = product.testbed().hashes();
        assertThat(new LogIn(product).as(refused, WRONG).page()).isEqualTo("login");
        assertThat(product.testbed().hashes() - before)
                .as("as many as for a name that nobody has")
                .isEqualTo(1);
        members.keySet().forEach(email -> {
            assertThat(new LogIn(product).as(email, WRONG).page()).isEqualTo("login");
            assertThat(isLoggedIn(new LogIn(product).as(email, SignUp.PASSWORD)))
                    .isTrue();
        });
        assertThat(new LogIn(product).as(belowPolicy, "short").page()).isEqualTo("login-update-password");
        assertThat(dump().lines().filter(line -> line.contains("\"taiwanjobs-wrapped\"")))
                .as("but for the one who was refused, the password is hashed anew")
                .hasSize(1);
    }

    private static boolean isLoggedIn(HttpBrowser browser) {
        return LogIn.isIn(browser) || !browser.page().equals("login");
    }

    private void removeMember(String id) {
        product.admin().realm().users().delete(id).close();
    }

    /** @return id of the user */
    private String addMember(String email, String hash) {
        CredentialRepresentation password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setCredentialData(
                "{\"hashIterations\":0,\"algorithm\":\"taiwanjobs-old\",\"additionalParameters\":{}}");
        password.setSecretData("{\"value\":\"" + hash + "\",\"salt\":\"\",\"additionalParameters\":{}}");
        UserRepresentation user = new UserRepresentation();
        user.setUsername(email);
        user.setEmail(email);
        user.setEmailVerified(true);
        user.setEnabled(true);
        user.setFirstName("王大明");
        user.setCredentials(List.of(password));
        PartialImportRepresentation file = new PartialImportRepresentation();
        file.setIfResourceExists(PartialImportRepresentation.Policy.FAIL.toString());
        file.setUsers(List.of(user));
        try (var answer = product.admin().realm().partialImport(file)) {
            assertThat(answer.getStatus()).isEqualTo(200);
        }
        return product.admin().userByEmail(email).orElseThrow().getId();
    }

    private static byte[] salted(byte[] digest) {
        byte[] salt = "salt".getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(digest, digest.length + salt.length);
        System.arraycopy(salt, 0, both, digest.length, salt.length);
        return both;
    }

    private static String base64(byte[] bytes) {
        return java.util.Base64.getEncoder().encodeToString(bytes);
    }

    private static List<Person> people(int number) {
        return Stream.generate(() -> new Person(Identities.email(), Identities.nationalId()))
                .limit(number)
                .toList();
    }

    private String dump() {
        return product.testbed().databaseDump().toLowerCase(Locale.ROOT);
    }

    private void restart() {
        product.server().stop();
        product.server().start();
    }
}
