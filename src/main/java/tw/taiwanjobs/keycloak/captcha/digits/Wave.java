package tw.taiwanjobs.keycloak.captcha.digits;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.SplittableRandom;

/** Bends a path as if it were printed on wavy paper: two sine waves, one across, one down. */
final class Wave {

    private static final double FLATNESS = 0.5;

    private final Sine across;
    private final Sine down;

    private Wave(Sine across, Sine down) {
        this.across = across;
        this.down = down;
    }

    static Wave random(SplittableRandom random) {
        return new Wave(Sine.random(random, 4, 8), Sine.random(random, 6, 11));
    }

    Path2D bend(Path2D path) {
        Path2D bent = new Path2D.Double();
        double[] point = new double[6];
        for (PathIterator it = path.getPathIterator(null, FLATNESS); !it.isDone(); it.next()) {
            int segment = it.currentSegment(point);
            double x = point[0] + across.at(point[1]);
            double y = point[1] + down.at(point[0]);
            switch (segment) {
                case PathIterator.SEG_MOVETO -> bent.moveTo(x, y);
                case PathIterator.SEG_LINETO -> bent.lineTo(x, y);
                default -> bent.closePath();
            }
        }
        return bent;
    }

    /** Height, wave length and start in pixels. */
    private record Sine(double height, double length, double start) {

        static Sine random(SplittableRandom random, double lowest, double highest) {
            return new Sine(random.nextDouble(lowest, highest), random.nextDouble(140, 240), random.nextDouble(0, 240));
        }

        double at(double position) {
            return height * Math.sin(2 * Math.PI * (position + start) / length);
        }
    }
}
