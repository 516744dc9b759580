package hecha.classify;

import hecha.text.Dates;
import hecha.dictionary.Dictionary;
import hecha.dictionary.PlaceMention;
import hecha.model.Block;
import hecha.model.Label;
import hecha.model.Metadata;
import hecha.model.Place;
import hecha.model.Report;
import hecha.model.Sentence;
import hecha.model.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a report says of itself: title, issuer, region, date, document number, period. */
final class MetadataReader {
    private static final int HEAD_BLOCKS = 12;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_ISSUER = 40;
    private static final int FEWEST_MENTIONS = 3;
    private static final int SHORTEST_PLACE = 3;
    private static final int LONGEST_PLACE = 6;
    private static final double MOST = 0.6;
    private static final List<String> ORGANISATIONS = List.of(
            "委员会", "办公室", "人民政府", "政府机关", "政府", "人民法院", "人民检察院", "法院", "检察院", "党支部", "党委", "党组", "街道办事处", "办事处", "卫生院",
            "医院", "学校", "中学", "小学", "大学", "学院", "中心", "公司", "总队", "支队", "大队", "工会", "总工会", "协会", "联合会", "妇联", "团委",
            "管理局", "分局", "局", "委", "办", "院", "厅", "部", "党工委", "管委会", "领导小组", "党总支", "村委会", "居委会", "社区", "机关");

    private final Dictionary dictionary;

