package tw.taiwanjobs.keycloak.captcha.digits;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/**
 * Draws a puzzle's digits, dark on light, so that people read them and simple programs do not: turned, sheared, on
 * wavy paper, touching each other, crossed by dark and light lines. Needs no fonts, which servers often lack. The amounts are chosen by eye; what programs
 * still read is measured by {@code bin/bench captcha}, see {@code docs/performance.md}.
 */
final class DigitPicture {

    /** Size in pixels, to be shown at half of it: sharp on dense screens. */
    public static final int WIDTH = 480;

    public static final int HEIGHT = 160;

    private static final Color PAPER = Color.WHITE;
    private static final double MARGIN = 20;
    private static final double ADVANCE = (WIDTH - 2 * MARGIN) / CaptchaAnswer.LENGTH;

    private final SplittableRandom random;
    private final Graphics2D graphics;
    private final Wave wave;
    private final Color ink;

    private DigitPicture(SplittableRandom random, Graphics2D graphics) {
        this.random = random;
        this.graphics = graphics;
        this.wave = Wave.random(random);
        this.ink = darkGray(random);
    }

    /** The same puzzle gives the same picture. */
    public static BufferedImage draw(Puzzle puzzle) {
        BufferedImage canvas = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = canvas.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setColor(PAPER);
            graphics.fillRect(0, 0, WIDTH, HEIGHT);
            new DigitPicture(new SplittableRandom(puzzle.seed()), graphics)
                    .paint(puzzle.answer().digits());
        } finally {
            graphics.dispose();
        }
        return FourGrays.reduce(canvas);
    }

    private void paint(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            paintDigit(digits.charAt(i), MARGIN + (i + 0.5) * ADVANCE);
        }
        paintLines(3, ink, 3, 4);
        paintLines(2, PAPER, 2.5, 3.5);
        paintScratches();
    }

    private void paintDigit(char digit, double centre) {
        AffineTransform place = AffineTransform.getTranslateInstance(
                centre + random.nextDouble(-4, 4), HEIGHT / 2.0 + random.nextDouble(-8, 8));
        place.rotate(Math.toRadians(random.nextDouble(-13, 13)));
        place.shear(random.nextDouble(-0.15, 0.15), random.nextDouble(-0.08, 0.08));
        place.scale(random.nextDouble(0.82, 0.96), random.nextDouble(0.95, 1.12));
        place.translate(-DigitStrokes.WIDTH / 2.0, -DigitStrokes.HEIGHT / 2.0);
        Path2D strokes = DigitStrokes.pick(digit, random);
        stroke(wave.bend(new Path2D.Double(strokes, place)), ink, random.nextDouble(11, 14.5));
    }

    private void paintLines(int count, Color colour, double thinnest, double thickest) {
        for (int i = 0; i < count; i++) {
            Path2D line = new Path2D.Double();
            line.moveTo(0, height());
            line.curveTo(WIDTH / 3.0, height(), WIDTH * 2 / 3.0, height(), WIDTH, height());
            stroke(line, colour, random.nextDouble(thinnest, thickest));
        }
    }

    private void paintScratches() {
        for (int i = 0; i < 24; i++) {
            Path2D scratch = new Path2D.Double();
            double x = random.nextDouble(WIDTH);
            double y = random.nextDouble(HEIGHT);
            scratch.moveTo(x, y);
            scratch.lineTo(x + random.nextDouble(-9, 9), y + random.nextDouble(-9, 9));
            stroke(scratch, ink, random.nextDouble(2, 4));
        }
    }

    private static Color darkGray(SplittableRandom random) {
        int gray = random.nextInt(10, 50);
        return new Color(gray, gray, gray);
    }

    private double height() {
        return random.nextDouble(HEIGHT * 0.1, HEIGHT * 0.9);
    }

    private void stroke(Path2D path, Color colour, double width) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(path);
    }
}
