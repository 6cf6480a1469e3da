package io.github.glassbox.view.units;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.training.Kept;
import io.github.glassbox.training.State;
import io.github.glassbox.view.model.MapKind;
import io.github.glassbox.view.model.Playback;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.CellDrawing;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.paint.PixelMap;
import io.github.glassbox.view.paint.Ring;
import io.github.glassbox.view.paint.SignedColors;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.accessibility.AccessibleRole;

/**
 * The chosen unit's weights, or what it had learned, at some iterations, on one scale, and under each on which share of the images it fires; a
 * click goes there.
 */
final class FilmStrip extends CellDrawing {
    private static final int MOST_SIDE = 96;
    private static final int BAR = 28;

    private final PresentationModel model;
    private final Playback playback;
    private final Studies studies;
    private final NeverInked neverInked;
    private final List<BufferedImage> pictures = new ArrayList<>();
    private List<Kept> film = List.of();
    private MapKind kind = MapKind.WEIGHTS;
    private SignedColors colors;

    FilmStrip(PresentationModel model, Playback playback, Studies studies, NeverInked neverInked) {
        super("The chosen hidden unit over the iterations", AccessibleRole.LIST);
        this.model = model;
        this.playback = playback;
        this.studies = studies;
        this.neverInked = neverInked;
        setName("unitPage.film");
        bind("LEFT", () -> move(-1));
        bind("RIGHT", () -> move(1));
        bind("HOME", () -> chooseCell(0));
        bind("END", () -> chooseCell(film.size() - 1));
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                requestFocusInWindow();
                chooseCell(frameAt(e));
            }
        });
        takeKeys();
        growWithWidth();
        model.addListener(changed -> choiceMayHaveMoved());
    }

    @Override
    protected void chooseCell(int frame) {
        if (frame >= 0 && frame < film.size()) {
            playback.show(film.get(frame).iteration());
        }
    }

    private void move(int places) {
        int now = model.target();
        int before = -1;
        int after = film.size();
        for (int k = 0; k < film.size(); k++) {
            before = film.get(k).iteration() < now ? k : before;
            after = film.get(k).iteration() > now && after == film.size() ? k : after;
        }
        chooseCell(places < 0 ? before : after);
    }

    /** Other states, another unit, kind of map, theme or choice of pixels. */
    void show(List<Kept> states) {
        film = states;
        kind = model.mapKind() == MapKind.LEARNED ? MapKind.LEARNED : MapKind.WEIGHTS;
        int h = model.unit();
        float scale = 0;
        for (Kept state : film) {
            scale = Math.max(scale, largest(state.parameters(), h));
        }
        colors = new SignedColors(scale);
        int ground = Colors.WELL.get().getRGB();
        while (pictures.size() < film.size()) {
            pictures.add(PixelMap.blank());
        }
        for (int k = 0; k < film.size(); k++) {
            Parameters parameters = film.get(k).parameters();
            PixelMap.fill(pictures.get(k), i -> value(parameters, h, i), colors);
            for (int i = 0; i < Shape.INPUTS; i++) {
                if (neverInked.hides(i)) {
                    pictures.get(k).setRGB(i % Shape.SIDE, i / Shape.SIDE, ground);
                }
            }
        }
        repaint();
        choiceMayHaveMoved();
    }

    private float largest(Parameters parameters, int h) {
        float largest = 0;
        for (int i = 0; i < Shape.INPUTS; i++) {
            largest = neverInked.hides(i) ? largest : Math.max(largest, Math.abs(value(parameters, h, i)));
        }
        return largest;
    }

    private float value(Parameters parameters, int h, int i) {
        return parameters.w1(h, i) - (kind == MapKind.LEARNED ? model.start().w1(h, i) : 0);
    }

    /** Weights, or what was learned: of other states no gradient and no change is kept. */
    MapKind kind() {
        return kind;
    }

    /** "one scale, ±0.62". */
    String scaleInWords() {
        return colors == null ? "" : "one scale, " + Numbers.around(colors.scale());
    }

    private int side() {
        int gap = UIScale.scale(4);
        return Math.max(8, Math.min(UIScale.scale(MOST_SIDE), (getWidth() - 2) / Film.FRAMES - gap));
    }

    @Override
    protected Rectangle cellBounds(int k) {
        int pitch = side() + UIScale.scale(4);
        return new Rectangle(UIScale.scale(2) + k * pitch, UIScale.scale(2), side(), side());
    }

    private int frameAt(MouseEvent e) {
        for (int k = 0; k < film.size(); k++) {
            Rectangle frame = cellBounds(k);
            frame.height = getHeight();
            if (frame.contains(e.getPoint())) {
                return k;
            }
        }
        return -1;
    }

    @Override
    protected void draw(Graphics2D g) {
        for (int k = 0; k < film.size(); k++) {
            paintFrame(g, cellBounds(k), k);
        }
    }

    private void paintFrame(Graphics2D g, Rectangle frame, int k) {
        int iteration = film.get(k).iteration();
        boolean shown = iteration == model.displayed().orElseThrow().iteration();
        PixelMap.draw(g, pictures.get(k), frame.x, frame.y, frame.width);
        g.setStroke(new BasicStroke(1));
        g.setColor(Colors.BORDER.get());
        g.drawRect(frame.x - 1, frame.y - 1, frame.width + 1, frame.height + 1);
        if (shown) {
            Ring.draw(g, frame, Colors.ACCENT.get(), -UIScale.scale(2f), UIScale.scale(isFocusOwner() ? 3f : 2f), 0);
        }
        g.setFont(Fonts.tiny());
        FontMetrics metrics = g.getFontMetrics();
        g.setColor((shown ? Colors.ACCENT : Colors.TEXT).get());
        int y = frame.y + frame.height + UIScale.scale(3);
        centred(g, Numbers.count(iteration), frame, y + metrics.getAscent());
        y += metrics.getHeight() + UIScale.scale(2);
        int bar = UIScale.scale(BAR);
        g.setColor(Colors.WELL.get());
        g.fillRect(frame.x, y, frame.width, bar);
        Optional<Double> share = studies.share(iteration);
        share.ifPresent(s -> {
            g.setColor(Captions.color(studies.split()).get());
            int height = s == 0 ? 0 : Math.max(1, (int) Math.round(s * bar));
            g.fillRect(frame.x, frame.y + frame.height + UIScale.scale(5) + metrics.getHeight() + bar - height, frame.width, height);
        });
        g.setColor((share.equals(Optional.of(0.0)) ? Colors.WARNING : Colors.QUIET).get());
        centred(g, share.map(FilmStrip::inWords).orElse("…"), frame, y + bar + UIScale.scale(2) + metrics.getAscent());
    }

    private static String inWords(double share) {
        return share == 0 ? "dead" : share < 0.01 ? "<1 %" : Math.round(100 * share) + " %";
    }

    private static void centred(Graphics2D g, String words, Rectangle frame, int baseline) {
        int width = g.getFontMetrics().stringWidth(words);
        g.drawString(words, frame.x + (frame.width - width) / 2, baseline);
    }

    @Override
    public String getToolTipText(MouseEvent e) {
        int k = frameAt(e);
        return k < 0 ? null : "Go to " + cellName(k);
    }

    @Override
    protected int cellCount() {
        return film.size();
    }

    @Override
    protected int chosenCell() {
        int shown = model.displayed().map(State::iteration).orElse(-1);
        return IntStream.range(0, film.size()).filter(k -> film.get(k).iteration() == shown).findFirst().orElse(-1);
    }

    @Override
    protected String cellName(int k) {
        int iteration = film.get(k).iteration();
        return "iteration " + Numbers.count(iteration)
                + studies.share(iteration).map(s -> ": h" + model.unit() + " fires on " + Numbers.percent(s)).orElse("");
    }

    @Override
    protected String describe() {
        return film.size() + " iterations: " + String.join(", ", film.stream().map(s -> "" + s.iteration()).toList());
    }

    @Override
    public Dimension getPreferredSize() {
        int tiny = getFontMetrics(Fonts.tiny()).getHeight();
        int side = getWidth() == 0 ? UIScale.scale(40) : side();
        return new Dimension(UIScale.scale(420), side + 2 * tiny + UIScale.scale(BAR + 12));
    }
}
