package tw.taiwanjobs.keycloak.demo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import tw.taiwanjobs.keycloak.demo.server.StartupFailure;

/** The command line of {@code bin/demo}; automated checks use its options, so their names stay. */
record DemoOptions(
        int port, int mailPort, int portalPort, boolean captcha, boolean limits, boolean fresh, boolean help) {
    static final String USAGE = """
            Usage: bin/demo [options]
            Builds the extension, starts Keycloak with it, a mail catcher and two portals, and prints
            READY <address> when a citizen can sign up. Ctrl-C stops everything.

              --port N             port of Keycloak (8080)
              --mail-port N        port of the mail catcher's page (8025)
              --portal-port N      port of the first portal (8091); the second portal has the next one
              --captcha image|off  captcha on the pages (image); off also lifts the limits by address
              --limits on|off      limits on logins, answers, captchas and mails (on)
              --fresh              start empty: forget members, mails and keys of earlier runs
              --help               show this text

            Data stays under target/demo; every mail is also a file in target/demo/mail.
            """;

    private static final int HIGHEST_PORT = 65_535;
    private static final String PORT = "--port";
    private static final String MAIL_PORT = "--mail-port";
    private static final String PORTAL_PORT = "--portal-port";

    /** All that the demo opens, but the port that mails are sent to: the system chooses that one. */
    List<DemoPort> ports() {
        return List.of(
                new DemoPort(port, "Keycloak", PORT),
                new DemoPort(mailPort, "the mail catcher", MAIL_PORT),
                new DemoPort(portalPort, "the first portal", PORTAL_PORT),
                new DemoPort(portalPort + 1, "the second portal", PORTAL_PORT));
    }

    static DemoOptions parse(List<String> arguments) {
        return new Parser(arguments).parse();
    }

    private static final class Parser {
        private final Deque<String> rest;
        private int port = 8080;
        private int mailPort = 8025;
        private int portalPort = 8091;
        private boolean captcha = true;
        private boolean limits = true;
        private boolean fresh;
        private boolean help;

        Parser(List<String> arguments) {
            rest = new ArrayDeque<>(arguments);
        }

        DemoOptions parse() {
            while (!rest.isEmpty()) {
                take(rest.remove());
            }
            return new DemoOptions(port, mailPort, portalPort, captcha, limits, fresh, help);
        }

        private void take(String option) {
            switch (option) {
                case PORT -> port = portAfter(option, HIGHEST_PORT);
                case MAIL_PORT -> mailPort = portAfter(option, HIGHEST_PORT);
                case PORTAL_PORT -> portalPort = portAfter(option, HIGHEST_PORT - 1);
                case "--captcha" -> captcha = choiceAfter(option, "image", "off");
                case "--limits" -> limits = choiceAfter(option, "on", "off");
                case "--fresh" -> fresh = true;
                case "--help", "-h" -> help = true;
                default -> throw new StartupFailure("unknown option " + option + ", see bin/demo --help");
            }
        }

        private int portAfter(String option, int highest) {
            var value = valueAfter(option);
            if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > highest) {
                throw new StartupFailure(option + " needs a port from 1 to " + highest + ", not " + value);
            }
            return Integer.parseInt(value);
        }

        private boolean choiceAfter(String option, String yes, String no) {
            var value = valueAfter(option);
            if (!value.equals(yes) && !value.equals(no)) {
                throw new StartupFailure(option + " needs " + yes + " or " + no + ", not " + value);
            }
            return value.equals(yes);
        }

        private String valueAfter(String option) {
            if (rest.isEmpty()) {
                throw new StartupFailure(option + " needs a value, see bin/demo --help");
            }
            return rest.remove();
        }
    }
}
