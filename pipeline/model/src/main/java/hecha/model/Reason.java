package hecha.model;

/**
 * Why a figure or gap is what it is: one aspect of it, the dictionary entry that decided, and the words it decided by.
 *
 * @param aspect {@code kind}, {@code unit}, {@code approx}, {@code nature}, {@code subject}, {@code place},
 *     {@code period}, {@code slot}, {@code form} …
 * @param entry the entry, such as {@code kinds/coverage_rate.yml}, or the rule in code
 * @param words the words of the report
 */
public record Reason(String aspect, String entry, String words) {}
