package hecha.classify;

import hecha.dictionary.Dictionary;
import hecha.dictionary.PlaceMention;
import hecha.dictionary.Places;
import hecha.dictionary.TitleWords;
import hecha.model.Block;
import hecha.model.Place;
import hecha.model.Report;
import hecha.model.Sentence;
import hecha.model.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads of which region a report is: what its title, its head or its signature names, not what its text speaks of. */
final class RegionReader {
    private static final int HEAD_BLOCKS = 12;
    private static final int LONGEST_ISSUER = 40;
    private static final int FEWEST_MENTIONS = 3;
    private static final int SHORTEST_PLACE = 3;
    private static final int LONGEST_PLACE = 6;
    private static final int LONGEST_CAPTION = 40;
    private static final int LONGEST_TOWN = 10;
    private static final int LONGEST_OFFICE = 6;
    private static final double MOST = 0.6;

    private final Places places;
    private final TitleWords words;
    private final Masks masks;

    RegionReader(Dictionary dictionary) {
        places = dictionary.places();
        words = dictionary.titleWords();
        masks = new Masks(dictionary.metadataWords());
    }

    /** The words that name a region, and its entry in the gazetteer. */
    record Region(Optional<String> written, Optional<Place> place) {
        static final Region NONE = new Region(Optional.empty(), Optional.empty());

        /** A place that the gazetteer does not have, by its name alone. */
        static Region unlisted(String name) {
            return new Region(Optional.of(name), Optional.empty());
        }
    }

    /** The region that the title names, else the lines around it, the signature, the first paragraph, else the one named most. */
    Region read(Report report, List<int[]> titles) {
        for (int[] title : titles) {
            String words = report.text().substring(title[0], title[1]);
            if (this.words.nation().stream().anyMatch(words::contains)) {
                return Region.NONE;
            }
        }
        String text = report.text();
        BitSet edges = new BitSet(text.length() + 1);
        for (Sentence sentence : report.sentences()) {
            edges.set(sentence.from());
            for (Word word : sentence.words()) {
                edges.set(word.to());
            }
        }
        List<PlaceMention> mentions = places.mentions(text, edges::get);
        List<int[]> stretches = new ArrayList<>(titles);
        if (stretches.isEmpty() && !report.outline().blocks().isEmpty()) {
            Block first = report.outline().blocks().get(0);
            stretches.add(new int[] {first.from(), Math.min(first.to(), first.from() + LONGEST_ISSUER)});
        }
        report.outline().blocks().stream()
                .filter(block -> block.type() == Block.Type.SIGNATURE)
                .forEach(block -> stretches.add(new int[] {block.from(), block.to()}));
        heads(report).forEach(stretches::add);
        for (int[] stretch : stretches) {
            Optional<Region> here = regionIn(text, mentions, stretch[0], stretch[1]);
            Optional<Region> unlisted =
                    unlisted(text, stretch[0], stretch[1]).or(() -> town(text, stretch[0], stretch[1]));
            boolean longer = here.isPresent() && unlisted.isPresent() && isPart(here.get(), unlisted.get());
            if (here.isPresent() && !longer) {
                return here.get();
            }
            if (unlisted.isPresent()) {
                return unlisted.get();
            }
        }
        Region first = firstParagraph(report, mentions);
        if (first.written.isPresent()) {
            return first;
        }
        Region most = most(text, mentions);
        return most.written.isPresent() ? most : own(report, mentions);
    }

    /** {@code 表1 海口市过程雨量统计表} in a text that says 我市: the only city that a line of its own names. */
    private Region own(Report report, List<PlaceMention> mentions) {
        String text = report.text();
        BitSet captions = new BitSet(text.length());
        report.outline().blocks().stream()
                .filter(block -> block.to() - block.from() <= LONGEST_CAPTION)
                .filter(block -> text.substring(block.from(), block.to()).indexOf('。') < 0)
                .forEach(block -> captions.set(block.from(), block.to()));
        for (int i = 0; i < words.placeEnds().length(); i++) {
            String kind = words.placeEnds().substring(i, i + 1);
            if (words.ownPlace().stream().noneMatch(own -> text.contains(own + kind))) {
                continue;
            }
            List<Place> named = mentions.stream()
                    .filter(mention -> captions.get(mention.from()))
                    .flatMap(mention -> mention.place().stream())
                    .filter(place -> place.name().endsWith(kind))
                    .distinct()
                    .toList();
            if (named.size() == 1) {
                return new Region(Optional.of(named.get(0).name()), Optional.of(named.get(0)));
            }
        }
        return Region.NONE;
    }

