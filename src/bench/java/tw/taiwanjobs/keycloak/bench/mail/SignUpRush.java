package tw.taiwanjobs.keycloak.bench.mail;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import tw.taiwanjobs.keycloak.bench.product.Visitor;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** Many people who sign up at the same moment, and somebody who opens the login page again and again meanwhile. */
final class SignUpRush {

    private final RunningProduct product;
    private final int people;
    private final Duration length;

    /** @param length how long the login page is opened, from the moment when the people begin */
    SignUpRush(RunningProduct product, int people, Duration length) {
        this.product = product;
        this.people = people;
        this.length = length;
    }

    /**
     * @param loginPageMs what each GET of the login page took
     * @param signUpsMs until everybody was at "mail sent"
     */
    record Times(List<Double> loginPageMs, double signUpsMs) {}

    Times run() {
        Executor threads = work -> new Thread(work, "sign-up").start();
        long start = System.nanoTime();
        CompletableFuture<Double> everybody = CompletableFuture.allOf(Stream.generate(() -> new SignUp(product))
                        .limit(people)
                        .map(person -> CompletableFuture.runAsync(person::toMailSent, threads))
                        .toArray(CompletableFuture<?>[]::new))
                .thenApply(done -> millisSince(start));
        List<Double> loginPage = openLoginPageUntil(start + length.toNanos());
        return new Times(loginPage, everybody.join());
    }

    private List<Double> openLoginPageUntil(long end) {
        HttpClient http = Visitor.connections();
        List<Double> millis = new ArrayList<>();
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            new Visitor(http).open(product.loginUrl());
            millis.add(millisSince(start));
        }
        return millis;
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
