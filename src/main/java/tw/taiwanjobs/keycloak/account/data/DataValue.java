package tw.taiwanjobs.keycloak.account.data;

/**
 * One value of what is kept of a member.
 *
 * @param inFile for programs: ISO 8601 in UTC, codes as they are stored
 * @param onPage for the member, in the reader's language and Taiwan time; empty where only a program makes something of it
 */
public record DataValue(String inFile, String onPage) {

    static DataValue same(String text) {
        return new DataValue(text, text);
    }

    static DataValue onlyInFile(String text) {
        return new DataValue(text, "");
    }
}
