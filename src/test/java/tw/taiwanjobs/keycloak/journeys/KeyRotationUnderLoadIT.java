package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.support.AtOnce;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.Jobs;
import tw.taiwanjobs.keycloak.support.KeyCommand;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.Product;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.Testbed;
import tw.taiwanjobs.keycloak.support.cluster.TwoNodes;
import tw.taiwanjobs.keycloak.support.testbed.MemberBatch;
import tw.taiwanjobs.keycloak.support.testbed.MemberBatch.Person;

/** Two nodes go through a whole rotation, one after the other, while people log in and sign up. */
@Tag("long")
class KeyRotationUnderLoadIT {

    private static final int MEMBERS = Integer.getInteger("rotation.members", 2_000);
    private static final int WORKERS = Integer.getInteger("rotation.workers", 4);
    private static final int BATCH = 200;

    private final TwoNodes product = TwoNodes.get();
    private final KeyCommand keys = new KeyCommand(product.keyRing());
    private final Jobs jobs = new Jobs(product.node(1), product.admin());
    private final List<Person> members = Stream.generate(() -> new Person(Identities.email(), Identities.nationalId()))
            .limit(MEMBERS)
            .toList();
    private final Queue<String> newcomers = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger logins = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void nobody_notices_a_rotation_and_no_number_enters_twice() throws Exception {
        product.useBoth();
        product.admin().setCaptcha("off");
        product.admin().setLimits((name, standard) -> name.endsWith("Pause") ? standard : "999999999");
        addMembers();
        ExecutorService people = Executors.newFixedThreadPool(WORKERS);
        for (int worker = 0; worker < WORKERS; worker++) {
            boolean signsUp = worker % 2 == 0;
            people.execute(() -> goOn(signsUp));
        }

        keys.run("add");
        restartBoth("published");
        keys.run("rotate");
        restartBoth("writing");
        jobs.awaitDone("index-rows", "version 2");
        assertThat(keys.ask(product.node(1).url(), "rotate")).isEqualTo("1 retiring, 2 active");
        restartBoth("active");
        jobs.awaitDone("encrypted-numbers", "version 1");
        jobs.awaitDone("encrypted-sign-ups", "version 1");
        assertThat(keys.ask(product.node(2).url(), "retire", "1")).isEqualTo("2 active");
        restartBoth("retired");
        jobs.awaitDone("old-index-rows", "version 2");

        over.set(true);
        people.shutdown();
        assertThat(people.awaitTermination(3, TimeUnit.MINUTES)).isTrue();
        assertThat(failures).isEmpty();
        assertThat(newcomers).hasSizeGreaterThan(WORKERS);
        assertThat(logins.get()).isGreaterThan(WORKERS);
        newcomers.forEach(number -> requireTaken("the end", number));
        assertThat(product.database().query("select count(*) from twj_identity_index where key_version <> 2"))
                .containsExactly("0");
        assertThat(product.database()
                        .query("select count(*) from twj_identity_number where ciphertext not like 'v2.%'"))
                .containsExactly("0");
        assertThat(product.database()
                        .query("select (select count(*) from twj_identity_number)"
                                + " - (select count(*) from twj_identity_index)"))
                .containsExactly("0");
    }

    /** One node after the other, in a job's midst or not; in between they stand one state apart. */
    private void restartBoth(String state) throws Exception {
        for (int node : List.of(1, 2)) {
            product.drain(node);
            if (ThreadLocalRandom.current().nextBoolean()) {
                product.node(node).kill();
            } else {
                product.node(node).stop();
            }
            product.revive(node);
            product.useBoth();
            requireOneEntry(state + ", node " + node);
        }
    }

    private void requireOneEntry(String state) throws Exception {
        requireTaken(state, members.get(0).nationalId());
        requireTaken(state, members.get(MEMBERS - 1).nationalId());
        Stream.ofNullable(newcomers.peek()).forEach(number -> requireTaken(state, number));
        String nationalId = Identities.nationalId();
        List<HttpBrowser> devices = Stream.generate(() -> new SignUp(product, Identities.email(), nationalId))
                .limit(4)
                .map(person -> person.toMailSent().openLink())
                .toList();
        List<HttpBrowser> answers = AtOnce.run(devices.stream()
                .map(device -> (Callable<HttpBrowser>) () -> device.submit(SignUp.passwordFields()))
                .toList());
        assertThat(answers)
                .as(state)
                .extracting(HttpBrowser::page)
                .containsOnly("password-set", "link-invalid")
                .containsOnlyOnce("password-set");
        newcomers.add(nationalId);
    }

    private void requireTaken(String state, String nationalId) {
        SignUp second = new SignUp(product, Identities.email(), nationalId).toIdentity();
        assertThat(second.browser().submit(second.identityFields()).invalidFields())
                .as(state)
                .contains("nationalId");
    }

    private void goOn(boolean signsUp) {
        while (!over.get()) {
            try {
                if (signsUp) {
                    newcomers.add(new SignUp(product).toActive().nationalId());
                } else {
                    logInAsAnybody();
                }
            } catch (RuntimeException | AssertionError e) {
                failures.add((signsUp ? "sign-up: " : "login: ") + e);
            }
        }
    }

    private void logInAsAnybody() {
        Person member = members.get(ThreadLocalRandom.current().nextInt(MEMBERS));
        HttpBrowser browser = new LogIn(product).as(member.email(), SignUp.PASSWORD);
        if (!LogIn.isIn(browser)) {
            throw new AssertionError("status " + browser.status() + " page " + browser.page());
        }
        logins.incrementAndGet();
    }

    private void addMembers() {
        Testbed testbed = Testbed.of(product.node(1), Product.REALM);
        Map<String, String> profile = SignUp.profileFields();
        for (int from = 0; from < MEMBERS; from += BATCH) {
            testbed.createMembers(new MemberBatch(
                    false, SignUp.PASSWORD, profile, members.subList(from, Math.min(MEMBERS, from + BATCH))));
        }
    }
}
