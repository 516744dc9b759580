package hecha.dictionary;

import hecha.model.Place;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The gazetteer: provinces, cities and counties of China by their full and short names, and towns and villages by the
 * form of their name.
 *
 * <p>Codes and names are those of the national statistical division codes (2, 4 or 6 digits). A short name (连山 for
 * 连山壮族瑶族自治县) is read only where a word begins and ends.
 */
public final class Places {
    private final PlaceNames forms;
    private final Divisions divisions;

    Places(DictionaryFiles files) {
        forms = PlaceNames.of(files.entry("places/names.yml"));
        divisions = new Divisions(files, forms);
    }

    /** The places that bear exactly this full or short name (吉林 is a province and a city), the highest level first. */
    public List<Place> named(String name) {
        return divisions.named(name);
    }

    /**
     * All places that {@code text} names, in text order. A name that several places bear is decided by the place named
     * directly before it, else by the cities and provinces that the text names; a short name that a province bears
     * means the province. The short name of a county is read only where the text names its province or city, a village
     * only where it follows another place or is named again.
     *
     * @param wordEdge whether a word begins or ends at an index; every name begins at one, a short name also ends at one
     */
    public List<PlaceMention> mentions(String text, IntPredicate wordEdge) {
        return new PlaceReading(divisions, forms, text, wordEdge).mentions();
    }
}
