package hecha.index;

import java.io.IOException;

/** The documents of an answer in their order. */
interface Order {
    int size();

    /** The document at this place, from 0. */
    int document(int i) throws IOException;

    /** All of them, ascending. */
    int[] ascending() throws IOException;
}
