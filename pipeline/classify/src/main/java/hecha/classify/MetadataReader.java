package hecha.classify;

import hecha.dictionary.Dictionary;
import hecha.dictionary.StageWords;
import hecha.model.Block;
import hecha.model.Label;
import hecha.model.Metadata;
import hecha.model.Report;
import hecha.text.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads what a report says of itself: title, issuer, region, date, document number, period. */
final class MetadataReader {
    private static final int HEAD_BLOCKS = 12;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_ISSUER = 40;
    private static final String NUMBERS = "document-numbers";

    private final List<String> offices;
    private final String about;
    private final RegionReader regions;
    private final Periods periods;
    private final String number;
    private final String years;
    private final List<String> numbered;

    MetadataReader(Dictionary dictionary) {
        offices = dictionary.titleWords().offices();
        about = dictionary.titleWords().about();
        regions = new RegionReader(dictionary);
        StageWords words = dictionary.metadataWords();
        periods = new Periods(words);
        number = words.text(NUMBERS, "number");
        years = words.text(NUMBERS, "years");
        numbered = words.words(NUMBERS, "titles");
    }

    Metadata read(Report report, Label genre) {
        List<int[]> titles = GenreReader.titles(report);
        Optional<LocalDate> date = date(report);
        RegionReader.Region region = regions.read(report, titles);
        return new Metadata(
                report.outline().title(),
                issuer(report, titles),
                region.written(),
                region.place(),
                date,
                documentNumber(report),
                periods.of(report, titles, genre, date));
    }

    /** The signature, else the organisation that the title begins with; masked ones do not count. */
    private Optional<String> issuer(Report report, List<int[]> titles) {
        List<Block> blocks = report.outline().blocks();
        for (int i = blocks.size() - 1; i >= 0; i--) {
            Block block = blocks.get(i);
            String words = report.text().substring(block.from(), block.to()).strip();
            if (block.type() == Block.Type.SIGNATURE
                    && words.length() <= LONGEST_ISSUER
                    && offices.stream().anyMatch(words::endsWith)) {
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
    private Optional<String> organisation(String title) {
        String text = title.strip();
        int matter = text.indexOf(about);
        int limit = matter > 0 ? matter : Math.min(text.length(), LONGEST_ISSUER);
        for (int i = 1; i < limit; i++) {
            // Nor does the name of an office go on behind a comma.
            if (Character.isDigit(text.charAt(i)) || ",，".indexOf(text.charAt(i)) >= 0) {
                limit = i;
            }
        }
        String head = text.substring(0, limit).strip();
        if (matter > 0 || limit < Math.min(text.length(), LONGEST_ISSUER)) {
            return offices.stream().anyMatch(head::endsWith) ? Optional.of(head) : Optional.empty();
        }
        int best = -1;
        for (String word : offices) {
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

    private Optional<String> documentNumber(Report report) {
        List<Block> blocks = report.outline().blocks();
        for (int i = 0; i < blocks.size() && i < HEAD_BLOCKS; i++) {
            Block block = blocks.get(i);
            String words =
                    report.text().substring(block.from(), Math.min(block.to(), block.from() + LONGEST_NUMBER + 1));
            boolean numbered = words.endsWith(number)
                    && words.length() <= LONGEST_NUMBER
                    && words.chars().skip(1).anyMatch(c -> years.indexOf(c) >= 0);
            if (block.type() == Block.Type.DOCUMENT_NUMBER || numbered) {
                return Optional.of(withoutTitle(words.strip()));
            }
        }
        return Optional.empty();
    }

    /** The number alone where it is set behind the title: …规划的通知国发〔2011〕42号. */
    private String withoutTitle(String words) {
        for (String end : numbered) {
            int at = words.indexOf(end);
            if (at > 0 && at + end.length() < words.length()) {
                return words.substring(at + end.length()).strip();
            }
        }
        return words;
    }
}
