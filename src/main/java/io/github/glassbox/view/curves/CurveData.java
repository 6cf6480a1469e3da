package io.github.glassbox.view.curves;

import org.jfree.data.xy.AbstractXYDataset;

/** The two thinned curves of a chart, changed at once and with one event. */
final class CurveData extends AbstractXYDataset {
    static final int TRAIN = 0;
    static final int TEST = 1;

    private static final String[] KEYS = {"train", "test"};

    private final transient Thinning[] curves = {Thinning.of(i -> 0, 0, 1), Thinning.of(i -> 0, 0, 1)};
    private transient Scale scale = Scale.linear(1, 1);

    void set(Thinning train, Thinning test, Scale newScale) {
        curves[TRAIN] = train;
        curves[TEST] = test;
        scale = newScale;
        fireDatasetChanged();
    }

    @Override
    public int getSeriesCount() {
        return KEYS.length;
    }

    @Override
    public String getSeriesKey(int series) {
        return KEYS[series];
    }

    @Override
    public int getItemCount(int series) {
        return curves[series].size();
    }

    @Override
    public double getXValue(int series, int item) {
        return curves[series].x(item);
    }

    @Override
    public double getYValue(int series, int item) {
        return scale.place(curves[series].y(item));
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
