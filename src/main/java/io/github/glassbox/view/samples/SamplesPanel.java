package io.github.glassbox.view.samples;

import com.formdev.flatlaf.FlatClientProperties;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.SampleFilter;
import io.github.glassbox.view.model.SampleOrder;
import io.github.glassbox.view.model.Split;
import io.github.glassbox.view.paint.Card;
import io.github.glassbox.view.paint.DigitBox;
import io.github.glassbox.view.paint.HelpButton;
import io.github.glassbox.view.paint.Keys;
import java.awt.Dimension;
import java.text.ParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.ScrollPaneConstants;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import net.miginfocom.swing.MigLayout;

/** The samples of a split as thumbnails, with filters; writes split, filter and chosen sample. */
public final class SamplesPanel extends Card {
    private final PresentationModel model;
    private final JTabbedPane splits = new JTabbedPane();
    private final DigitBox digit =
            new DigitBox("All digits", "Digit ", "Label", "Only images with this label", this::setFilter);
    private final DigitBox prediction = new DigitBox(
            "All predictions", "Predicted ", "Prediction",
            "Only images that the displayed iteration predicts as this digit", this::setFilter);
    private final JComboBox<SampleOrder> order = new JComboBox<>(SampleOrder.values());
    private final JCheckBox mistakesOnly = new JCheckBox("Errors only");
    private final JLabel count = new JLabel(" ");
    private final JLabel ordered = new JLabel(" ");
    private final JButton all = new JButton("Show all");
    private final JTextField index = new JTextField(5);
    private final JTextArea message = new JTextArea(2, 1);
    private final JPanel list = new JPanel(
            new MigLayout("insets 0, gap 0, hidemode 3", "[grow,fill]", "[]4[]4[]4[]4[grow,fill]0[]"));
    private final Map<Split, JComponent> pages = new EnumMap<>(Split.class);
    private final Map<Split, JComponent> feet = new EnumMap<>(Split.class);
    private final ThumbnailGrid grid;
    private boolean refreshing;

    /** A panel on this model. */
    public SamplesPanel(PresentationModel model) {
        super(new MigLayout("insets 1, gap 0, hidemode 3", "[grow,fill]", "[]8[grow,fill]0[]"));
        this.model = model;
        grid = new ThumbnailGrid(model);
        setName("samples");
        add(splits(), "cell 0 0");
        list.setOpaque(false);
        list.add(filters(), "cell 0 0, gapleft 11, gapright 11");
        list.add(orders(), "cell 0 1, gapleft 11, gapright 11");
        list.add(captions(), "cell 0 2, gapleft 11, gapright 11");
        list.add(message(), "cell 0 3, gapleft 11, gapright 11, width 0:0");
        list.add(scroller(), "cell 0 4, gapleft 7, gapright 2, gapbottom 4, height 80:400:");
        add(list, "cell 0 1, grow");
        add(new Widest(), "cell 0 2, gapleft 11, gapright 11, height 0!");
        model.addListener(this::refresh);
        refresh(Set.of(Aspect.SAMPLES));
    }

    /** What Enter and a double click on a sample do; the sample is the chosen one by then. */
    public void onTest(Runnable action) {
        grid.onTest(action);
    }

    /** Shows this in the place of the thumbnails while the split is chosen. */
    public void setPage(Split split, JComponent page) {
        pages.put(split, page);
        add(page, "cell 0 1, grow, gapleft 11, gapright 11, gapbottom 8");
        refresh(Set.of(Aspect.SAMPLES));
    }

    /** Shows this under the thumbnails while the split is chosen. */
    public void setFoot(Split split, JComponent foot) {
        feet.put(split, foot);
        list.add(foot, "cell 0 5, gapleft 11, gapright 11, gapbottom 8");
        refresh(Set.of(Aspect.SAMPLES));
    }

