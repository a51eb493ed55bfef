package tw.taiwanjobs.keycloak.operator;

import picocli.CommandLine;

/** The command could not do it. The message is one line for the person at the terminal. */
public class OperatorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OperatorException(String message) {
        super(message);
    }

    /** A command line that says the message alone. */
    public static CommandLine toldBy(Object command) {
        return new CommandLine(command).setExecutionExceptionHandler((e, line, result) -> {
            if (e instanceof OperatorException) {
                line.getErr().println(e.getMessage());
                return line.getCommandSpec().exitCodeOnExecutionException();
            }
            throw e;
        });
    }
}
