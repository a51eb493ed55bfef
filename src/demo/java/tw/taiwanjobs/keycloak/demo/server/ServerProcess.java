package tw.taiwanjobs.keycloak.demo.server;

/** A program that runs until it ends or is ended. */
public interface ServerProcess {

    boolean isAlive();

    /** Blocks until it has ended, for whatever reason. @return the exit code */
    int await();

    /** Asks it to end, and sees to it that it does. */
    void stop();

    /** Ends it at once, as a power failure does. */
    void kill();
}
