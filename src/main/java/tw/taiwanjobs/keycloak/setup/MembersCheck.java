package tw.taiwanjobs.keycloak.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whom the installation meets. Who has nothing to do is counted, not named. */
final class MembersCheck implements RealmCheck {
    private static final int NAMED = 10;

    @Override
    public List<Finding> findings(PresentRealm realm) {
        var members = realm.members();
        var findings = new ArrayList<Finding>();
        if (members.withOwnUserName() > 0) {
            findings.add(Finding.kept(
                    "username",
                    counted(members.withOwnUserName()) + " with a user name that is not the e-mail address: it stays as"
                            + " it is written and logs in, and so does the address"));
        }
        if (members.withoutEmail() > 0) {
            findings.add(Finding.kept(
                    "email",
                    counted(members.withoutEmail()) + " without an e-mail address: they log in by user name; where they"
                            + " forget the password, an administrator sets a new one"));
        }
        if (!members.sharers().isEmpty()) {
            findings.add(Finding.blocks(
                    "duplicateEmails",
                    counted(members.sharers().size()) + " share an e-mail address with another one: "
                            + names(members.sharers()) + ". They log in and reset by user name only. Give each an"
                            + " address of their own, or none"));
        }
        if (!members.namedAsAnother().isEmpty()) {
            findings.add(Finding.blocks(
                    "username",
                    counted(members.namedAsAnother().size())
                            + " with a user name that is another one's e-mail address: "
                            + names(members.namedAsAnother())
                            + ". It logs in whose address it is, they log in with their"
                            + " own. Give them another user name"));
        }
        secondFactors(members, findings);
        if (!members.requiredActions().isEmpty()) {
            findings.add(Finding.kept(
                    "requiredActions of members",
                    byKind(members.requiredActions()) + ": asked for at the next login, as before"));
        }
        return findings;
    }

    private static void secondFactors(Members members, List<Finding> findings) {
        if (!members.secondFactors().isEmpty()) {
            findings.add(Finding.kept(
                    "credentials",
                    byKind(members.secondFactors()) + ": second factors are asked for after the password, as before"));
        }
        if (!members.isCountedOneByOne()) {
            findings.add(Finding.kept(
                    "credentials",
                    "WebAuthn and recovery codes are asked for as well; they are not counted in a realm with more than "
                            + Members.COUNTED_ONE_BY_ONE + " members"));
        }
    }

    private static String byKind(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " of " + counted(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    static String counted(int members) {
        return members == 1 ? "1 member" : members + " members";
    }

    private static String names(List<String> all) {
        var named = all.stream().limit(NAMED).collect(Collectors.joining(", "));
        return all.size() <= NAMED ? named : named + " and " + (all.size() - NAMED) + " more";
    }
}
