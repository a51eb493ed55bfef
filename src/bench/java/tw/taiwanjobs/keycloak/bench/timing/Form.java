package tw.taiwanjobs.keycloak.bench.timing;

import java.net.http.HttpClient;
import java.util.Map;
import tw.taiwanjobs.keycloak.bench.product.Visitor;
import tw.taiwanjobs.keycloak.support.Product;

/** A form that takes the name of an account and must not tell whether there is one. */
enum Form {
    LOGIN("login") {
        @Override
        Visitor.Answer send(Product product, HttpClient http, String name) {
            return new Visitor(http)
                    .open(product.loginUrl())
                    .submit(Map.of("username", name, "password", "Wrong-password-1"));
        }

        @Override
        boolean isExpected(Kind kind, Visitor.Answer answer) {
            return answer.page().equals("login") && answer.body().contains(LOCKED) == kind.readsLocked();
        }
    },
    FORGOT_PASSWORD("forgot password") {
        @Override
        Visitor.Answer send(Product product, HttpClient http, String name) {
            Visitor visitor = new Visitor(http).open(product.loginUrl()).openForgotPassword();
            Visitor.Answer sent = visitor.submit(Map.of("username", name));
            return sent.leadingTo(visitor.open(sent.location()).page());
        }

        @Override
        boolean isExpected(Kind kind, Visitor.Answer answer) {
            return answer.page().equals("forgot-password-sent");
        }
    };

    private static final String LOCKED = "已被鎖住";

    private final String label;

    Form(String label) {
        this.label = label;
    }

    /** In a new browser; only the form that is sent is timed, not the pages before it. */
    abstract Visitor.Answer send(Product product, HttpClient http, String name);

    /** Whether it is the answer for names of this kind, so that the right thing was timed. */
    abstract boolean isExpected(Kind kind, Visitor.Answer answer);

    @Override
    public String toString() {
        return label;
    }
}
