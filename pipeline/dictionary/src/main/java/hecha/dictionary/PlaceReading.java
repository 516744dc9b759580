package hecha.dictionary;

import hecha.dictionary.Divisions.Division;
import hecha.model.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the places that one text names: first every name, then what each of them stands for. */
final class PlaceReading {
    private final Divisions places;
    private final PlaceNames forms;
    private final String text;
    private final IntPredicate wordEdge;
    private final List<Found> found = new ArrayList<>();
    private final Map<String, Integer> weightByCode = new HashMap<>();

    /** A name in the text: of the list with its divisions, or a town. */
    private record Found(
            int from,
            int to,
            List<Division> divisions,
            boolean full,
            @Nullable String townLevel) {}

    PlaceReading(Divisions places, PlaceNames forms, String text, IntPredicate wordEdge) {
        this.places = places;
        this.forms = forms;
        this.text = text;
        this.wordEdge = wordEdge;
    }

    List<PlaceMention> mentions() {
        find();
        weigh();
        Map<String, Integer> villages = new HashMap<>();
        found.stream()
                .filter(name -> name.townLevel != null)
                .forEach(name -> villages.merge(text.substring(name.from, name.to), 1, Integer::sum));
        List<PlaceMention> mentions = new ArrayList<>();
        Division last = null;
        int chainFrom = 0;
        int chainTo = -1;
        int paragraphEnd = -1;
        for (Found name : found) {
            if (name.from > paragraphEnd) {
                last = null;
                int lineBreak = text.indexOf('\n', name.from);
                paragraphEnd = lineBreak < 0 ? text.length() : lineBreak;
            }
            boolean follows = last != null && chainTo == name.from;
            if (name.townLevel != null) {
                if (name.townLevel.equals("village") && !isVillage(name, mentions, villages)) {
                    continue;
                }
                mentions.add(new PlaceMention(
                        follows ? chainFrom : name.from, name.to, Optional.of(town(name, last, name.townLevel))));
                if (follows) {
                    mentions.remove(mentions.size() - 2);
                }
                chainTo = -1;
                continue;
            }
            Division division = decide(name, follows ? last : null);
            if (division == null) {
                if (name.full && !places.isCommon(text, name.from, name.to)) {
                    mentions.add(new PlaceMention(name.from, name.to, Optional.empty()));
                }
                chainTo = -1;
                continue;
            }
            boolean inside = follows && last != null && last.holds(division);
            if (inside) {
                mentions.remove(mentions.size() - 1);
            } else {
                chainFrom = name.from;
            }
            mentions.add(new PlaceMention(chainFrom, name.to, Optional.of(places.place(division))));
            chainTo = name.to;
            last = division;
        }
        return mentions;
    }

    private void find() {
        int floor = 0;
        for (int at = 0; at < text.length(); at++) {
            int length = places.longest(text, at, wordEdge);
            if (length > 0) {
                Divisions.Name name = places.name(text, at, at + length);
                if (name.full() || !forms.townFollows(text, at + length)) {
                    found.add(new Found(at, at + length, name.divisions(), name.full(), null));
                    at += length - 1;
                    floor = at + 1;
                    continue;
                }
            }
            int to = at + 1;
            int word = forms.townWord(text, to);
            if (word != 0 && wordEdge.test(to) && !forms.townFollows(text, to)) {
                int from = forms.townStart(text, to - Math.abs(word), floor, wordEdge);
                if (from >= 0 && wordEdge.test(from)) {
                    found.add(new Found(from, to, List.of(), true, word > 0 ? "town" : "village"));
                    floor = to;
                }
            }
        }
    }

    /** Whether the name alone tells the place: 范县 does not in 示范县. */
    private boolean isTold(Found name) {
        return name.full
                && (name.to - name.from > 2 || name.from == 0 || !Character.isIdeographic(text.charAt(name.from - 1)));
    }

    private void weigh() {
        for (Found name : found) {
            if (name.divisions.size() == 1
                    && (isTold(name) || name.divisions.get(0).code().length() < Divisions.COUNTY)
                    && !places.isCommon(text, name.from, name.to)) {
                String code = name.divisions.get(0).code();
                for (int length = 2; length <= Math.min(4, code.length()); length += 2) {
                    weightByCode.merge(code.substring(0, length), 1, Integer::sum);
                }
            }
        }
    }

    private @Nullable Division decide(Found name, @Nullable Division before) {
        if (before != null) {
            List<Division> held = name.divisions.stream().filter(before::holds).toList();
            if (held.size() == 1) {
                return held.get(0);
            }
        }
        List<Division> outer = name.divisions.stream()
                .filter(inner -> name.divisions.stream().noneMatch(other -> other.holds(inner)))
                .toList();
        boolean common = places.isCommon(text, name.from, name.to);
        if (!isTold(name) && outer.size() == 1 && outer.get(0).code().length() == Divisions.COUNTY) {
            return weightByCode.containsKey(outer.get(0).code().substring(0, 2)) ? outer.get(0) : null;
        }
        if (!common && (outer.size() == 1 || outer.get(0).code().length() == 2)) {
            return outer.get(0);
        }
        Division byCity = heaviest(outer, 4);
        return byCity != null || common ? byCity : heaviest(outer, 2);
    }

    /** The division whose holder the text names most often; none where two are named equally often or none is. */
    private @Nullable Division heaviest(List<Division> divisions, int length) {
        Division best = null;
        int most = 0;
        boolean tie = false;
        for (Division division : divisions) {
            int weight = division.code().length() <= length
                    ? 0
                    : weightByCode.getOrDefault(division.code().substring(0, length), 0);
            if (weight > most) {
                best = division;
                most = weight;
                tie = false;
            } else if (weight == most) {
                tie = true;
            }
        }
        return tie ? null : best;
    }

    private boolean isVillage(Found name, List<PlaceMention> before, Map<String, Integer> villages) {
        if (villages.getOrDefault(text.substring(name.from, name.to), 0) > 1) {
            return true;
        }
        int last = before.isEmpty() ? -1 : before.get(before.size() - 1).to();
        return last == name.from || (last > 0 && last == name.from - 1 && "、和及".indexOf(text.charAt(last)) >= 0);
    }

    private Place town(Found name, @Nullable Division holder, String level) {
        String full = text.substring(name.from, name.to);
        Stream<String> above =
                holder != null && holder.code().length() > 2 ? places.place(holder).path().stream() : Stream.empty();
        return new Place(full, level, Stream.concat(above, Stream.of(full)).toList());
    }
}
