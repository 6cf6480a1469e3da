package io.github.glassbox.view.pass;

import com.formdev.flatlaf.ui.FlatUIUtils;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Stage;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.Paragraph;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.RoundRectangle2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;

/** The pass as a picture: x, z1, a1, the links, z2 and p side by side, the loss under them. */
final class PassView extends JPanel {
    private static final double WIDEST_PICTURE = 0.23;
    private static final float POINTED = 0.55f;
    private static final Stage X = Stage.of("x");
    private static final Stage Z1 = Stage.of("z1");
    private static final Stage A1 = Stage.of("a1");
    private static final Stage Z2 = Stage.of("z2");
    private static final Stage P = Stage.of("p");
    private static final Stage LOSS = Stage.of("L");

    private final InputView input;
    private final Map<Stage, VectorColumn> columns = new HashMap<>();
    private final LinksView links;
    private final Map<Stage, StageHeading> headings = new HashMap<>();
    private final JLabel note = new QuietLabel();
    private Optional<Pass> pass = Optional.empty();
    private String waiting = "";

    PassView(PresentationModel model) {
        super(null);
        setName("pass");
        input = new InputView(model);
        links = new LinksView(model);
        setOpaque(false);
        for (Stage stage : List.of(X, Z1, A1, Z2, P, LOSS)) {
            StageHeading heading = new StageHeading(stage, model);
            headings.put(stage, heading);
            add(heading);
        }
        headings.get(LOSS).setHorizontalAlignment(SwingConstants.RIGHT);
        note.setName("linksNote");
        note.setHorizontalAlignment(SwingConstants.RIGHT);
        Pointing.install(input, model, input::pixelAt, input::quantityAt);
        Pointing.install(links, model, (x, y) -> Optional.empty(), links::quantityAt);
        add(input);
        addColumn(Z1, true, model);
        addColumn(A1, false, model);
        add(links);
        addColumn(Z2, true, model);
        addColumn(P, false, model);
        add(note);
    }

    private void addColumn(Stage stage, boolean named, PresentationModel model) {
        VectorColumn column = new VectorColumn(stage, named, model);
        columns.put(stage, column);
        add(column);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (input != null) {
            input.recolor();
            links.recolor();
        }
    }

    /** Shows a pass, or what is being waited for. */
    void show(Optional<Pass> shown, String waitingFor) {
        boolean sameShape = pass.map(Pass::hidden).equals(shown.map(Pass::hidden));
        pass = shown;
        waiting = waitingFor;
        for (Component child : getComponents()) {
            child.setVisible(pass.isPresent());
        }
        if (!sameShape) {
            doLayout();
        }
        pass.ifPresent(this::fill);
        repaint();
    }

    private void fill(Pass shown) {
        input.show(shown);
        columns.values().forEach(column -> column.show(shown));
        Links worthDrawing = Links.of(shown);
        links.show(shown, worthDrawing);
        refreshNote(shown, worthDrawing);
        headings.values().forEach(heading -> heading.show(shown));
    }

    private void refreshNote(Pass shown, Links worthDrawing) {
        if (links.waterfall().isPresent()) {
            note.setText(links.waterfall().orElseThrow().note() + " · " + worthDrawing.drawn().size() + " links");
            note.setToolTipText("Each bar is one hidden unit's contribution, from the sum before it to the sum after it. "
                    + worthDrawing.explanation(shown));
            return;
        }
        int perLine = VectorColumn.rows(links, shown.hidden()).perLine();
        if (links.showsGrid()) {
            note.setText(shown.stage().symbol() + " " + Shape.CLASSES + "×" + shown.hidden() + ", of this picture alone");
            note.setToolTipText("A row for each class, a column for each hidden unit.");
            return;
        }
        note.setText(worthDrawing.note(shown) + (perLine > 1 ? " · " + perLine + " units a line" : ""));
        note.setToolTipText(worthDrawing.explanation(shown));
    }

    private int headingHeight() {
        return getFontMetrics(Fonts.heading()).getHeight() + UIScale.scale(4);
    }

    private int noteHeight() {
        return getFontMetrics(Fonts.heading()).getHeight() + UIScale.scale(2);
    }