    private Optional<Region> regionIn(String text, List<PlaceMention> mentions, int from, int to) {
        Optional<int[]> masked = masks.region(text, from, to);
        for (PlaceMention mention : mentions) {
            Optional<Place> place = mention.place().map(RegionReader::listed);
            if (mention.from() >= from && mention.to() <= to && place.isPresent()) {
                if (masked.isPresent() && masked.get()[0] < mention.to() + 4) {
                    break;
                }
                return Optional.of(new Region(Optional.of(text.substring(mention.from(), mention.to())), place));
            }
        }
        return masked.map(at -> Region.unlisted(text.substring(at[0], at[1])));
    }

    /** The county, city or province of a town. */
    private static @org.jspecify.annotations.Nullable Place listed(Place place) {
        if (!place.level().equals("town") && !place.level().equals("village")) {
            return place;
        }
        List<String> path = place.path().subList(0, place.path().size() - 1);
        if (path.isEmpty()) {
            return null;
        }
        String level = path.size() == 1 ? "province" : path.size() == 2 ? "city" : "county";
        return new Place(path.get(path.size() - 1), level, path);
    }

    /** 松原 inside 松原岭市: the gazetteer's name is only a part of what is written. */
    private static boolean isPart(Region listed, Region unlisted) {
        String name = listed.written().orElse("");
        String whole = unlisted.written().orElse("");
        return whole.length() > name.length() && whole.startsWith(name.substring(0, Math.min(2, name.length())));
    }

    /** The lines around the title that name an office or the way to a page. */
    private static List<int[]> heads(Report report) {
        List<int[]> heads = new ArrayList<>();
        List<Block> blocks = report.outline().blocks();
        for (int i = 0; i < blocks.size() && i < HEAD_BLOCKS; i++) {
            Block block = blocks.get(i);
            if (block.type() == Block.Type.PARAGRAPH || block.type() == Block.Type.HEADING) {
                break;
            }
            if (block.type() == Block.Type.BYLINE || block.type() == Block.Type.SUBTITLE) {
                heads.add(new int[] {block.from(), block.to()});
            }
        }
        return heads;
    }

    /** A place that the gazetteer does not have (renamed, merged, a development zone), by the form of its name. */
    private Optional<Region> unlisted(String text, int from, int to) {
        for (int at = from; at + SHORTEST_PLACE <= to; at++) {
            boolean begins = at == from || opens(text, from, at);
            Optional<String> name = begins ? place(text, at, to) : Optional.empty();
            if (name.isPresent()) {
                return name.map(Region::unlisted);
            }
        }
        return Optional.empty();
    }

