package io.github.glassbox.view.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.SampleFilter;
import io.github.glassbox.view.model.SampleList;
import io.github.glassbox.view.paint.GridGeometry;
import java.awt.EventQueue;
import org.junit.jupiter.api.Test;

class ScrollAnchorTest {
    private static final int WIDTH = 232;

    @Test
    void theTopStaysTheTop() throws Exception {
        SampleList all = listed(SampleFilter.NONE);
        ScrollAnchor anchor = ScrollAnchor.TOP.of(all, geometry(all), 0);
        assertThat(anchor.y(listed(new SampleFilter(3, false)), geometry(all))).isZero();
    }

    @Test
    void theSampleInViewStaysInView() throws Exception {
        SampleList all = listed(SampleFilter.NONE);
        SampleList threes = listed(new SampleFilter(3, false));
        GridGeometry before = geometry(all);
        int y = 20 * before.rowHeight() + 9;
        ScrollAnchor anchor = ScrollAnchor.TOP.of(all, before, y);
        assertThat(anchor.index()).isEqualTo(20 * before.columns());
        assertThat(anchor.y(all, before)).isEqualTo(y);
        int first = threes.firstFrom(anchor.index());
        assertThat(anchor.y(threes, geometry(threes)))
                .isEqualTo(first / before.columns() * before.rowHeight() + 9);
    }

    @Test
    void manyChangesDoNotMakeTheViewCreep() throws Exception {
        SampleList all = listed(SampleFilter.NONE);
        SampleList threes = listed(new SampleFilter(3, false));
        int y = 20 * geometry(all).rowHeight() + 9;
        ScrollAnchor anchor = ScrollAnchor.TOP;
        SampleList now = all;
        for (int change = 0; change < 100; change++) {
            anchor = anchor.of(now, geometry(now), y);
            now = now == all ? threes : all;
            y = anchor.y(now, geometry(now));
            anchor = anchor.left(y);
        }
        assertThat(now).isSameAs(all);
        assertThat(y).isEqualTo(20 * geometry(all).rowHeight() + 9);
    }

    @Test
    void anEmptyListIsShownFromItsTop() throws Exception {
        SampleList all = listed(SampleFilter.NONE);
        ScrollAnchor anchor = ScrollAnchor.TOP.of(all, geometry(all), 700);
        assertThat(anchor.y(SampleList.EMPTY, geometry(SampleList.EMPTY))).isZero();
        assertThat(anchor.of(SampleList.EMPTY, geometry(SampleList.EMPTY), 700)).isEqualTo(ScrollAnchor.TOP);
    }

    private static GridGeometry geometry(SampleList listed) {
        return new GridGeometry(WIDTH, listed.size(), 32, 4);
    }

    private static SampleList listed(SampleFilter filter) throws Exception {
        PresentationModel model = new PresentationModel();
        EventQueue.invokeAndWait(() -> {
            model.setData(MnistForTests.first(10, 2000));
            model.setFilter(filter);
        });
        return model.samples();
    }
}
