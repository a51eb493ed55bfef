package tw.taiwanjobs.keycloak.setup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Whether the nodes are alike and well: release, keys, clocks, mails, numbers. */
final class NodesCheck {
    private static final Duration CLOCKS = Duration.ofSeconds(5);
    private static final Duration MAILS = Duration.ofMinutes(10);

    private final List<Node> nodes;
    private final String ownRelease;

    /** @param nodes at least one */
    NodesCheck(List<Node> nodes, String ownRelease) {
        this.nodes = nodes;
        this.ownRelease = ownRelease;
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        nodes.forEach(node -> {
            release(node, findings);
            keys(node, findings);
            clock(node, findings);
            mailServer(node, findings);
        });
        mails(findings);
        numbers(findings);
        return findings;
    }

    private void release(Node node, List<Finding> findings) {
        if (!node.release().equals(ownRelease)) {
            findings.add(Finding.toMend(
                    "node " + node.address(),
                    "has release " + node.release() + " of the jar, this command is of " + ownRelease
                            + ": the same release belongs on every node and on the operators' machine"));
        }
    }

    private void keys(Node node, List<Finding> findings) {
        var first = nodes.get(0);
        if (node.ring().isEmpty()) {
            findings.add(Finding.toMend("node " + node.address(), "has no keys: give it the key ring file"));
        } else if (!node.ring().equals(first.ring())) {
            findings.add(Finding.toMend(
                    "node " + node.address(),
                    "has another key ring than " + first.address() + ": publish the same file to all nodes before"
                            + " bin/keys goes on"));
        }
    }

    private static void clock(Node node, List<Finding> findings) {
        var ahead = node.health().path("clockAheadOfDatabaseSeconds").asLong();
        if (Math.abs(ahead) > CLOCKS.toSeconds()) {
            findings.add(
                    Finding.toMend(
                            "node " + node.address(),
                            "has a clock " + Math.abs(ahead) + " seconds " + (ahead > 0 ? "ahead of" : "behind")
                                    + " the database's: links and tokens end at the wrong time. Let both follow one time server"));
        }
    }

    private static void mailServer(Node node, List<Finding> findings) {
        switch (node.health().at("/mail/server").asText()) {
            case "none" ->
                findings.add(Finding.toMend(
                        "smtpServer", "none: set one under Realm settings → Email, nobody can sign up before"));
            case "unreachable" ->
                findings.add(
                        Finding.toMend(
                                "smtpServer",
                                "node " + node.address()
                                        + " cannot reach it: look at host and port under Realm settings → Email, and at the firewall"));
            default -> {}
        }
    }

    /** The outbox is one for all nodes. */
    private void mails(List<Finding> findings) {
        var mail = nodes.get(0).health().path("mail");
        var oldest = Duration.ofSeconds(mail.path("oldestSeconds").asLong());
        if (oldest.compareTo(MAILS) >= 0) {
            findings.add(Finding.toMend(
                    "outbox",
                    mail.path("waiting").asLong() + " mails wait, the oldest for " + oldest.toMinutes()
                            + " minutes: look at the mail server, the server's log says why"));
        }
    }

    private void numbers(List<Finding> findings) {
        var without = nodes.get(0).health().path("activeWithoutNumber").asLong();
        if (without > 0) {
            findings.add(Finding.toMend(
                    "members",
                    without + " active without a number: after a move of the realm its tables are missing"
                            + " (operations.md), else they give it on their own page"));
        }
    }
}
