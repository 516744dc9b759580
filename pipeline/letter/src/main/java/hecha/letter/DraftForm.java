package hecha.letter;

import hecha.letter.Returns.Draft;
import hecha.letter.Returns.DraftReport;
import hecha.text.Shelf;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How what goes back of a report is kept until its unit is complete. */
public final class DraftForm implements Shelf.Form<DraftReport> {
    private static final Shelf.Form<List<String>> TEXTS = Shelf.lists(Shelf.texts());
    private static final Shelf.Form<List<Draft>> LINES = Shelf.lists(new LineForm());

    @Override
    public void write(DraftReport report, DataOutputStream to) throws IOException {
        Shelf.text(report.path(), to);
        Shelf.text(report.title(), to);
        Shelf.text(report.id(), to);
        TEXTS.write(report.changes(), to);
        to.writeInt(report.blanks().size());
        for (Map.Entry<String, List<Draft>> part : report.blanks().entrySet()) {
            Shelf.text(part.getKey(), to);
            LINES.write(part.getValue(), to);
        }
        LINES.write(report.mends(), to);
    }

    @Override
    public DraftReport read(DataInputStream from) throws IOException {
        String path = Shelf.text(from);
        String title = Shelf.text(from);
        String id = Shelf.text(from);
        List<String> changes = TEXTS.read(from);
        Map<String, List<Draft>> blanks = new LinkedHashMap<>();
        for (int left = from.readInt(); left > 0; left--) {
            blanks.put(Shelf.text(from), LINES.read(from));
        }
        return new DraftReport(path, title, id, changes, blanks, LINES.read(from));
    }

    private static final class LineForm implements Shelf.Form<Draft> {
        @Override
        public void write(Draft line, DataOutputStream to) throws IOException {
            TEXTS.write(
                    List.of(
                            line.place(),
                            line.words(),
                            line.want(),
                            line.mark(),
                            line.slot(),
                            line.unit(),
                            line.kind()),
                    to);
        }

        @Override
        public Draft read(DataInputStream from) throws IOException {
            List<String> words = TEXTS.read(from);
            return new Draft(
                    words.get(0), words.get(1), words.get(2), words.get(3), words.get(4), words.get(5), words.get(6));
        }
    }
}
