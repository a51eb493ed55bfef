package tw.taiwanjobs.keycloak.bench.product;

import java.util.List;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tw.taiwanjobs.keycloak.demo.server.AdminApi;
import tw.taiwanjobs.keycloak.demo.server.Database;
import tw.taiwanjobs.keycloak.demo.server.FreePort;
import tw.taiwanjobs.keycloak.demo.server.KeycloakServer;
import tw.taiwanjobs.keycloak.demo.server.KeycloakSettings;
import tw.taiwanjobs.keycloak.demo.server.Mailbox;
import tw.taiwanjobs.keycloak.support.Product;
import tw.taiwanjobs.keycloak.support.Workspace;
import tw.taiwanjobs.keycloak.support.container.RuntimeOfThisRun;
import tw.taiwanjobs.keycloak.support.database.DatabaseOfThisRun;
import tw.taiwanjobs.keycloak.support.testbed.MemberBatch.Person;

/** Keycloak without the extension: a realm with the console's defaults, a portal in it and members. Ends with the JVM. */
public final class StockServer extends Product {

    private static final String DIRECTORY = "keycloak-bench-stock-";

    private final KeycloakServer server;

    private StockServer(KeycloakServer server, Mailbox mailbox) {
        super(server.url(), REALM, mailbox, AdminApi.of(server, REALM));
        this.server = server;
    }

    public static StockServer start(List<Person> members) {
        return start(DatabaseOfThisRun.ofItsOwn("stock"), members);
    }

    public static StockServer start(Database database, List<Person> members) {
        var server = KeycloakSettings.in(Workspace.resolve(DIRECTORY + database.vendor()))
                .runtime(RuntimeOfThisRun.kind())
                .port(FreePort.any())
                .database(database)
                .server();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        server.start();
        var stock = new StockServer(server, Mailbox.started());
        stock.admin().createRealm(realm(members, stock.mailbox()));
        return stock;
    }

    public KeycloakServer server() {
        return server;
    }

    private static RealmRepresentation realm(List<Person> members, Mailbox mailbox) {
        var realm = new RealmRepresentation();
        realm.setRealm(REALM);
        realm.setEnabled(true);
        realm.setSmtpServer(mailbox.smtpServer());
        realm.setClients(List.of(portal()));
        realm.setUsers(members.stream().map(StockServer::user).toList());
        return realm;
    }

    private static UserRepresentation user(Person person) {
        var password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(Crowd.PASSWORD);
        var user = new UserRepresentation();
        user.setUsername(person.email());
        user.setEmail(person.email());
        user.setEmailVerified(true);
        user.setFirstName("王");
        user.setLastName("小明");
        user.setEnabled(true);
        user.setCredentials(List.of(password));
        return user;
    }
}