    /** As wide as the widest page or foot needs, whichever is shown: the column keeps its width. */
    private final class Widest extends JComponent {
        @Override
        public Dimension getMinimumSize() {
            return new Dimension(
                    Stream.concat(pages.values().stream(), feet.values().stream())
                            .mapToInt(part -> part.getMinimumSize().width)
                            .max()
                            .orElse(0),
                    0);
        }

        @Override
        public Dimension getPreferredSize() {
            return getMinimumSize();
        }
    }

    /** Gives the thumbnails the focus. */
    public void focusGrid() {
        grid.requestFocusInWindow();
    }

    private JComponent splits() {
        for (Split split : Split.values()) {
            JPanel nothing = new JPanel(null);
            nothing.setPreferredSize(new Dimension());
            splits.addTab(split.toString(), nothing);
        }
        splits.setName("samples.split");
        splits.putClientProperty(FlatClientProperties.STYLE, "tabInsets: 4,9,4,9");
        splits.putClientProperty(
                FlatClientProperties.TABBED_PANE_TRAILING_COMPONENT,
                new HelpButton(this, () -> model.split() == Split.DRAWING ? "draw" : "samples"));
        splits.getAccessibleContext().setAccessibleName("Where samples are from");
        splits.addChangeListener(e -> model.setSplit(Split.values()[splits.getSelectedIndex()]));
        return splits;
    }

    private JComponent filters() {
        digit.setName("samples.digit");
        prediction.setName("samples.prediction");
        JPanel row = row("[]4:push[]");
        row.add(digit);
        row.add(prediction);
        return row;
    }

    private JComponent orders() {
        order.setName("samples.order");
        order.setToolTipText("The order in which they are listed: by the probability of the prediction, or by the loss");
        order.getAccessibleContext().setAccessibleName("Order");
        order.addActionListener(e -> {
            if (!refreshing && order.getSelectedItem() != model.samples().order()) {
                model.setOrder((SampleOrder) order.getSelectedItem());
            }
        });
        small(order);
        mistakesOnly.setName("samples.mistakes");
        mistakesOnly.setToolTipText("Only images that the displayed iteration predicts wrong");
        mistakesOnly.addActionListener(e -> setFilter());
        Keys.bind(mistakesOnly, "ENTER", mistakesOnly::doClick);
        small(mistakesOnly);
        JPanel row = row("[]4:push[]");
        row.add(order);
        row.add(mistakesOnly);
        return row;
    }

