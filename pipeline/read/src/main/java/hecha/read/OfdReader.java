package hecha.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text objects of an OFD document (GB/T 33190-2016, 11.3) with the places of their characters;
 * {@link FixedLayout} makes lines and paragraphs of them.
 */
final class OfdReader {
    private static final int DEEPEST_UNIT = 8;

    private final Packed zip;
    private final Limits limits;
    private final FixedLayout layout = new FixedLayout();
    private boolean pictures;
    private long characters;

    private OfdReader(Packed zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    static Content read(byte[] bytes, Limits limits) throws Refusal {
        try (Packed zip = Packed.open(bytes, limits, FormatNames.OFD)) {
            return new OfdReader(zip, limits).read();
        }
    }

    private Content read() throws Refusal {
        if (zip.names().stream()
                .anyMatch(name -> name.endsWith("Encryptions.xml") || name.endsWith("encryptions.xml"))) {
            throw Refusal.password();
        }
        List<String> roots = new ArrayList<>();
        walk("OFD.xml", new Texts("DocRoot", roots));
        if (roots.isEmpty()) {
            throw Refusal.damaged(FormatNames.OFD, "没有正文", "it names no document");
        }
        for (String root : roots) {
            document(resolved("", root));
        }
        if (characters == 0) {
            throw pictures ? Refusal.scanned() : Refusal.empty();
        }
        TextBuilder out = FixedText.of(layout);
        return out.content("UTF-8", Broken.places(out.text()));
    }

    private void document(String root) throws Refusal {
        String folder = root.substring(0, root.lastIndexOf('/') + 1);
        Map<String, String> templates = new HashMap<>();
        List<String> resources = new ArrayList<>();
        Map<String, String> pages = new LinkedHashMap<>();
        walk(root, new Handler() {
            private boolean resource;

            @Override
            public void text(char[] chars, int from, int length) {
                if (resource) {
                    resources.add(new String(chars, from, length).strip());
                }
            }

            @Override
            public void start(String name, XMLStreamReader element) {
                resource = name.equals("PublicRes") || name.equals("DocumentRes");
                String place = Xml.attribute(element, "BaseLoc");
                String id = String.valueOf(Xml.attribute(element, "ID"));
                if (place != null && name.equals("Page")) {
                    pages.put(id, place);
                } else if (place != null && name.equals("TemplatePage")) {
                    templates.put(id, place);
                }
            }
        });
        Map<String, Canvas> units = new HashMap<>();
        for (String resource : resources) {
            if (zip.names().contains(resolved(folder, resource))) {
                walk(resolved(folder, resource), new Canvas(units));
            }
        }
        int count = 0;
        for (String place : pages.values()) {
            if (count++ >= limits.entries()) {
                throw Refusal.tooManyFiles(limits);
            }
            Canvas page = new Canvas(new HashMap<>());
            walk(resolved(folder, place), page);
            for (String template : page.templates) {
                if (templates.containsKey(template)) {
                    walk(resolved(folder, templates.get(template)), page);
                }
            }
            List<FixedLayout.Glyph> glyphs = new ArrayList<>(page.glyphs);
            for (Placed placed : page.composites) {
                place(placed, units, new double[] {1, 0, 0, 1, 0, 0}, 0, glyphs);
            }
            layout.page(glyphs);
            characters += glyphs.size();
            pictures |= page.pictures || !page.composites.isEmpty();
        }
    }

    /** A unit of the resources that stands on a page, and where. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Placed(String unit, double[] matrix) {}

    private void place(
            Placed placed, Map<String, Canvas> units, double[] outer, int depth, List<FixedLayout.Glyph> glyphs)
            throws Refusal {
        Canvas unit = units.get(placed.unit);
        if (unit == null) {
            return;
        }
        if (depth > DEEPEST_UNIT) {
            throw Refusal.tooDeep();
        }
        // Units that show units multiply: a few lines of a file could fill the memory.
        long shown = characters + glyphs.size() + unit.glyphs.size();
        if (shown > limits.chars()) {
            throw Refusal.tooLong(shown, limits);
        }
        double[] m = product(placed.matrix, outer);
        double wide = Math.hypot(m[0], m[1]);
        double high = Math.hypot(m[2], m[3]);
        for (FixedLayout.Glyph g : unit.glyphs) {
            glyphs.add(new FixedLayout.Glyph(
                    m[0] * g.x() + m[2] * g.y() + m[4],
                    m[1] * g.x() + m[3] * g.y() + m[5],
                    g.width() * wide,
                    g.size() * high,
                    g.text()));
        }
        for (Placed inner : unit.composites) {
            place(inner, units, m, depth + 1, glyphs);
        }
    }

    /** First {@code a}, then {@code b}. */
    private static double[] product(double[] a, double[] b) {
        return new double[] {
            a[0] * b[0] + a[1] * b[2],
            a[0] * b[1] + a[1] * b[3],
            a[2] * b[0] + a[3] * b[2],
            a[2] * b[1] + a[3] * b[3],
            a[4] * b[0] + a[5] * b[2] + b[4],
            a[4] * b[1] + a[5] * b[3] + b[5]
        };
    }

    private static String resolved(String folder, String place) {
        String path = place.replace('\\', '/').strip();
        if (path.startsWith("/")) {
            return path.substring(1);
        }
        return folder + (path.startsWith("./") ? path.substring(2) : path);
    }

    private void walk(String name, Xml.Handler handler) throws Refusal {
        Optional<InputStream> part = zip.part(name);
        if (part.isEmpty()) {
            throw Refusal.damaged(FormatNames.OFD, "缺少部件 " + name, "part " + name + " is missing");
        }
        try (InputStream in = part.get()) {
            Xml.walk(in, handler);
        } catch (Packed.LimitException e) {
            throw e.refusal();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof Packed.LimitException limit
                    ? limit.refusal()
                    : Refusal.damaged(
                            FormatNames.OFD, "部件 " + name + " 读不完整", "part " + name + " cannot be read whole");
        } catch (IOException e) {
            throw Refusal.damaged(FormatNames.OFD);
        }
    }

    /** Most handlers want few of the events. */
    private abstract static class Handler implements Xml.Handler {
        @Override
        public void end(String name) {
            // Nothing to do.
        }

        @Override
        public void text(char[] chars, int from, int length) {
            // No text is wanted.
        }
    }

    /** Gathers the text of all elements of one name. */
    private static final class Texts extends Handler {
        private final String wanted;
        private final List<String> found;
        private boolean in;
        private final StringBuilder text = new StringBuilder();

        Texts(String wanted, List<String> found) {
            this.wanted = wanted;
            this.found = found;
        }

        @Override
        public void start(String name, XMLStreamReader element) {
            in = name.equals(wanted);
            text.setLength(0);
        }

        @Override
        public void end(String name) {
            if (in) {
                found.add(text.toString());
            }
            in = false;
        }

        @Override
        public void text(char[] chars, int from, int length) {
            text.append(chars, from, length);
        }
    }

    /** The characters of a page, or of a unit that pages show; lengths are in millimetres. */
    private static final class Canvas extends Handler {
        private final Map<String, Canvas> units;
        private final List<Placed> composites = new ArrayList<>();
        private final List<FixedLayout.Glyph> glyphs = new ArrayList<>();
        private final List<String> templates = new ArrayList<>();
        private final StringBuilder code = new StringBuilder();
        private boolean pictures;
        private double[] box = new double[4];
        private double[] matrix = {1, 0, 0, 1, 0, 0};
        private double size;
        private double x;
        private double y;
        private double[] steps = new double[0];
        private double[] downs = new double[0];
        private boolean inCode;
        /** What is being read: this canvas, or the unit of the resources that has begun. */
        private Canvas at = this;

        /**
         * @param units where the units go that are defined here
         */
        Canvas(Map<String, Canvas> units) {
            this.units = units;
        }

        @Override
        public void start(String name, XMLStreamReader element) {
            switch (name) {
                case "CompositeGraphicUnit" -> {
                    at = new Canvas(units);
                    units.put(String.valueOf(Xml.attribute(element, "ID")), at);
                }
                case "CompositeObject" -> {
                    double[] place = numbers(Xml.attribute(element, "Boundary"));
                    double[] turn = numbers(Xml.attribute(element, "CTM"));
                    turn = turn.length == 6 ? turn : new double[] {1, 0, 0, 1, 0, 0};
                    if (place.length == 4) {
                        turn = product(turn, new double[] {1, 0, 0, 1, place[0], place[1]});
                    }
                    at.composites.add(new Placed(String.valueOf(Xml.attribute(element, "ResourceID")), turn));
                }
                case "Template" -> templates.add(String.valueOf(Xml.attribute(element, "TemplateID")));
                case "ImageObject" -> pictures = true;
                case "TextObject" -> {
                    box = numbers(Xml.attribute(element, "Boundary"));
                    box = box.length == 4 ? box : new double[4];
                    matrix = numbers(Xml.attribute(element, "CTM"));
                    matrix = matrix.length == 6 ? matrix : new double[] {1, 0, 0, 1, 0, 0};
                    size = number(Xml.attribute(element, "Size"), 3.5);
                    x = 0;
                    y = 0;
                }
                case "TextCode" -> {
                    // What it does not say stays as the code before has it.
                    x = number(Xml.attribute(element, "X"), x);
                    y = number(Xml.attribute(element, "Y"), y);
                    steps = numbers(Xml.attribute(element, "DeltaX"));
                    downs = numbers(Xml.attribute(element, "DeltaY"));
                    code.setLength(0);
                    inCode = true;
                }
                default -> {}
            }
        }

        @Override
        public void text(char[] chars, int from, int length) {
            if (inCode) {
                code.append(chars, from, length);
            }
        }

        @Override
        public void end(String name) {
            if (name.equals("TextCode")) {
                inCode = false;
                place();
            } else if (name.equals("CompositeGraphicUnit")) {
                at = this;
            }
        }

        private void place() {
            double atX = x;
            double atY = y;
            double wide = Math.hypot(matrix[0], matrix[1]);
            double high = Math.hypot(matrix[2], matrix[3]);
            String text = code.toString().strip();
            int index = 0;
            for (int i = 0; i < text.length(); ) {
                int c = text.codePointAt(i);
                double step = index < steps.length ? steps[index] : advance(c);
                double down = index < downs.length ? downs[index] : 0;
                double width = Math.min(Math.abs(step) > 0 ? Math.abs(step) : advance(c), advance(c));
                at.glyphs.add(new FixedLayout.Glyph(
                        box[0] + matrix[0] * atX + matrix[2] * atY + matrix[4],
                        box[1] + matrix[1] * atX + matrix[3] * atY + matrix[5],
                        width * wide,
                        size * high,
                        new String(Character.toChars(c))));
                atX += step;
                atY += down;
                index++;
                i += Character.charCount(c);
            }
        }

        private double advance(int c) {
            return c < 0x2E80 ? size / 2 : size;
        }

        private static double number(@Nullable String text, double otherwise) {
            double[] all = numbers(text);
            return all.length == 0 ? otherwise : all[0];
        }

        /** Numbers with spaces between; {@code g 3 4.5} is three times 4.5. */
        private static double[] numbers(@Nullable String text) {
            if (text == null || text.isBlank()) {
                return new double[0];
            }
            List<Double> all = new ArrayList<>();
            String[] words = text.strip().split("\\s+", -1);
            try {
                for (int i = 0; i < words.length && all.size() < 100_000; i++) {
                    if (words[i].equals("g") && i + 2 < words.length) {
                        int times = Math.min(100_000, Integer.parseInt(words[i + 1]));
                        double value = Double.parseDouble(words[i + 2]);
                        for (int k = 0; k < times; k++) {
                            all.add(value);
                        }
                        i += 2;
                    } else {
                        all.add(Double.parseDouble(words[i]));
                    }
                }
            } catch (NumberFormatException e) {
                return new double[0];
            }
            return all.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }
}
