package tw.taiwanjobs.keycloak.common;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Why a file could not be used, in words for the person at the terminal, without a quotation of what stands in it. */
public final class FileTrouble {
    private FileTrouble() {}

    public static String reading(IOException cause) {
        return cause instanceof NoSuchFileException ? "it does not exist" : inWords(cause);
    }

    /** @param file what was to be written: if something is missing, it is the folder */
    public static String writing(Path file, IOException cause) {
        return cause instanceof NoSuchFileException
                ? "folder " + file.toAbsolutePath().getParent() + " does not exist"
                : inWords(cause);
    }

    private static String inWords(IOException cause) {
        if (cause instanceof FileAlreadyExistsException) {
            return "it exists already";
        }
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof CharacterCodingException) {
            return "it is not UTF-8 text";
        }
        return cause instanceof FileSystemException trouble && trouble.getReason() != null
                ? trouble.getReason()
                : "input or output failed";
    }
}
