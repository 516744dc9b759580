package hecha.index;

import java.util.Arrays;

/** Documents in the order in which they are given. */
final class Listed implements Order {
    private final int[] documents;

    Listed(int[] documents) {
        this.documents = documents;
    }

    @Override
    public int size() {
        return documents.length;
    }

    @Override
    public int document(int i) {
        return documents[i];
    }

    @Override
    public int[] ascending() {
        int[] ascending = documents.clone();
        Arrays.sort(ascending);
        return ascending;
    }
}
