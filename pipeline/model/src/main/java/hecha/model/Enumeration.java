package hecha.model;

import java.util.List;

/** A run-in list such as 一是…二是…三是… or 第一…第二…: its marks in text order. */
public record Enumeration(String style, List<Mark> marks) {
    public Enumeration {
        marks = List.copyOf(marks);
    }

    /**
     * @param number what the mark counts, from 1
     * @param from clean index of the mark
     * @param to clean index after the mark
     * @param end clean index after the item that the mark opens
     */
    public record Mark(int number, int from, int to, int end) {}
}
