package tw.taiwanjobs.keycloak.migration.client;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What an import is to do.
 *
 * @param into where the rows go, and the options that make a difference to what is taken
 * @param checkpoint keeps how far it has come; missing in a dry run, which leaves nothing
 * @param resume whether to go on from the checkpoint
 */
record ImportPlan(
        MemberFile file,
        String into,
        int parallel,
        Optional<CheckpointFile> checkpoint,
        boolean resume,
        Optional<Path> report) {}
