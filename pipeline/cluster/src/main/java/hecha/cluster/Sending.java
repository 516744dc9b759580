package hecha.cluster;

import hecha.flow.QueryVocabulary;
import hecha.index.ClusterDocuments;
import hecha.index.IndexException;
import hecha.index.query.Rounds;
import hecha.solr.SolrCloud;
import hecha.solr.SolrPlace;
import hecha.solr.SolrWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.api.java.function.VoidFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/**
 * The work of a task: takes files through the pipeline one after another and sends each report to Solr, and behind it, once
 * it is safe there, what became of its file. All ids are fixed, so that a task that is done twice leaves what one leaves.
 */
final class Sending implements VoidFunction<Iterator<Tuple2<InputFile, Long>>> {
    private static final long serialVersionUID = 1;
    private static final int FILES = 100;

    private final Broadcast<Setup> setup;
    private final Broadcast<SerializableConfiguration> hadoop;
    private final SolrPlace place;
    private final String collection;
    private final HashSet<String> only;

    /** @param only reports, by {@link #one}, that are sent again; none for all, and for what became of the files */
    Sending(
            Broadcast<Setup> setup,
            Broadcast<SerializableConfiguration> hadoop,
            SolrPlace place,
            String collection,
            Set<String> only) {
        this.setup = setup;
        this.hadoop = hadoop;
        this.place = place;
        this.collection = collection;
        this.only = new HashSet<>(only);
    }

    /** A report under one of its names. */
    static String one(String id, String name) {
        return id + '\0' + name;
    }

    @Override
    public void call(Iterator<Tuple2<InputFile, Long>> files) throws IOException {
        try {
            send(files);
        } catch (IndexException e) {
            throw new IOException(Causes.marked(e.text()), e);
        }
    }

    private void send(Iterator<Tuple2<InputFile, Long>> files) throws IOException {
        Rounds rounds = QueryVocabulary.rounds(setup.value().pipeline().dictionary());
        FileTaker<byte[]> taker = new FileTaker<>(
                setup.value(), hadoop.value().value(), audit -> SolrWriter.json(ClusterDocuments.of(audit, rounds)));
        SolrWriter writer = SolrCloud.open(place).writer(collection);
        List<Map<String, Object>> done = new ArrayList<>();
        while (files.hasNext()) {
            Tuple2<InputFile, Long> file = files.next();
            for (FileTaker.Part<byte[]> part : taker.take(file._1())) {
                boolean wanted = only.isEmpty() || only.contains(one(part.id(), part.name()));
                if (part.told() == null && wanted) {
                    writer.add(part.id(), Objects.requireNonNull(part.made()));
                }
                done.add(FileRow.of(file._1(), file._2(), part).document());
            }
            if (done.size() >= FILES) {
                close(writer, done);
            }
        }
        close(writer, done);
    }

    private void close(SolrWriter writer, List<Map<String, Object>> done) throws IOException {
        writer.flush();
        if (only.isEmpty()) {
            for (Map<String, Object> file : done) {
                writer.add(file);
            }
            writer.flush();
        }
        done.clear();
    }
}
