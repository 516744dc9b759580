package hecha.read;

import hecha.model.Layout;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a Word document in the order of a reader: the body, then the notes below and behind it. */
final class DocxReader implements DocxWalker.Surroundings {
    private static final String TYPES = "[Content_Types].xml";
    private static final String RELATIONS = "_rels/.rels";
    private static final int DEEPEST_CHUNK = 3;

    /**
     * A document's text.
     *
     * @param pieces stretches of the text with the elements of the main part that hold them, in text order
     * @param emptyCells places of no length, each with the cell of the main part
     */
    record Text(Content content, List<DocxWalker.Piece> pieces, List<DocxWalker.Piece> emptyCells) {}

    /** A relation from a part to another. */
    private record Relation(String type, String target) {}

    private final Packed zip;
    private final Limits limits;
    private final int depth;
    private final Map<String, String> comments = new TreeMap<>();
    private Map<String, Relation> relations = Map.of();
    private String folder = "word/";

    private DocxReader(Packed zip, Limits limits, int depth) {
        this.zip = zip;
        this.limits = limits;
        this.depth = depth;
    }

    static Text read(byte[] bytes, Limits limits) throws Refusal {
        return read(bytes, limits, 0);
    }

    private static Text read(byte[] bytes, Limits limits, int depth) throws Refusal {
        try (Packed zip = Packed.open(bytes, limits, FormatNames.DOCX)) {
            return new DocxReader(zip, limits, depth).read();
        }
    }

