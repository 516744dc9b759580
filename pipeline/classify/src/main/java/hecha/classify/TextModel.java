package hecha.classify;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.ml.maxent.io.BinaryGISModelReader;
import opennlp.tools.ml.maxent.io.BinaryGISModelWriter;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * A document categoriser of OpenNLP.
 *
 * <p>Kept as the bare maximum-entropy model and not as OpenNLP's model archive, which holds the time of training, so that
 * the same training texts give the same bytes.
 */
final class TextModel {
    private static final int ITERATIONS = 100;

    private final MaxentModel model;

    private TextModel(MaxentModel model) {
        this.model = model;
    }

    /** A text for training: its category and its features. */
    record Sample(String category, List<String> features) {
        Sample {
            features = List.copyOf(features);
        }
    }

    static TextModel train(List<Sample> samples) {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, 0.1);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        parameters.put(TrainingParameters.THREADS_PARAM, 1);
        parameters.put("PrintMessages", false);
        FeatureGenerator given = (text, extra) -> List.of(text);
        try {
            return new TextModel(DocumentCategorizerME.train(
                            "zh",
                            ObjectStreamUtils.createObjectStream(samples.stream()
                                    .map(sample ->
                                            new DocumentSample(sample.category, sample.features.toArray(String[]::new)))
                                    .toList()),
                            parameters,
                            new DoccatFactory(new FeatureGenerator[] {given}))
                    .getMaxentModel());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The probability of each category, which add up to 1. */
    Map<String, Double> probabilities(List<String> features) {
        double[] outcomes = model.eval(features.toArray(String[]::new));
        Map<String, Double> byCategory = new TreeMap<>();
        for (int i = 0; i < outcomes.length; i++) {
            byCategory.put(model.getOutcome(i), outcomes[i]);
        }
        return byCategory;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            new BinaryGISModelWriter((AbstractModel) model, out).persist();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static TextModel of(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return new TextModel(new BinaryGISModelReader(in).getModel());
        }
    }
}
