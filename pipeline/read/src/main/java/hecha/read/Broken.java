package hecha.read;

import hecha.model.Span;
import java.util.ArrayList;
import java.util.List;

/** The places of U+FFFD in a text that a format put together. */
final class Broken {
    private Broken() {}

    static List<Span> places(CharSequence text) {
        List<Span> places = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\uFFFD') {
                int from = i;
                while (i < text.length() && text.charAt(i) == '\uFFFD') {
                    i++;
                }
                places.add(new Span(from, i));
            }
        }
        return places;
    }
}
