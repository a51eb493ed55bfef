package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.representations.idm.UserRepresentation;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.MembersImport;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.members.ImportProcess;
import tw.taiwanjobs.keycloak.support.members.TwinImport;

/** {@code bin/import-members} on a real server. */
class ImportMembersIT {

    private static final int MEMBERS = 1_000;

    private final RunningProduct product = RunningProduct.get();
    private final LogIn logIn = new LogIn(product);

    @TempDir
    private Path directory = Path.of("");

    private Path example = Path.of("");

    @BeforeEach
    void copyExample() throws IOException {
        example = Files.copy(
                ProjectFiles.root().resolve("docs/import-example.csv"), directory.resolve("import-example.csv"));
    }

    @Test
    void the_example_of_the_document_moves_in_after_a_dry_run_and_a_second_run_changes_nothing() throws IOException {
        var dryRun = run("--dry-run", "--link-residents");

        assertThat(dryRun.exitCode()).as(dryRun.output()).isZero();
        assertThat(dryRun.output())
                .contains("2 × email several members have the address: taken without it (first in line 6)")
                .endsWith("created=5 updated=0 unchanged=1 refused=0\n");
        assertThat(members("100001")).isEmpty();

        assertThat(run("--link-residents").lastLine()).isEqualTo("created=5 updated=0 unchanged=1 refused=0");
        assertThat(run("--link-residents").lastLine()).isEqualTo("created=0 updated=0 unchanged=6 refused=0");

        assertThat(members("100001")).singleElement().satisfies(member -> {
            assertThat(member.getFirstName()).isEqualTo("林小明");
            assertThat(member.firstAttribute("memberStatus")).isEqualTo("legacy");
        });
        assertThat(members("100003")).as("joined to 100004").isEmpty();
        assertThat(members("100005").get(0).firstAttribute("legacyEmail")).isNull();
        assertThat(logIn.as("F120004171", "my password").page()).isNotIn("login", "error");
        assertThat(logIn.as("FC00002913", "rasmuslerdorf").page()).isNotIn("login", "error");
        assertThat(logIn.as("Wang.Tahua@example.com", "密碼Abc123").page()).isNotIn("login", "error");

        Files.writeString(example, Files.readString(example).replace("忠孝西路一段1號", "忠孝西路一段2號"));
        assertThat(run("--link-residents").output()).contains("1 rows differ from what is there");
        assertThat(run("--link-residents", "--update").lastLine())
                .isEqualTo("created=0 updated=1 unchanged=5 refused=0");
    }

    @Test
    void every_column_that_the_server_takes_is_in_the_document() throws IOException {
        var document = Files.readString(ProjectFiles.root().resolve("docs/import-format.md"));

        assertThat(MembersImport.read(MembersImport.of(product).format().body()).path("columns"))
                .isNotEmpty()
                .allSatisfy(column -> assertThat(document).contains("`" + column.asText() + "`"));
    }

    @Test
    void what_is_wrong_with_realm_or_file_is_said_in_a_line() throws IOException {
        var elsewhere =
                ImportProcess.start(product.url(), "no-such-realm", example).await();
        Files.writeString(example, "memberNumber,nationalId,shoeSize\n1,F120004171,44\n");
        var unknownColumn = run();

        assertThat(elsewhere.output())
                .startsWith("Nothing can be imported here")
                .hasLineCount(1);
        assertThat(unknownColumn.output()).isEqualTo(example + ", line 1 has an unknown column: shoeSize\n");
        assertThat(List.of(elsewhere.exitCode(), unknownColumn.exitCode())).containsOnly(1);
    }

    @Test
    void whoever_goes_on_after_a_kill_loses_no_row_and_doubles_none() {
        var twin = new TwinImport(product, 1, MEMBERS, directory);

        twin.runKilled(2);
        twin.finish();

        twin.compare();
    }

    private ImportProcess.Ended run(String... options) {
        return ImportProcess.start(product.url(), product.realm(), example, options)
                .await();
    }

    private List<UserRepresentation> members(String memberNumber) {
        return product.admin().realm().users().searchByAttributes("memberNumber:" + memberNumber);
    }
}
