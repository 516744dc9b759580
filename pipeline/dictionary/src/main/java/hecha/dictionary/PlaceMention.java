package hecha.dictionary;

import hecha.model.Place;
import java.util.Optional;

/**
 * A place that a text names.
 *
 * @param from first index of the name; where names follow each other from the outside in (广东省清远市), of the first
 * @param to index after the name
 * @param place the innermost place; empty where several places bear the name and nothing in the text decides
 */
public record PlaceMention(int from, int to, Optional<Place> place) {}
