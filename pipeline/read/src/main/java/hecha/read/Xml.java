package hecha.read;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** XML of a file that a stranger may have made: no DTD, no entities, nothing fetched, bounded depth. */
final class Xml {
    /** No document of an office program comes near it. */
    private static final int DEEPEST = 5_000;

    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entity");
        });
        return factory;
    }

    /** What is done with a document's elements and characters, told by their names without prefix. */
    interface Handler {
        void start(String name, XMLStreamReader element) throws XMLStreamException, Refusal;

        void end(String name) throws Refusal;

        void text(char[] chars, int from, int length) throws Refusal;
    }

    /**
     * Hands a document to {@code handler}.
     *
     * @throws XMLStreamException where it is not well formed
     * @throws Refusal where it has a DTD or is nested too deeply
     */
    static void walk(InputStream in, Handler handler) throws XMLStreamException, Refusal {
        XMLStreamReader reader = FACTORY.createXMLStreamReader(in);
        int depth = 0;
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw Refusal.dtd();
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            throw Refusal.tooDeep();
                        }
                        handler.start(reader.getLocalName(), reader);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        handler.end(reader.getLocalName());
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        handler.text(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                    default -> {}
                }
            }
        } finally {
            reader.close();
        }
    }

    /** The attribute of this local name in any namespace. */
    static @Nullable String attribute(XMLStreamReader element, String name) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals(name)) {
                return element.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The attribute as a whole number. */
    static int number(XMLStreamReader element, String name, int otherwise) {
        String value = attribute(element, name);
        try {
            return value == null ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** A property that is on unless its value says no. */
    static boolean isOn(XMLStreamReader element) {
        String value = attribute(element, "val");
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }
}
