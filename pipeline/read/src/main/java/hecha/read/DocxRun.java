package hecha.read;

import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The look of a run of a Word document as far as it changes what is read. */
final class DocxRun {
    private @Nullable String style;
    private @Nullable Boolean hidden;
    private @Nullable Boolean raised;
    private @Nullable Boolean underlined;

    /** Takes an element of the run's properties. */
    void look(String name, XMLStreamReader element) {
        switch (name) {
            case "rStyle" -> style = Xml.attribute(element, "val");
            case "vanish", "specVanish" -> hidden = Xml.isOn(element);
            case "vertAlign" -> raised = "superscript".equals(Xml.attribute(element, "val"));
            case "u" -> underlined = !"none".equals(Xml.attribute(element, "val"));
            default -> {}
        }
    }

    /** Whether it is hidden, itself or by its style or that of its paragraph. */
    boolean isHidden(DocxStyles styles, @Nullable String paragraphStyle) {
        return hidden != null ? hidden : styles.isHidden(style) || styles.isHidden(paragraphStyle);
    }

    boolean isRaised(DocxStyles styles) {
        return raised != null ? raised : styles.isRaised(style);
    }

    boolean isUnderlined(DocxStyles styles) {
        return underlined != null ? underlined : styles.isUnderlined(style);
    }
}
