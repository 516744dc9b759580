package hecha.index;

import hecha.index.query.Node;
import hecha.index.query.Query;
import hecha.index.query.QueryField;
import hecha.index.query.Rounds;
import hecha.index.query.Target;
import hecha.index.query.Vocabulary;
import hecha.record.Analysis;
import hecha.text.Recent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;

/**
 * Reports in a search cluster, asked in the same language and with the same answers as an index on this machine: the cluster
 * says which documents a query is true of, these are gathered, and everything else is done with them by what does it there.
 */
public final class ClusterIndex implements Searchable {
    /** So many reports are asked about at once. */
    private static final int AT_ONCE = 1000;

    /** Rows whose texts are fetched together. */
    private static final int AHEAD = 64;

    /** Bytes of records that are kept for the next rows. */
    private static final long RECORDS = 16L << 20;

    private final Cluster cluster;
    private final ClusterQuery language;
    private final Recent<String, byte[]> records = new Recent<>(RECORDS, record -> record.length);

    public ClusterIndex(Cluster cluster) {
        this.cluster = cluster;
        this.language = new ClusterQuery(cluster);
    }

    @Override
    public Answer search(Query query) throws IndexException {
        try {
            return answer(query);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public Answer first(Query query, int rows) throws IndexException {
        try {
            ClusterQuery.Said said = language.things(query);
            boolean own = query.order() != Query.Order.FIELDS || !query.sort().isEmpty();
            if (own || !said.exact()) {
                return answer(query);
            }
            Part part = new Part(query);
            try (Gathered gathered = new Gathered()) {
                long all = cluster.count(said.query());
                part.gather(
                        rows == 0
                                ? List.of()
                                : cluster.first(
                                        said.query(), ClusterFields.read(query.target()), rows, ClusterFields.ORDER),
                        gathered);
                Snapshot snapshot = gathered.snapshot(this::record);
                return Answer.first(snapshot, query, Gathered.found(snapshot), part, Math.toIntExact(all));
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public List<Integer> counts(List<Query> queries) throws IndexException {
        try {
            List<Integer> counts = new ArrayList<>();
            for (Query query : queries) {
                ClusterQuery.Said said = language.things(query);
                counts.add(
                        said.exact()
                                ? Math.toIntExact(cluster.count(said.query()))
                                : answer(query).size());
            }
            return counts;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public Map<String, Integer> values(QueryField field) throws IndexException {
        if (!ClusterFields.isText(field)) {
            return Map.of();
        }
        try {
            return cluster.values(field.id());
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public Optional<Analysis> analysis(String id) throws IndexException {
        try {
            Optional<byte[]> record = held(id);
            return record.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Holding.read(record.get()).analysis());
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public NothingFound whyNothing(Query query, Vocabulary vocabulary) {
        return NothingFound.SOMETHING;
    }

    @Override
    public void close() {
        // Nothing stays open between two questions.
    }

    private static IndexException failure(IOException e) {
        return Failures.of(e, Path.of(""), 0);
    }

    private Answer answer(Query query) throws IOException {
        ClusterQuery.Said said = language.things(query);
        boolean words = query.order() == Query.Order.RELEVANCE;
        Part part = new Part(query);
        try (Gathered gathered = new Gathered()) {
            if (said.exact() && !words) {
                part.gatherFound(said.query(), gathered);
                Snapshot snapshot = gathered.snapshot(this::record);
                return Answer.of(snapshot, query, Gathered.found(snapshot), part);
            }
            part.gatherWhole(words ? language.reportsToScore(query) : language.reports(query), gathered);
            Snapshot snapshot = gathered.snapshot(this::record);
            return Answer.of(snapshot, query, Matches.bits(snapshot, query), part);
        }
    }

    private byte[] record(String id) throws IOException {
        return held(id).orElseThrow(() -> new IOException("not in the cluster any more: " + id));
    }

    private Optional<byte[]> held(String id) throws IOException {
        Optional<byte[]> known = records.get(id);
        return known.isPresent()
                ? known
                : Optional.ofNullable(fetched(Set.of(id)).get(id));
    }

    /** The records of these reports; they are kept for a while. */
    private Map<String, byte[]> fetched(Set<String> ids) throws IOException {
        Map<String, byte[]> fetched = new HashMap<>();
        Object reports = ClusterQuery.bool(
                "must", List.of(ClusterQuery.thing(Target.REPORT), ClusterQuery.terms(ClusterFields.ID, ids)));
        cluster.each(
                reports,
                List.of(ClusterFields.ID, ClusterFields.RECORD),
                page -> page.forEach(report -> fetched.put(text(report, ClusterFields.ID), held(report))));
        fetched.forEach(records::put);
        return fetched;
    }

    private static byte[] held(Map<String, Object> report) {
        return Base64.getDecoder().decode(String.valueOf(report.get(ClusterFields.RECORD)));
    }

    private static String text(Map<String, Object> document, String field) {
        return String.valueOf(document.getOrDefault(field, ""));
    }

    /** The part of the index that an answer is made of, and what it asks of the whole. */
    private final class Part implements Answer.Whole {
        private final Query query;
        private final Set<String> groups = new TreeSet<>();

        Part(Query query) {
            this.query = query;
        }

        /** Gathers what a query finds, with the reports and sections that it is in. */
        void gatherFound(Object found, Gathered into) throws IOException {
            Map<String, List<Map<String, Object>>> reports = new LinkedHashMap<>();
            cluster.each(found, ClusterFields.read(query.target()), page -> {
                for (Map<String, Object> thing : page) {
                    String report = report(thing);
                    if (reports.size() >= AT_ONCE && !reports.containsKey(report)) {
                        add(reports, into);
                    }
                    reports.computeIfAbsent(report, r -> new ArrayList<>()).add(thing);
                }
            });
            add(reports, into);
        }

        /** Gathers some of what a query finds. */
        void gather(List<Map<String, Object>> found, Gathered into) throws IOException {
            Map<String, List<Map<String, Object>>> reports = new LinkedHashMap<>();
            found.forEach(thing -> reports.computeIfAbsent(report(thing), r -> new ArrayList<>())
                    .add(thing));
            add(reports, into);
        }

        private String report(Map<String, Object> thing) {
            String id = text(thing, ClusterFields.ID);
            int slash = id.indexOf('/');
            return slash < 0 ? id : id.substring(0, slash);
        }

        private void add(Map<String, List<Map<String, Object>>> reports, Gathered into) throws IOException {
            if (reports.isEmpty()) {
                return;
            }
            if (query.target() == Target.REPORT) {
                for (List<Map<String, Object>> alone : reports.values()) {
                    into.add(block(alone.get(0), alone, List.of()));
                }
            } else {
                Map<String, List<Map<String, Object>>> around = around(reports.keySet(), Target.REPORT);
                Map<String, List<Map<String, Object>>> sections = around(reports.keySet(), Target.SECTION);
                for (Map.Entry<String, List<Map<String, Object>>> its : reports.entrySet()) {
                    List<Map<String, Object>> report = around.getOrDefault(its.getKey(), List.of());
                    if (!report.isEmpty()) { // else it was taken out meanwhile
                        into.add(block(report.get(0), its.getValue(), sections.getOrDefault(its.getKey(), List.of())));
                    }
                }
            }
            reports.clear();
        }

        /** By report, what such things are in these reports. */
        private Map<String, List<Map<String, Object>>> around(Set<String> reports, Target target) throws IOException {
            Object all = ClusterQuery.bool(
                    "must", List.of(ClusterQuery.terms(ClusterFields.ROOT, reports), ClusterQuery.thing(target)));
            Map<String, List<Map<String, Object>>> found = new LinkedHashMap<>();
            cluster.each(all, ClusterFields.read(target), page -> {
                for (Map<String, Object> thing : page) {
                    found.computeIfAbsent(report(thing), r -> new ArrayList<>()).add(thing);
                }
            });
            return found;
        }

        /** The documents of a report, in their places: those that were read, and empty ones. */
        private List<Document> block(
                Map<String, Object> report, List<Map<String, Object>> found, List<Map<String, Object>> sections)
                throws IOException {
            groups.add(text(report, ClusterFields.GROUP));
            Document[] documents = new Document[ClusterFields.block(report).size()];
            Arrays.setAll(documents, i -> new Document());
            documents[documents.length - 1] = ClusterFields.read(report);
            for (Map<String, Object> section : sections) {
                documents[at(section)] = ClusterFields.read(section);
            }
            for (Map<String, Object> thing : found) {
                int at = at(thing);
                documents[at] = at == documents.length - 1 ? documents[at] : ClusterFields.read(thing);
                Gathered.mark(documents[at]);
            }
            return List.of(documents);
        }

        private int at(Map<String, Object> thing) {
            return ((Number) thing.getOrDefault(ClusterFields.AT, -1)).intValue();
        }

        /** Gathers reports with all that is in them, so that a query can be tried on them. */
        void gatherWhole(Object reports, Gathered into) throws IOException {
            cluster.each(reports, List.of(ClusterFields.ID, ClusterFields.RECORD, ClusterFields.GROUP), page -> {
                for (Map<String, Object> report : page) {
                    groups.add(text(report, ClusterFields.GROUP));
                    into.add(Documents.of(Holding.read(held(report)), 0, 0));
                }
            });
        }

        @Override
        public Answer answer(Query another) throws IOException {
            return ClusterIndex.this.answer(another);
        }

        /** Which of these reports others took the place of: only one of the same group can. */
        @Override
        public Submissions submissions(Rounds rounds) throws IOException {
            groups.remove("");
            List<String> all = List.copyOf(groups);
            try (Gathered gathered = new Gathered()) {
                for (int from = 0; from < all.size(); from += AT_ONCE) {
                    Set<String> some = Set.copyOf(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
                    cluster.each(
                            ClusterQuery.terms(ClusterFields.GROUP, some), ClusterFields.read(Target.REPORT), page -> {
                                for (Map<String, Object> report : page) {
                                    gathered.add(List.of(ClusterFields.readAlone(report)));
                                }
                            });
                }
                try (Snapshot snapshot = gathered.snapshot(ClusterIndex.this::record)) {
                    return Submissions.of(snapshot, rounds);
                }
            }
        }

        @Override
        public int ahead() {
            return AHEAD;
        }

        @Override
        public void soon(Set<String> reports) throws IOException {
            Set<String> unknown = new TreeSet<>(reports);
            unknown.removeIf(id -> records.get(id).isPresent());
            if (!unknown.isEmpty()) {
                fetched(unknown);
            }
        }

        @Override
        public Optional<Relevance.Numbers> numbers() {
            return Optional.of(new Numbers(query.target()));
        }
    }

    /** What relevance counts by, over the whole cluster. */
    private final class Numbers implements Relevance.Numbers {
        private final Target target;

        Numbers(Target target) {
            this.target = target;
        }

        @Override
        public long things() throws IOException {
            return cluster.count(ClusterQuery.thing(target));
        }

        @Override
        public double lengths() throws IOException {
            return cluster.sum(ClusterQuery.thing(target), ClusterFields.LENGTH);
        }

        @Override
        public OptionalLong holders(Node.Condition term) throws IOException {
            ClusterQuery.Said said = language.scored(term, target);
            return said.exact() ? OptionalLong.of(cluster.count(said.query())) : OptionalLong.empty();
        }
    }
}
