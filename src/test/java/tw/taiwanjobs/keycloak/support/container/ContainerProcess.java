package tw.taiwanjobs.keycloak.support.container;

import org.testcontainers.containers.GenericContainer;
import tw.taiwanjobs.keycloak.demo.server.ServerProcess;

/** A container that is removed when it ends by our will. */
final class ContainerProcess implements ServerProcess {
    private static final int STOP_SECONDS = 30;

    private final GenericContainer<?> container;

    ContainerProcess(GenericContainer<?> container) {
        this.container = container;
    }

    @Override
    public boolean isAlive() {
        return container.isRunning();
    }

    @Override
    public int await() {
        return container
                .getDockerClient()
                .waitContainerCmd(container.getContainerId())
                .start()
                .awaitStatusCode();
    }

    @Override
    public void stop() {
        if (isAlive()) {
            container
                    .getDockerClient()
                    .stopContainerCmd(container.getContainerId())
                    .withTimeout(STOP_SECONDS)
                    .exec();
        }
        container.stop();
    }

    /** Testcontainers sends SIGKILL. */
    @Override
    public void kill() {
        container.stop();
    }
}
