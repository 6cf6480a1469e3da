package io.github.glassbox.view.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.SampleFilter;
import io.github.glassbox.view.model.SampleList;
import io.github.glassbox.view.model.Split;
import java.awt.EventQueue;
import org.junit.jupiter.api.Test;

class SentencesTest {
    @Test
    void theCountSaysHowManyPassTheFilter() throws Exception {
        assertThat(Sentences.count(listed(Split.TEST, SampleFilter.NONE), 200)).isEqualTo("200 images");
        SampleList sevens = listed(Split.TEST, new SampleFilter(7, false));
        assertThat(Sentences.count(sevens, 10_000)).isEqualTo(sevens.size() + " of 10,000");
        assertThat(Sentences.count(SampleList.EMPTY, 1)).isEqualTo("1 image");
    }

    @Test
    void anEmptyListSaysWhy() throws Exception {
        assertThat(Sentences.nothingPasses(listed(Split.TEST, new SampleFilter(SampleFilter.ALL_DIGITS, true)), 10))
                .as("nothing is measured yet")
                .isEqualTo("What they are predicted as is not known here: pause to measure it.");
        assertThat(Sentences.nothingPasses(listed(Split.TRAINING, new SampleFilter(3, false)), 10))
                .isEqualTo("No training image has label 3.");
    }

    @Test
    void aMistakeNamesTheLabelsProbabilityToo() {
        float[] z2 = {0, 0, 1, 0, 0, 0, 3, 0, 0, 0};
        float[] p = {0, 0, 0.25f, 0, 0, 0, 0.75f, 0, 0, 0};
        Forward forward = new Forward(new float[784], new float[1], new float[1], z2, p);
        assertThat(Sentences.prediction(Split.TEST, 8, 6, forward))
                .isEqualTo("test #8: label 6, prediction 6, p[6] = 0.75");
        assertThat(Sentences.prediction(Split.TRAINING, 8, 2, forward))
                .isEqualTo("train #8: label 2, prediction 6, p[6] = 0.75, p[2] = 0.25");
    }

    private static SampleList listed(Split split, SampleFilter filter) throws Exception {
        PresentationModel model = new PresentationModel();
        EventQueue.invokeAndWait(() -> {
            model.setData(MnistForTests.first(300, 200));
            model.setSplit(split);
            model.setFilter(filter);
        });
        return model.samples();
    }
}
