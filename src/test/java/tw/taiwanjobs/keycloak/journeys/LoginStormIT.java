package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.demo.server.Mailbox;
import tw.taiwanjobs.keycloak.support.AtOnce;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.ProductSettings;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.ServerUse;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.database.DatabaseOfThisRun;
import tw.taiwanjobs.keycloak.support.testbed.MemberBatch;
import tw.taiwanjobs.keycloak.support.testbed.MemberBatch.Person;

/**
 * A thousand people log in at the same moment, as on the day when a benefit opens, at a node with as many threads and
 * connections as docs/sizing.md gives it.
 */
@Tag("long")
class LoginStormIT {

    private static final int PEOPLE = 1_000;
    private static final int BATCH = 100;

    /** Half of it is what a thousand requests take that wait. */
    private static final long SPARE_MIB = 64;

    private static final String HASH = "tw.taiwanjobs.keycloak.password.argon2.Libsodium.compute";

    private final Mailbox mailbox = Mailbox.started();
    private final RunningProduct product = RunningProduct.start(
            ProductSettings.forTests(
                            DatabaseOfThisRun.ofItsOwn("storm"), ProductSettings.freshKeyRing("storm"), mailbox)
                    .name("storm")
                    .option("--db-pool-max-size=30")
                    .option("--http-pool-max-threads=20"),
            mailbox);
    private final ServerUse server = ServerUse.of(product.server());
    private final ExecutorService others = Executors.newCachedThreadPool();
    private final CountDownLatch underWay = new CountDownLatch(1);
    private final AtomicInteger answered = new AtomicInteger();

    /** @param loginsBefore how many of the people had their answer when this one came */
    private record Visit(int status, int loginsBefore) {}

    @BeforeEach
    void letEverybodyThrough() {
        product.liftCaptcha();
        product.liftLimitsByAddress();
    }

    @AfterEach
    void close() {
        others.shutdownNow();
        product.server().close();
        mailbox.close();
    }

    @Test
    void a_thousand_logins_at_once_all_succeed_in_little_memory_and_others_are_served_meanwhile() throws Exception {
        List<Callable<HttpBrowser>> logins =
                members().stream().map(this::openedLogin).toList();
        String style = stylesheet();
        long heapBefore = server.liveHeapMib();
        Future<Visit> page = meanwhile(() -> visit(product.loginUrl()));
        Future<Visit> file = meanwhile(() -> visit(style));
        Future<Long> heapMeanwhile = meanwhile(server::liveHeapMib);
        Future<List<Long>> hashesAtOnce = meanwhile(this::hashesAtOnce);

        List<HttpBrowser> people = AtOnce.run(logins);

        assertThat(people).hasSize(PEOPLE).allMatch(LogIn::isIn);
        assertThat(List.of(page.get(), file.get()))
                .allMatch(visit -> visit.status() == 200)
                .allMatch(visit -> visit.loginsBefore() < PEOPLE);
        assertThat(hashesAtOnce.get())
                .anyMatch(hashes -> hashes > 0)
                .allMatch(hashes -> hashes <= Runtime.getRuntime().availableProcessors());
        assertThat(List.of(heapMeanwhile.get(), server.liveHeapMib())).allMatch(heap -> heap < heapBefore + SPARE_MIB);
    }

    private List<Person> members() {
        List<Person> all = Stream.generate(() -> new Person(Identities.email(), Identities.nationalId()))
                .limit(PEOPLE)
                .toList();
        for (int from = 0; from < PEOPLE; from += BATCH) {
            product.testbed()
                    .createMembers(new MemberBatch(
                            false, SignUp.PASSWORD, SignUp.profileFields(), all.subList(from, from + BATCH)));
        }
        return all;
    }

    /** In a browser of the member's own that shows the login page already. */
    private Callable<HttpBrowser> openedLogin(Person member) {
        HttpBrowser browser = HttpBrowser.inChinese().open(product.loginUrl());
        return () -> {
            try {
                return browser.submit(LogIn.fields(member.email(), SignUp.PASSWORD));
            } finally {
                answered.incrementAndGet();
                underWay.countDown();
            }
        };
    }

    private String stylesheet() {
        return HttpBrowser.inChinese()
                .open(product.loginUrl())
                .document()
                .select("link[rel=stylesheet]")
                .first()
                .attr("abs:href");
    }

    /** Once the first of the people is in, when nearly all others wait. */
    private <T> Future<T> meanwhile(Callable<T> action) {
        return others.submit(() -> {
            underWay.await();
            return action.call();
        });
    }

    private Visit visit(String url) {
        int status = HttpBrowser.inChinese().fetch(url).statusCode();
        return new Visit(status, answered.get());
    }

    private List<Long> hashesAtOnce() {
        List<Long> seen = new ArrayList<>();
        while (answered.get() < PEOPLE) {
            seen.add(server.threadsIn(HASH));
        }
        return seen;
    }
}