    MetadataReader(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    Metadata read(Report report, Label genre) {
        List<int[]> titles = GenreReader.titles(report);
        Optional<LocalDate> date = date(report);
        Region region = region(report, titles);
        return new Metadata(
                report.outline().title(),
                issuer(report, titles),
                region.written,
                region.place,
                date,
                documentNumber(report),
                Periods.of(report, titles, genre, date));
    }

    private record Region(Optional<String> written, Optional<Place> place) {
        static final Region NONE = new Region(Optional.empty(), Optional.empty());
    }

    /** The region that the title names, else the signature, else the first paragraph, else the one named most. */
    private Region region(Report report, List<int[]> titles) {
        String text = report.text();
        BitSet edges = new BitSet(text.length() + 1);
        for (Sentence sentence : report.sentences()) {
            edges.set(sentence.from());
            for (Word word : sentence.words()) {
                edges.set(word.to());
            }
        }
        List<PlaceMention> mentions = dictionary.places().mentions(text, edges::get);
        List<int[]> stretches = new ArrayList<>(titles);
        if (stretches.isEmpty() && !report.outline().blocks().isEmpty()) {
            Block first = report.outline().blocks().get(0);
            stretches.add(new int[] {first.from(), Math.min(first.to(), first.from() + LONGEST_ISSUER)});
        }
        report.outline().blocks().stream()
                .filter(block -> block.type() == Block.Type.SIGNATURE)
                .forEach(block -> stretches.add(new int[] {block.from(), block.to()}));
        for (int[] stretch : stretches) {
            Optional<Region> here = regionIn(text, mentions, stretch[0], stretch[1]);
            if (here.isPresent()) {
                return here.get();
            }
        }
        for (int[] title : titles) {
            Optional<Region> unlisted = unlisted(text, title[0], title[1]);
            if (unlisted.isPresent()) {
                return unlisted.get();
            }
        }
        Region first = firstParagraph(report, mentions);
        return first.written.isPresent() ? first : most(text, mentions);
    }

    private static Optional<Region> regionIn(String text, List<PlaceMention> mentions, int from, int to) {
        Optional<int[]> masked = Masks.region(text, from, to);
        for (PlaceMention mention : mentions) {
            Optional<Place> place = mention.place().map(MetadataReader::listed);
            if (mention.from() >= from && mention.to() <= to && place.isPresent()) {
                if (masked.isPresent() && masked.get()[0] < mention.to() + 4) {
                    break;
                }
                return Optional.of(new Region(Optional.of(text.substring(mention.from(), mention.to())), place));
            }
        }
        return masked.map(at -> new Region(Optional.of(text.substring(at[0], at[1])), Optional.empty()));
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

    /** A place that the gazetteer does not have (renamed, merged, a development zone), by the form of its name. */
    private static Optional<Region> unlisted(String text, int from, int to) {
        for (int end = from + SHORTEST_PLACE; end <= Math.min(to, from + LONGEST_PLACE); end++) {
            char last = text.charAt(end - 1);
            if ("省市县区州盟旗".indexOf(last) >= 0) {
                String name = text.substring(from, end);
                boolean named = name.codePoints().allMatch(Character::isIdeographic)
                        && name.chars().noneMatch(c -> "全我本各某该城市县区省州".indexOf(c) >= 0 && c != last);
                return named ? Optional.of(new Region(Optional.of(name), Optional.empty())) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Region firstParagraph(Report report, List<PlaceMention> mentions) {
        for (Block block : report.outline().blocks()) {
            if (block.type() == Block.Type.PARAGRAPH && block.to() - block.from() > 20) {
                int to = Math.min(block.to(), block.from() + 200);
                String text = report.text();
                Optional<int[]> masked = Masks.region(text, block.from(), to);
                for (PlaceMention mention : mentions) {
                    Optional<Place> place = mention.place().map(MetadataReader::listed);
                    boolean subject = mention.from() >= block.from()
                            && mention.to() < to
                            && (mention.from() == block.from() || "，。,；".indexOf(text.charAt(mention.from() - 1)) >= 0);
                    if (subject && place.isPresent() && (masked.isEmpty() || mention.from() < masked.get()[0])) {
                        return new Region(Optional.of(text.substring(mention.from(), mention.to())), place);
                    }
                }
                return masked.map(at -> new Region(Optional.of(text.substring(at[0], at[1])), Optional.<Place>empty()))
                        .orElse(Region.NONE);
            }
        }
        return Region.NONE;
    }

    /** The innermost place to which most mentions of the text belong; masked regions count against it. */
    private static Region most(String text, List<PlaceMention> mentions) {
        Map<List<String>, Integer> count = new HashMap<>();
        int all = Masks.count(text);
        for (PlaceMention mention : mentions) {
            Optional<Place> place = mention.place().map(MetadataReader::listed);
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

    /** The signature, else the organisation that the title begins with; masked ones do not count. */
    private static Optional<String> issuer(Report report, List<int[]> titles) {
        List<Block> blocks = report.outline().blocks();
        for (int i = blocks.size() - 1; i >= 0; i--) {
            Block block = blocks.get(i);
            String words = report.text().substring(block.from(), block.to()).strip();
            if (block.type() == Block.Type.SIGNATURE
                    && words.length() <= LONGEST_ISSUER
                    && ORGANISATIONS.stream().anyMatch(words::endsWith)) {
                return Optional.of(words);
            }
        }
        for (int[] title : titles) {
            Optional<String> issuer = organisation(report.text().substring(title[0], title[1]));
            if (issuer.isPresent()) {
                return issuer;
            }
        }
        return Optional.empty();
    }

    /** The organisation at the beginning of a title: 安吉县教育局2022年工作汇报 → 安吉县教育局. */
    private static Optional<String> organisation(String title) {
        String text = title.strip();
        int about = text.indexOf("关于");
        int limit = about > 0 ? about : Math.min(text.length(), LONGEST_ISSUER);
        for (int i = 0; i < limit; i++) {
            if (Character.isDigit(text.charAt(i)) && i > 0) {
                limit = i;
            }
        }
        String head = text.substring(0, limit).strip();
        if (about > 0 || limit < Math.min(text.length(), LONGEST_ISSUER)) {
            return ORGANISATIONS.stream().anyMatch(head::endsWith) ? Optional.of(head) : Optional.empty();
        }
        int best = -1;
        for (String word : ORGANISATIONS) {
            int at = word.length() > 1 || word.equals("局") ? head.indexOf(word) : -1;
            if (at > 1 && at + word.length() > best && (best < 0 || at < best)) {
                best = at + word.length();
            }
        }
        return best > 0 ? Optional.of(head.substring(0, best)) : Optional.empty();
    }

    private static Optional<LocalDate> date(Report report) {
        List<Block> blocks = report.outline().blocks();
        for (int i = blocks.size() - 1; i >= 0; i--) {
            if (blocks.get(i).type() == Block.Type.DATE_LINE) {
                Optional<LocalDate> date = dateIn(report, blocks.get(i));
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        for (int i = 0; i < blocks.size() && i < HEAD_BLOCKS; i++) {
            Block.Type type = blocks.get(i).type();
            if (type == Block.Type.SUBTITLE || type == Block.Type.BYLINE || type == Block.Type.SIGNATURE) {
                Optional<LocalDate> date = dateIn(report, blocks.get(i));
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> dateIn(Report report, Block block) {
        return Dates.first(report.text(), block.from(), block.to());
    }

    private static Optional<String> documentNumber(Report report) {
        List<Block> blocks = report.outline().blocks();
        for (int i = 0; i < blocks.size() && i < HEAD_BLOCKS; i++) {
            Block block = blocks.get(i);
            String words =
                    report.text().substring(block.from(), Math.min(block.to(), block.from() + LONGEST_NUMBER + 1));
            boolean numbered = words.endsWith("号")
                    && words.length() <= LONGEST_NUMBER
                    && (words.indexOf('〔') > 0 || words.indexOf('[') > 0 || words.indexOf('（') > 0);
            if (block.type() == Block.Type.DOCUMENT_NUMBER || numbered) {
                return Optional.of(withoutTitle(words.strip()));
            }
        }
        return Optional.empty();
    }

    /** The number alone where it is set behind the title: …规划的通知国发〔2011〕42号. */
    private static String withoutTitle(String words) {
        for (String end : List.of("的通知", "的意见", "的决定", "的报告", "的函", "的批复")) {
            int at = words.indexOf(end);
            if (at > 0 && at + end.length() < words.length()) {
                return words.substring(at + end.length()).strip();
            }
        }
        return words;
    }
}
