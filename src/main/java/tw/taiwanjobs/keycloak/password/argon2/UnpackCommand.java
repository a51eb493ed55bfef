package tw.taiwanjobs.keycloak.password.argon2;

import java.nio.file.Path;

/** Unpacks the native libraries into a folder for the option {@code native-folder}; called where an image is built. */
final class UnpackCommand {

    private UnpackCommand() {}

    /** @param arguments the folder, which is there and empty */
    public static void main(String[] arguments) throws NativeCodeException {
        LibraryFolder.prepare(Path.of(arguments[0]));
    }
}
