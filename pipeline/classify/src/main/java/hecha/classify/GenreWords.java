package hecha.classify;

import hecha.dictionary.Genres;
import hecha.dictionary.TitleWords;
import hecha.model.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the words of a title and of an opening say of the genre, by the dictionary alone. */
final class GenreWords {
    private static final double NAMED = 0.97;
    private static final double INSIDE = 0.7;
    private static final int TITLE = 120;

    private final PhraseSet<String> titles;
    private final PhraseSet<String> formulas;
    private final TitleWords titleWords;

    GenreWords(Genres genres, TitleWords titleWords) {
        this.titleWords = titleWords;
        Map<String, List<String>> byFormula = new HashMap<>();
        Map<String, List<String>> byTitle = new HashMap<>();
        for (Genres.Genre genre : genres.all()) {
            for (String title : genre.titles()) {
                byTitle.computeIfAbsent(title, t -> new ArrayList<>()).add(genre.id());
            }
            genre.formulas().forEach(formula -> byFormula.putIfAbsent(formula, List.of(genre.id())));
        }
        titles = new PhraseSet<>(byTitle);
        formulas = new PhraseSet<>(byFormula);
    }

    /**
     * What a title says of the genre.
     *
     * @param genres of which it must be one, at least one
     * @param confidence that it is one of them, 0 to 1
     */
    record Named(List<String> genres, double confidence, String words) {
        /** The first of the genres. */
        Label label() {
            return new Label(genres.get(0), confidence, "genres/" + genres.get(0) + ".yml：" + words);
        }
    }

    /**
     * The genres that the title leaves open: its last word for a genre decides (关于印发方案的通知), but of two joined by 及, 和, 与
     * or 暨 the first (工作总结及工作计划).
     */
    Optional<Named> named(String title) {
        String text = withoutTail(title.length() > TITLE ? title.substring(0, TITLE) : title);
        List<PhraseSet.Hit<String>> hits = titles.find(text);
        if (hits.isEmpty()) {
            return Optional.empty();
        }
        int last = hits.size() - 1;
        boolean ends = hits.get(last).to() >= text.length() - 1;
        while (last > 0
                && isJoined(text, hits.get(last - 1).to(), hits.get(last).from())) {
            last--;
        }
        PhraseSet.Hit<String> hit = hits.get(last);
        return Optional.of(new Named(hit.values(), ends ? NAMED : INSIDE, text.substring(hit.from(), hit.to())));
    }

    /** The genre whose formula stands first in an opening: {@code …现将有关情况回复如下}. */
    Optional<Label> formula(String opening) {
        return formulas.find(opening).stream()
                .findFirst()
                .map(hit -> new Label(
                        hit.values().get(0),
                        NAMED,
                        "genres/" + hit.values().get(0) + ".yml：" + opening.substring(hit.from(), hit.to())));
    }

    /** Whether a paragraph begins as an item of news does. */
    boolean isNews(String paragraph) {
        return titleWords.beginsNews(paragraph);
    }

    boolean isSurname(String character) {
        return titleWords.surnames().contains(character);
    }

    /** Whether a word stands for the person of whom an account tells. */
    boolean isPronoun(String word) {
        return titleWords.pronouns().contains(word);
    }

    private boolean isJoined(String text, int from, int to) {
        for (int i = from; i < Math.min(to, from + 8); i++) {
            if (titleWords.joins().indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The title without brackets at its end and without blanks: 实施方案（2024—2026年） → 实施方案. */
    private static String withoutTail(String title) {
        String text = title.strip();
        for (int round = 0; round < 3 && !text.isEmpty(); round++) {
            char end = text.charAt(text.length() - 1);
            int open = end == '）'
                    ? text.lastIndexOf('（')
                    : end == ')' ? text.lastIndexOf('(') : end == '〕' ? text.lastIndexOf('〔') : -1;
            if (open > 0) {
                text = text.substring(0, open).strip();
            } else if ("。.…：:".indexOf(end) >= 0) {
                text = text.substring(0, text.length() - 1).strip();
            }
        }
        return text;
    }
}