    /** {@code 姜家店朝鲜族乡}, {@code 石桥镇2023年工作总结}: a town that reports, where the gazetteer knows no county of it. */
    private Optional<Region> town(String text, int from, int to) {
        for (int end = from + SHORTEST_PLACE; end <= Math.min(to, from + LONGEST_TOWN); end++) {
            int last = end;
            if (words.townEnds().stream().noneMatch(kind -> endsName(text, from, last, kind))) {
                continue;
            }
            boolean reports = last == to
                    || Character.isDigit(text.charAt(last))
                    || words.afterTowns().stream().anyMatch(word -> text.startsWith(word, last))
                    || nameOfOffice(text, last, to);
            return reports && isName(text.substring(from, end))
                    ? Optional.of(Region.unlisted(text.substring(from, end)))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** Whether the name of an office begins: 科技局 of 澄江新城科技局2023年工作总结. */
    private boolean nameOfOffice(String text, int from, int to) {
        String words = text.substring(from, Math.min(to, from + LONGEST_OFFICE));
        return this.words.offices().stream().anyMatch(office -> words.indexOf(office) > 0);
    }

    private static boolean endsName(String text, int from, int end, String kind) {
        return end - kind.length() > from && text.startsWith(kind, end - kind.length());
    }

    private boolean isName(String name) {
        String stem = name.substring(0, name.length() - 1);
        return words.beforePlaces().stream().noneMatch(name::startsWith)
                && name.codePoints().allMatch(Character::isIdeographic)
                && stem.chars().noneMatch(c -> words.noPlaces().indexOf(c) >= 0);
    }

    /** Whether a name can begin here: after a bracket, a space, a year, 关于 or 在. */
    private boolean opens(String text, int from, int at) {
        return text.charAt(at - 1) == ' '
                || words.beforePlaces().stream()
                        .anyMatch(word -> at - word.length() >= from && text.startsWith(word, at - word.length()));
    }

    private Optional<String> place(String text, int from, int to) {
        for (int end = from + SHORTEST_PLACE; end <= Math.min(to, from + LONGEST_PLACE); end++) {
            char last = text.charAt(end - 1);
            if (words.placeEnds().indexOf(last) >= 0) {
                String name = text.substring(from, end);
                return isName(name) ? Optional.of(name) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** {@code J5县}: the name that a published text has for a place that it does not name. */
    private Optional<Region> coded(String text, int from, int to) {
        for (int at = from; at + 1 < to; at++) {
            boolean letter = text.charAt(at) >= 'A' && text.charAt(at) <= 'W';
            boolean begins = at == 0
                    || !Character.isLetterOrDigit(text.charAt(at - 1))
                    || Character.isIdeographic(text.charAt(at - 1));
            int end = at + 1;
            while (end < to && end <= at + 2 && Character.isDigit(text.charAt(end))) {
                end++;
            }
            if (letter && begins && end < to && words.placeEnds().indexOf(text.charAt(end)) >= 0) {
                return Optional.of(Region.unlisted(text.substring(at, end + 1)));
            }
        }
        return Optional.empty();
    }

    private Region firstParagraph(Report report, List<PlaceMention> mentions) {
        for (Block block : report.outline().blocks()) {
            if (block.type() == Block.Type.PARAGRAPH && block.to() - block.from() > 20) {
                int to = Math.min(block.to(), block.from() + 200);
                String text = report.text();
                Optional<int[]> masked = masks.region(text, block.from(), to);
                for (PlaceMention mention : mentions) {
                    Optional<Place> place = mention.place().map(RegionReader::listed);
                    boolean subject = mention.from() >= block.from()
                            && mention.to() < to
                            && (mention.from() == block.from() || "，。,；".indexOf(text.charAt(mention.from() - 1)) >= 0);
                    if (subject && place.isPresent() && (masked.isEmpty() || mention.from() < masked.get()[0])) {
                        return new Region(Optional.of(text.substring(mention.from(), mention.to())), place);
                    }
                }
                return masked.map(at -> Region.unlisted(text.substring(at[0], at[1])))
                        .or(() -> coded(text, block.from(), to))
                        .or(() -> place(text, block.from(), to)
                                .filter(name -> text.indexOf(name, block.from() + 1) > 0)
                                .map(Region::unlisted))
                        .orElse(Region.NONE);
            }
        }
        return Region.NONE;
    }

    /** The innermost place to which most mentions of the text belong; masked regions count against it. */
    private Region most(String text, List<PlaceMention> mentions) {
        Map<List<String>, Integer> count = new HashMap<>();
        int all = masks.count(text);
        for (PlaceMention mention : mentions) {
            Optional<Place> place = mention.place().map(RegionReader::listed);
            if (place.isPresent()) {
                all++;
                List<String> path = place.get().path();
                for (int length = 1; length <= path.size(); length++) {
                    count.merge(path.subList(0, length), 1, Integer::sum);
                }
            }
        }
        List<String> best = List.of();
        for (Map.Entry<List<String>, Integer> entry : count.entrySet()) {
            boolean enough = entry.getValue() >= FEWEST_MENTIONS && entry.getValue() >= MOST * all;
            if (enough && entry.getKey().size() > best.size()) {
                best = entry.getKey();
            }
        }
        if (best.isEmpty()) {
            return Region.NONE;
        }
        List<String> path = best;
        Optional<Place> place = mentions.stream()
                .flatMap(mention -> mention.place().stream())
                .filter(p -> p.path().equals(path))
                .findFirst();
        String name = path.get(path.size() - 1);
        return new Region(
                Optional.of(name),
                Optional.of(place.orElseGet(() -> new Place(name, path.size() == 1 ? "province" : "city", path))));
    }
}
