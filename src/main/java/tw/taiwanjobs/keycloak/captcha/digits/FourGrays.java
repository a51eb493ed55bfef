package tw.taiwanjobs.keycloak.captcha.digits;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;

/** Two bits per pixel instead of eight: half the bytes on the wire, and at two pixels for each that is shown no difference to the eye. */
final class FourGrays {

    private static final int BITS = 2;
    private static final int LEVELS = 1 << BITS;
    private static final int STEP = 255 / (LEVELS - 1);
    private static final IndexColorModel PALETTE = palette();

    private FourGrays() {}

    static BufferedImage reduce(BufferedImage gray) {
        int width = gray.getWidth();
        int height = gray.getHeight();
        BufferedImage reduced = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY, PALETTE);
        int[] samples = gray.getRaster().getSamples(0, 0, width, height, 0, (int[]) null);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (samples[i] + STEP / 2) / STEP;
        }
        WritableRaster raster = reduced.getRaster();
        raster.setSamples(0, 0, width, height, 0, samples);
        return reduced;
    }

    private static IndexColorModel palette() {
        byte[] levels = new byte[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            levels[i] = (byte) (i * STEP);
        }
        return new IndexColorModel(BITS, LEVELS, levels, levels, levels);
    }
}
