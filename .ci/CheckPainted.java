import java.awt.image.BufferedImage;
import java.io.File;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** Says whether a picture of the main window shows a painted window: many colours, and none nearly everywhere. */
final class CheckPainted {
    private static final int COLOURS = 150;
    private static final double LARGEST_SHARE = 0.85;

    public static void main(String[] arguments) throws Exception {
        BufferedImage image = ImageIO.read(new File(arguments[0]));
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                counts.merge(image.getRGB(x, y), 1, Integer::sum);
            }
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        double share = most / (double) (image.getWidth() * image.getHeight());
        boolean painted = image.getWidth() >= 1000 && image.getHeight() >= 600
                && counts.size() >= COLOURS && share <= LARGEST_SHARE;
        System.out.printf(java.util.Locale.ROOT, "%s: %d x %d, %d colours, the commonest on %.1f %%: %s%n",
                new File(arguments[0]).getName(), image.getWidth(), image.getHeight(), counts.size(), 100 * share,
                painted ? "painted" : "not painted");
        System.exit(painted ? 0 : 1);
    }
}