    private JComponent captions() {
        count.setName("samples.count");
        count.setMinimumSize(new Dimension());
        small(count);
        index.setName("samples.index");
        index.setToolTipText("Choose the image with this index, counted from 0");
        index.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, "Index");
        index.getAccessibleContext().setAccessibleName("Index");
        Keys.bind(index, "ENTER", this::jump);
        small(index);
        all.setName("samples.all");
        all.setToolTipText("List all images, by index");
        all.putClientProperty(FlatClientProperties.STYLE, "font: -2; margin: 1,6,1,6");
        all.putClientProperty(FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_TOOLBAR_BUTTON);
        all.addActionListener(e -> {
            model.setFilter(SampleFilter.NONE);
            model.setOrder(SampleOrder.INDEX);
            grid.requestFocusInWindow();
        });
        Keys.bind(all, "ENTER", all::doClick);
        ordered.setName("samples.ordered");
        ordered.setMinimumSize(new Dimension());
        ordered.putClientProperty(FlatClientProperties.STYLE, "font: -2; foreground: $Glassbox.quiet");
        JPanel row = new JPanel(new MigLayout("insets 0, gap 0, hidemode 3", "[grow,fill]8[]", "[]0[]"));
        row.setOpaque(false);
        row.add(count);
        row.add(index, "wrap");
        row.add(ordered, "cell 0 1");
        row.add(all, "cell 1 1, alignx right");
        return row;
    }

    private JComponent message() {
        message.setName("samples.message");
        message.setEditable(false);
        message.setFocusable(false);
        message.setLineWrap(true);
        message.setWrapStyleWord(true);
        message.setBorder(BorderFactory.createEmptyBorder());
        message.setVisible(false);
        message.putClientProperty(
                FlatClientProperties.STYLE, "foreground: $Glassbox.warning; background: $Glassbox.card; font: -2");
        index.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent e) {
                say("");
            }

            @Override
            public void removeUpdate(DocumentEvent e) {
                say("");
            }

            @Override
            public void changedUpdate(DocumentEvent e) {
                say("");
            }
        });
        return message;
    }

    private JComponent scroller() {
        JScrollPane scroller = new JScrollPane(
                grid, ScrollPaneConstants.VERTICAL_SCROLLBAR_ALWAYS, ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroller.setName("samples.scroller");
        scroller.setBorder(BorderFactory.createEmptyBorder());
        scroller.getVerticalScrollBar().putClientProperty(FlatClientProperties.STYLE, "track: $Glassbox.card");
        scroller.getVerticalScrollBar().setFocusable(false);
        return scroller;
    }

    private static JPanel row(String columns) {
        JPanel row = new JPanel(new MigLayout("insets 0, gap 0", columns, "[]"));
        row.setOpaque(false);
        return row;
    }

    private static void small(JComponent component) {
        component.putClientProperty(FlatClientProperties.STYLE_CLASS, "small");
    }

    private void setFilter() {
        SampleFilter filter = new SampleFilter(
                digit.digit(), prediction.digit(), mistakesOnly.isSelected());
        if (!refreshing && !filter.equals(model.samples().filter())) {
            model.setFilter(filter);
        }
    }

    private void jump() {
        if (model.data().isEmpty()) {
            return;
        }
        try {
            int chosen = SampleIndex.parse(index.getText(), model.split(), model.dataset().count());
            model.chooseSample(chosen);
            index.setText("");
            say(model.samples().position(chosen) >= 0
                    ? "" : Sentences.name(model.split(), chosen) + " is chosen, but not listed.");
            grid.showChosen();
            grid.requestFocusInWindow();
        } catch (ParseException e) {
            index.putClientProperty(FlatClientProperties.OUTLINE, FlatClientProperties.OUTLINE_ERROR);
            say(e.getMessage());
            index.selectAll();
        }
    }

    private void say(String sentence) {
        if (!sentence.equals(message.getText())) {
            message.setText(sentence);
            message.setVisible(!sentence.isEmpty());
        }
        if (sentence.isEmpty()) {
            index.putClientProperty(FlatClientProperties.OUTLINE, null);
        }
    }

    private void refresh(Set<Aspect> changed) {
        if (changed.contains(Aspect.SAMPLES) || changed.contains(Aspect.DATA)) {
            refreshing = true;
            SampleFilter filter = model.samples().filter();
            splits.setSelectedIndex(model.split().ordinal());
            pages.forEach((split, page) -> page.setVisible(split == model.split()));
            feet.forEach((split, foot) -> foot.setVisible(split == model.split()));
            list.setVisible(!pages.containsKey(model.split()));
            digit.choose(filter.digit());
            prediction.choose(filter.prediction());
            order.setSelectedItem(model.samples().order());
            mistakesOnly.setSelected(filter.mistakesOnly());
            count.setText(model.data().isEmpty()
                    ? " " : Sentences.count(model.samples(), model.dataset().count()));
            ordered.setText(Sentences.order(model.samples()));
            ordered.setVisible(model.samples().order().needsPredictions());
            all.setVisible(!filter.equals(SampleFilter.NONE) || model.samples().order() != SampleOrder.INDEX);
            refreshing = false;
        }
        boolean byUser = !changed.contains(Aspect.STATE);
        if (changed.contains(Aspect.SAMPLE) || byUser && changed.contains(Aspect.SAMPLES)) {
            say("");
        }
    }
}
