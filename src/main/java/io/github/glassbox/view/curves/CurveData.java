package io.github.glassbox.view.curves;

import java.util.List;
import org.jfree.data.xy.AbstractXYDataset;

/** The thinned curves of a chart, changed at once and with one event. The first ones are drawn over the later ones. */
final class CurveData extends AbstractXYDataset {
    static final int TRAIN = 0;
    static final int TEST = 1;
    static final int BATCH = 2;
    /** From here on the curves of other branches, train and test by turns. */
    static final int OTHERS = 3;

    private transient List<Thinning> curves = List.of(Thinning.NONE, Thinning.NONE, Thinning.NONE);
    private transient Scale scale = Scale.linear(1, 1);

    void set(List<Thinning> newCurves, Scale newScale) {
        curves = List.copyOf(newCurves);
        scale = newScale;
        fireDatasetChanged();
    }

    @Override
    public int getSeriesCount() {
        return curves.size();
    }

    @Override
    public Comparable<?> getSeriesKey(int series) {
        return series;
    }

    @Override
    public int getItemCount(int series) {
        return curves.get(series).size();
    }

    @Override
    public double getXValue(int series, int item) {
        return curves.get(series).x(item);
    }

    @Override
    public double getYValue(int series, int item) {
        return scale.place(curves.get(series).y(item));
    }

    @Override
    public Number getX(int series, int item) {
        return getXValue(series, item);
    }

    @Override
    public Number getY(int series, int item) {
        return getYValue(series, item);
    }
}
