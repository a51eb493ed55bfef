package tw.taiwanjobs.keycloak.bench.mail;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tw.taiwanjobs.keycloak.bench.product.Crowd;
import tw.taiwanjobs.keycloak.bench.product.Visitor;
import tw.taiwanjobs.keycloak.demo.server.Await;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.testbed.MemberBatch.Person;

/** Mails that were asked for while the mail server was down, sent when it is back. */
final class QueueDrain {

    private static final Duration UNTIL_THE_NEXT_TRY = Duration.ofMinutes(15);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final RunningProduct product;

    QueueDrain(RunningProduct product) {
        this.product = product;
    }

    /** @return mails per second */
    double run(int mails) {
        List<Person> members = new Crowd(product.testbed()).active(mails);
        int before = product.mailbox().mails().size();
        product.mailbox().stop();
        members.forEach(this::forgetPassword);
        Await.until("the mails to wait", PATIENCE, () -> waiting() == mails);
        product.mailbox().start();
        product.testbed().setClockAhead(UNTIL_THE_NEXT_TRY);
        long start = System.nanoTime();
        product.testbed().runTask("taiwanjobs-mail-outbox");
        Await.until(
                "the mails to be sent",
                PATIENCE,
                () -> product.mailbox().mails().size() >= before + mails);
        double seconds = (System.nanoTime() - start) / 1e9;
        product.testbed().setClockAhead(Duration.ZERO);
        return mails / seconds;
    }

    private void forgetPassword(Person member) {
        HttpClient http = Visitor.connections();
        new Visitor(http).open(product.loginUrl()).openForgotPassword().submit(Map.of("username", member.email()));
    }

    private long waiting() {
        return product.testbed()
                .databaseDump()
                .lines()
                .filter(line -> line.equals("TWJ_MAIL_OUTBOX.STATE=SERVER_DOWN"))
                .count();
    }
}
