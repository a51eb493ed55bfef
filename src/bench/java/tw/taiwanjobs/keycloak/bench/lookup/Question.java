package tw.taiwanjobs.keycloak.bench.lookup;

import java.util.Locale;
import java.util.Map;
import tw.taiwanjobs.keycloak.bench.product.Crowd;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.testbed.MemberBatch.Person;

/** What is asked about one member, each a form sent as a browser sends it, in a browser of its own. */
enum Question {
    /** On the identity page of sign-up: the number is taken. */
    UNIQUENESS("identity") {
        @Override
        HttpBrowser form(RunningProduct product) {
            return new SignUp(product).toIdentity().browser();
        }

        @Override
        Map<String, String> fields(RunningProduct product, Person person) {
            Map<String, String> fields = new SignUp(product).identityFields();
            fields.put("nationalId", person.nationalId());
            return fields;
        }
    },
    /** On the login page: the number, the right password, and as answer the account to use from now on. */
    LOGIN("legacy-use-email") {
        @Override
        HttpBrowser form(RunningProduct product) {
            return HttpBrowser.inChinese().open(product.loginUrl());
        }

        @Override
        Map<String, String> fields(RunningProduct product, Person person) {
            return LogIn.fields(person.nationalId(), Crowd.PASSWORD);
        }
    };

    private static final double NANOS_PER_MS = 1e6;

    private final String answer;

    Question(String answer) {
        this.answer = answer;
    }

    abstract HttpBrowser form(RunningProduct product);

    abstract Map<String, String> fields(RunningProduct product, Person person);

    /** @return milliseconds from the form sent to the page of the answer */
    final double ask(RunningProduct product, Person person) {
        HttpBrowser browser = form(product);
        Map<String, String> fields = fields(product, person);
        long start = System.nanoTime();
        browser.submit(fields);
        double millis = (System.nanoTime() - start) / NANOS_PER_MS;
        if (!browser.page().equals(answer)) {
            throw new IllegalStateException(this + " was answered by the page '" + browser.page() + "'");
        }
        return millis;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
