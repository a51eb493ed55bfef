package tw.taiwanjobs.keycloak.captcha.digits;

import java.awt.geom.Path2D;
import java.util.Scanner;

/** Reads path data as in SVG 2, chapter 9: the commands M, L, C and Z in absolute coordinates, separated by spaces. */
final class StrokePath {

    private StrokePath() {}

    /** @throws IllegalArgumentException on any other command */
    static Path2D parse(String data) {
        Path2D path = new Path2D.Double();
        try (Scanner in = new Scanner(data)) {
            while (in.hasNext()) {
                append(path, in.next(), in);
            }
        }
        return path;
    }

    private static void append(Path2D path, String command, Scanner in) {
        switch (command) {
            case "M" -> path.moveTo(in.nextInt(), in.nextInt());
            case "L" -> path.lineTo(in.nextInt(), in.nextInt());
            case "C" ->
                path.curveTo(in.nextInt(), in.nextInt(), in.nextInt(), in.nextInt(), in.nextInt(), in.nextInt());
            case "Z" -> path.closePath();
            default -> throw new IllegalArgumentException("Unknown path command " + command);
        }
    }
}