    private Text read() throws Refusal {
        require(TYPES);
        require(RELATIONS);
        String main = relations(RELATIONS, "").values().stream()
                .filter(relation -> relation.type.endsWith("/officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElse("word/document.xml");
        require(main);
        folder = main.substring(0, main.lastIndexOf('/') + 1);
        String own = folder + "_rels/" + main.substring(folder.length()) + ".rels";
        relations = zip.names().contains(own) ? relations(own, folder) : Map.of();
        DocxStyles styles = part("/styles", DocxStyles::of).orElseGet(DocxStyles::new);
        DocxNumbering numbering = part("/numbering", DocxNumbering::of).orElseGet(DocxNumbering::new);
        part("/comments", in -> {
            Xml.walk(in, new Comments(comments));
            return comments;
        });
        TextBuilder out = new TextBuilder();
        out.page(1);
        DocxWalker walker = new DocxWalker(out, styles, numbering, this);
        walk(main, walker);
        if (!walker.hasBody()) {
            throw Refusal.damaged(FormatNames.DOCX, "正文部件里没有正文", "its main part holds no body");
        }
        if (!walker.pagesKnown()) {
            out.forgetPages();
        }
        out.page(0);
        notes("/footnotes", Layout.Part.FOOTNOTE, out, styles, numbering);
        notes("/endnotes", Layout.Part.ENDNOTE, out, styles, numbering);
        int shift = 0;
        Optional<TextBuilder> header = header(out, styles, numbering);
        TextBuilder whole = out;
        if (header.isPresent()) {
            whole = header.get();
            whole.add(out);
            shift = whole.length() - out.length();
        }
        return new Text(
                whole.content("UTF-8", List.of()),
                shifted(walker.pieces(), shift),
                shifted(walker.emptyCells(), shift));
    }

    private static List<DocxWalker.Piece> shifted(List<DocxWalker.Piece> pieces, int by) {
        return pieces.stream()
                .map(piece -> new DocxWalker.Piece(piece.start() + by, piece.element(), piece.length()))
                .toList();
    }

    private void require(String part) throws Refusal {
        if (!zip.names().contains(part)) {
            throw Refusal.damaged(FormatNames.DOCX, "缺少部件 " + part, "part " + part + " is missing");
        }
    }

    private void walk(String name, Xml.Handler handler) throws Refusal {
        try (InputStream in = zip.part(name).orElseThrow()) {
            Xml.walk(in, handler);
        } catch (Packed.LimitException e) {
            throw e.refusal();
        } catch (XMLStreamException | IOException e) {
            throw broken(name, e);
        }
    }

    /** Limits that are reached in the middle of parsing come wrapped in the parser's own exception. */
    private static Refusal broken(String name, Exception e) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof Packed.LimitException limit) {
                return limit.refusal();
            }
        }
        if (e instanceof XMLStreamException xml && xml.getNestedException() instanceof Packed.LimitException limit) {
            return limit.refusal();
        }
        return Refusal.damaged(FormatNames.DOCX, "部件 " + name + " 读不完整", "part " + name + " cannot be read whole");
    }

    /** Parses a part of the document. */
    @FunctionalInterface
    private interface Parsing<T> {
        T of(InputStream in) throws XMLStreamException, Refusal;
    }

    private <T> Optional<T> part(String type, Parsing<T> parsing) throws Refusal {
        for (Relation relation : relations.values()) {
            if (relation.type.endsWith(type)) {
                Optional<InputStream> part = zip.part(relation.target);
                if (part.isPresent()) {
                    try (InputStream in = part.get()) {
                        return Optional.of(parsing.of(in));
                    } catch (XMLStreamException | IOException e) {
                        throw broken(relation.target, e);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Map<String, Relation> relations(String name, String base) throws Refusal {
        Map<String, Relation> found = new HashMap<>();
        walk(name, new Xml.Handler() {
            @Override
            public void start(String element, XMLStreamReader reader) {
                String id = Xml.attribute(reader, "Id");
                String target = Xml.attribute(reader, "Target");
                if (element.equals("Relationship")
                        && id != null
                        && target != null
                        && !"External".equals(Xml.attribute(reader, "TargetMode"))) {
                    found.put(id, new Relation(String.valueOf(Xml.attribute(reader, "Type")), resolved(base, target)));
                }
            }

            @Override
            public void end(String element) {
                // Relations hold nothing.
            }

            @Override
            public void text(char[] chars, int from, int length) {
                // Relations hold no text.
            }
        });
        return found;
    }

    private static String resolved(String base, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String at = base;
        String rest = target;
        while (rest.startsWith("../") && !at.isEmpty()) {
            at = at.substring(0, at.lastIndexOf('/', at.length() - 2) + 1);
            rest = rest.substring(3);
        }
        return at + (rest.startsWith("./") ? rest.substring(2) : rest);
    }

    private void notes(String type, Layout.Part part, TextBuilder out, DocxStyles styles, DocxNumbering numbering)
            throws Refusal {
        for (Relation relation : relations.values()) {
            if (relation.type.endsWith(type) && zip.names().contains(relation.target)) {
                out.part(part);
                TextBuilder notes = new TextBuilder();
                notes.part(part);
                walk(relation.target, new DocxWalker(notes, styles, numbering, this));
                if (!notes.isEmpty()) {
                    out.add(notes);
                }
            }
        }
    }

    /** The page header, where it carries the title that the body begins without. */
    private Optional<TextBuilder> header(TextBuilder body, DocxStyles styles, DocxNumbering numbering) throws Refusal {
        String start = body.text()
                .subSequence(0, Math.min(body.length(), 400))
                .toString()
                .strip();
        String first = start.lines().findFirst().orElse("");
        if (!first.contains("。") && first.length() < 45 && !first.matches("[（(]?[一1][）)]?[、.．].*")) {
            return Optional.empty();
        }
        List<String> targets = relations.values().stream()
                .filter(relation -> relation.type.endsWith("/header"))
                .map(Relation::target)
                .filter(zip.names()::contains)
                .sorted()
                .toList();
        for (String target : targets) {
            TextBuilder header = new TextBuilder();
            header.part(Layout.Part.PAGE_HEADER);
            walk(target, new DocxWalker(header, styles, numbering, this));
            String words = header.text().toString().strip();
            boolean title = words.length() >= 6 && words.length() <= 60 && words.indexOf('\n') < 0;
            if (title
                    && !start.contains(words)
                    && words.chars().filter(c -> c >= 0x4E00 && c < 0xA000).count() >= 6) {
                return Optional.of(header);
            }
        }
        return Optional.empty();
    }

    @Override
    public @Nullable TextBuilder chunk(String relation) throws Refusal {
        Relation target = relations.get(relation);
        if (target == null || depth >= DEEPEST_CHUNK) {
            return null;
        }
        byte[] bytes = zip.bytes(target.target).orElse(new byte[0]);
        Probe probe = new Probe(bytes, target.target);
        Optional<Format> format = bytes.length == 0 ? Optional.empty() : Formats.of(probe);
        if (format.isEmpty()) {
            return null;
        }
        Content content = format.get().id().equals("docx")
                ? read(bytes, limits, depth + 1).content()
                : format.get().read(probe, limits);
        TextBuilder chunk = new TextBuilder();
        for (String line : content.text().lines().toList()) {
            chunk.append(line).endParagraph();
        }
        return chunk;
    }

    @Override
    public Map<String, String> comments() {
        return comments;
    }

    /** Takes comments.xml: the words of each comment by its id. */
    private static final class Comments implements Xml.Handler {
        private final Map<String, String> comments;
        private final StringBuilder words = new StringBuilder();
        private String id = "";
        private boolean inText;

        Comments(Map<String, String> comments) {
            this.comments = comments;
        }

        @Override
        public void start(String name, XMLStreamReader element) {
            if (name.equals("comment")) {
                id = String.valueOf(Xml.attribute(element, "id"));
                words.setLength(0);
            }
            inText = name.equals("t");
        }

        @Override
        public void end(String name) {
            inText = false;
            if (name.equals("comment")) {
                comments.put(id, words.toString());
            }
        }

        @Override
        public void text(char[] chars, int from, int length) {
            if (inText) {
                words.append(chars, from, length);
            }
        }
    }
}
