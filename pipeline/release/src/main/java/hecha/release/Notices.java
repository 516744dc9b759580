package hecha.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Gathers the licences of all libraries: the texts and notices that each jar holds, a text of ours where it holds none,
 * and a table of them by the bill of materials. A library without a licence's name or text ends the build.
 */
public final class Notices {
    static final String TABLE = "THIRD-PARTY.txt";
    private static final Pattern TEXT = Pattern.compile("(META-INF/.*)?(LICEN[SC]E|NOTICE|COPYING)[^/]*");
    private static final Pattern CODE = Pattern.compile(".*\\.(class|java)");

    /** A library as the bill of materials tells it. */
    private record Library(String group, String name, String version, List<String> licences) {}

    private Notices() {}

    /**
     * @param args the folder of the jars, the bill of materials in XML, the folder of texts for jars that hold none (by the
     *     jar's name or the licence's), our own licence, the folder that receives all of it
     * @throws IllegalArgumentException where a jar is not in the bill, or has no licence
     */
    public static void main(String[] args) throws IOException {
        Path texts = Path.of(args[2]);
        Path ours = Path.of(args[3]);
        Path out = Path.of(args[4]);
        Map<String, Library> libraries = libraries(Path.of(args[1]));
        Files.createDirectories(out);
        Files.copy(ours, out.resolve("Apache-2.0.txt"), StandardCopyOption.REPLACE_EXISTING);
        StringBuilder table = new StringBuilder("Libraries of Hecha, each with its licence and where its text is\n\n");
        for (Path jar : jars(Path.of(args[0]))) {
            String file = jar.getFileName().toString().replaceFirst("\\.jar$", "");
            Library library = libraries.get(file);
            if (library == null) {
                throw new IllegalArgumentException(jar.getFileName() + " is not in the bill of materials");
            }
            if (library.group().equals("hecha")) {
                continue;
            }
            if (library.licences().isEmpty()) {
                throw new IllegalArgumentException(file + " names no licence");
            }
            List<String> found = copyTexts(jar, out.resolve(file));
            if (found.stream().noneMatch(name -> name.toUpperCase(Locale.ROOT).contains("LICEN"))) {
                Path text = texts.resolve(library.name() + ".txt");
                if (Files.exists(text)) {
                    Files.createDirectories(out.resolve(file));
                    Files.copy(text, out.resolve(file).resolve("LICENSE.txt"), StandardCopyOption.REPLACE_EXISTING);
                    found.add("LICENSE.txt");
                } else if (library.licences().contains("Apache-2.0")) {
                    found.add("../Apache-2.0.txt");
                } else {
                    throw new IllegalArgumentException(
                            file + " (" + library.licences() + ") holds no text of its licence: put it under " + text);
                }
            }
            table.append(library.group())
                    .append(':')
                    .append(library.name())
                    .append(' ')
                    .append(library.version())
                    .append("  ")
                    .append(String.join(" / ", library.licences()))
                    .append("  ")
                    .append(file)
                    .append('/')
                    .append(String.join(", ", found))
                    .append('\n');
        }
        Files.writeString(out.resolve(TABLE), table);
    }

    static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    /** The names of the texts that a jar held, each copied; none twice. */
    private static List<String> copyTexts(Path jar, Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String name = entry.getName();
                if (TEXT.matcher(name.toUpperCase(Locale.ROOT)).matches()
                        && !entry.isDirectory()
                        && !CODE.matcher(name).matches()) {
                    texts.put(name.replaceFirst("^META-INF/", "").replace('/', '-'), name);
                }
            }
            for (Map.Entry<String, String> text : texts.entrySet()) {
                Files.createDirectories(folder);
                try (InputStream in = zip.getInputStream(zip.getEntry(text.getValue()))) {
                    Files.copy(in, folder.resolve(text.getKey()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return new ArrayList<>(texts.keySet());
    }

    /** The libraries of a CycloneDX bill in XML, by the name of the jar without its suffix. */
    private static Map<String, Library> libraries(Path bill) throws IOException {
        Map<String, Library> libraries = new TreeMap<>();
        NodeList components;
        try (InputStream in = Files.newInputStream(bill)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            components = factory.newDocumentBuilder().parse(in).getElementsByTagName("component");
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalArgumentException(bill + ": " + e.getMessage(), e);
        }
        for (int i = 0; i < components.getLength(); i++) {
            Element component = (Element) components.item(i);
            List<String> licences = new ArrayList<>();
            for (Element licence : children(component, "licenses")) {
                for (Node node = licence.getFirstChild(); node != null; node = node.getNextSibling()) {
                    if (node instanceof Element named) {
                        licences.add(
                                named.getTagName().equals("expression")
                                        ? named.getTextContent().strip()
                                        : (text(named, "id") + text(named, "name")).strip());
                    }
                }
            }
            String name = text(component, "name");
            String version = text(component, "version");
            libraries.put(name + "-" + version, new Library(text(component, "group"), name, version, licences));
        }
        return libraries;
    }

    private static String text(Element parent, String name) {
        List<Element> found = children(parent, name);
        return found.isEmpty() ? "" : found.get(0).getTextContent().strip();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }
}