    @Override
    public void doLayout() {
        int top = headingHeight();
        int below = noteHeight();
        int height = Math.max(1, getHeight() - top - below);
        FontMetrics names = getFontMetrics(Fonts.small());
        FontMetrics numbers = getFontMetrics(Fonts.smallMono());
        int unit = names.stringWidth("h" + "8".repeat(Integer.toString(lastUnit()).length())) + 2;
        int gap = UIScale.scale(5);
        int side = Math.min(input.side(getHeight() - top), (int) (WIDEST_PICTURE * getWidth()));
        int width = getWidth() - UIScale.scale(VectorColumn.MARGIN);
        PassLayout layout = PassLayout.of(
                width,
                side,
                new PassLayout.Parts(
                        unit,
                        names.stringWidth("8") + 2,
                        numbers.stringWidth("−0.00"),
                        names.stringWidth("label") + UIScale.scale(4),
                        gap,
                        UIScale.scale(12),
                        UIScale.scale(24)));
        input.setBounds(0, top, side, getHeight() - top);
        place(Z1, layout.z1X(), unit, layout, top, height);
        place(A1, layout.a1X(), 0, layout, top, height);
        int digit = names.stringWidth("8") + 2;
        place(Z2, layout.z2X(), digit, layout, top, height);
        place(P, layout.pX(), 0, layout, top, height);
        links.setBounds(layout.linksX(), top, layout.links(), height);
        placeHeading(X, 0, side + UIScale.scale(10));
        placeHeading(Z1, layout.z1X(), layout.a1X() - layout.z1X() - gap);
        placeHeading(A1, layout.a1X(), layout.z2X() - layout.a1X() - gap);
        placeHeading(Z2, layout.z2X(), layout.pX() - layout.z2X() - gap);
        placeHeading(P, layout.pX(), getWidth() - layout.pX());
        int noteY = getHeight() - below;
        headings.get(LOSS).setBounds(layout.z2X(), noteY, getWidth() - layout.z2X(), below);
        note.setBounds(layout.z1X(), noteY, layout.z2X() + gap - layout.z1X(), below);
        if (links.links() != null) {
            pass.ifPresent(shown -> refreshNote(shown, links.links()));
        }
    }

    private int lastUnit() {
        return Math.max(9, pass.map(Pass::hidden).orElse(1) - 1);
    }

    private void place(Stage stage, int x, int name, PassLayout layout, int y, int height) {
        VectorColumn column = columns.get(stage);
        int gap = UIScale.scale(5);
        int end = stage.equals(P) ? layout.right() : x + (name == 0 ? 0 : name + gap) + layout.bar()
                + (layout.number() == 0 ? 0 : gap + layout.number());
        column.setParts(name, layout.bar(), layout.number(), gap);
        int margin = UIScale.scale(VectorColumn.MARGIN);
        column.setBounds(x - margin, y, end - x + 2 * margin, height);
    }

    private void placeHeading(Stage stage, int x, int width) {
        headings.get(stage).setBounds(x, 0, width, headingHeight() - UIScale.scale(4));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        FlatUIUtils.setRenderingHints(g);
        if (pass.isEmpty()) {
            int side = getWidth() / 6;
            Paragraph.draw(this, g, waiting, new Rectangle(side, 0, getWidth() - 2 * side, getHeight()));
        } else {
            Pass shown = pass.orElseThrow();
            paintBand(g, Z1, A1, shown.hidden(), shown.unit(), 1);
            shown.chosenClass().ifPresent(c -> paintBand(g, Z2, P, Shape.CLASSES, c, 1));
            shown.pointed().unit()
                    .filter(h -> h != shown.unit() && h < shown.hidden())
                    .ifPresent(h -> paintBand(g, Z1, A1, shown.hidden(), h, POINTED));
            shown.pointed().digit()
                    .filter(c -> !shown.chosenClass().equals(Optional.of(c)))
                    .ifPresent(c -> paintBand(g, Z2, P, Shape.CLASSES, c, POINTED));
        }
        g.dispose();
    }

    /** Behind a chosen element, through both its columns. */
    private void paintBand(Graphics2D g, Stage first, Stage last, int count, int k, float opacity) {
        JComponent from = columns.get(first);
        JComponent to = columns.get(last);
        Rows rows = VectorColumn.rows(from, count);
        double height = Math.max(rows.pitch(), UIScale.scale(3));
        double arc = Math.min(height, UIScale.scale(8));
        int x = from.getX();
        int width = to.getX() + to.getWidth() - x;
        g.setColor(rows.text() ? Colors.CHOSEN.get(opacity) : Colors.ACCENT.get(0.35f * opacity));
        g.fill(new RoundRectangle2D.Double(x, from.getY() + rows.centre(k) - height / 2, width, height, arc, arc));
    }

    @Override
    public Dimension getPreferredSize() {
        return UIScale.scale(new Dimension(720, 330));
    }

    @Override
    public Dimension getMinimumSize() {
        return UIScale.scale(new Dimension(300, 160));
    }

    /** Small print. */
    private static final class QuietLabel extends JLabel {
        @Override
        public void updateUI() {
            super.updateUI();
            setFont(Fonts.tiny());
            setForeground(Colors.QUIET.get());
        }
    }
}
