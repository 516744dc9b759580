package hecha.index;

import hecha.index.query.QueryAmount;
import hecha.index.query.Vocabulary;
import hecha.model.Approx;
import hecha.model.Audit;
import hecha.model.Block;
import hecha.model.Facts;
import hecha.model.Figure;
import hecha.model.Finding;
import hecha.model.Furniture;
import hecha.model.Gap;
import hecha.model.Label;
import hecha.model.Message;
import hecha.model.Metadata;
import hecha.model.Nature;
import hecha.model.NumeralSort;
import hecha.model.Offsets;
import hecha.model.Outline;
import hecha.model.Passage;
import hecha.model.Period;
import hecha.model.Place;
import hecha.model.Quantity;
import hecha.model.Report;
import hecha.model.Section;
import hecha.model.Sentence;
import hecha.model.Severity;
import hecha.model.Source;
import hecha.model.Span;
import hecha.model.Word;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;

/** Reports made up by chance, with figures, blanks and findings in them: as many as wanted, the same for the same seed. */
final class SampleReports {
    static final List<String> WORDS = List.of(
            "民族", "团结", "进步", "创建", "培训", "座谈会", "扶贫", "资金", "森林", "覆盖率", "示范区", "干部", "群众", "项目", "教育", "卫生", "投入",
            "增长", "完成", "，", "的", "，", "和", "ＡＢ", "gdp", "２０２１年", "“四个意识”", "𠮷");
    static final List<String> KINDS = List.of("funds", "coverage_rate", "trainees", "projects");
    static final List<String> UNITS = List.of("元", "%", "人次", "个");
    static final List<String> ROLES = List.of("leadership", "publicity", "problems", "next_steps");
    static final List<String> GENRES = List.of("work_report", "plan", "deeds");
    static final List<Place> PLACES = List.of(
            new Place("连南瑶族自治县", "county", List.of("广东省", "清远市", "连南瑶族自治县")),
            new Place("连山壮族瑶族自治县", "county", List.of("广东省", "清远市", "连山壮族瑶族自治县")),
            new Place("清远市", "city", List.of("广东省", "清远市")),
            new Place("融水苗族自治县", "county", List.of("广西壮族自治区", "柳州市", "融水苗族自治县")));
    static final List<String> RULES =
            List.of("figure/part-exceeds-whole", "numbering/gap", "section/missing", "gap/placeholder");
    static final Vocabulary VOCABULARY = new Vocabulary(
            names("资金 funds", "覆盖率 coverage_rate", "培训人员 trainees", "项目 projects"),
            names("组织领导 leadership", "宣传教育 publicity", "存在问题 problems", "下一步 next_steps"),
            names("工作汇报 work_report", "实施方案 plan", "先进事迹 deeds"),
            text -> QueryAmount.read(text, Map.of("万元", new QueryAmount.Unit("元", BigDecimal.valueOf(10000)))),
            text -> text.codePoints().mapToObj(Character::toString).toList());

    private final Random random;

    SampleReports(long seed) {
        random = new Random(seed);
    }

    static Map<String, String> names(String... pairs) {
        Map<String, String> names = new TreeMap<>();
        for (String pair : pairs) {
            int blank = pair.indexOf(' ');
            names.put(pair.substring(0, blank), pair.substring(blank + 1));
            names.put(pair.substring(blank + 1), pair.substring(blank + 1));
        }
        return names;
    }

    List<Audit> reports(int count) {
        List<Audit> reports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            reports.add(report("报送/" + (i % 7) + "/" + i + ".txt"));
        }
        return reports;
    }

    /** A report of this name; each call gives another one. */
    Audit report(String name) {
        return new Draft(name).audit();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> Optional<T> perhaps(T thing) {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(thing);
    }

    private String words(int least, int most) {
        StringBuilder words = new StringBuilder();
        for (int i = least + random.nextInt(most - least + 1); i > 0; i--) {
            words.append(any(WORDS));
        }
        return words.toString();
    }

    /** One report in the making. */
    private final class Draft {
        private final String name;
        private final StringBuilder clean = new StringBuilder();
        private final StringBuilder original = new StringBuilder();
        private final List<Integer> origins = new ArrayList<>();
        private final List<int[]> paragraphs = new ArrayList<>();
        private final List<Furniture> furniture = new ArrayList<>();
        private final List<int[]> headings = new ArrayList<>();

        Draft(String name) {
            this.name = name;
        }

        private void write(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (random.nextInt(60) == 0 && !Character.isLowSurrogate(text.charAt(i))) {
                    original.append("\n");
                }
                origins.add(original.length());
                original.append(text.charAt(i));
                clean.append(text.charAt(i));
            }
        }

        private void lineBreak() {
            origins.add(original.length());
            clean.append('\n');
            original.append("\n\n");
            if (random.nextInt(6) == 0) {
                int from = original.length();
                original.append("第").append(random.nextInt(90)).append("页\n");
                furniture.add(new Furniture(new Span(from, original.length() - 1), Furniture.Type.PAGE_NUMBER));
            }
        }

        private void text() {
            int sections = random.nextInt(4);
            for (int s = 0; s <= sections; s++) {
                if (s > 0) {
                    int from = clean.length();
                    write("一二三四五".charAt(s - 1) + "、" + words(1, 3));
                    headings.add(new int[] {from, clean.length(), 1});
                    paragraphs.add(new int[] {from, clean.length()});
                    lineBreak();
                    if (random.nextBoolean()) {
                        int below = clean.length();
                        write("（一）" + words(1, 2));
                        headings.add(new int[] {below, clean.length(), 2});
                        paragraphs.add(new int[] {below, clean.length()});
                        lineBreak();
                    }
                }
                for (int p = random.nextInt(3); p >= 0; p--) {
                    int from = clean.length();
                    for (int i = random.nextInt(4); i >= 0; i--) {
                        write(words(2, 9) + "。");
                    }
                    paragraphs.add(new int[] {from, clean.length()});
                    lineBreak();
                }
            }
        }

        Audit audit() {
            text();
            byte[] id = new byte[32];
            random.nextBytes(id);
            Source source = new Source(
                    HexFormat.of().formatHex(id),
                    name,
                    "text/plain",
                    "UTF-8",
                    original.toString(),
                    List.of(),
                    List.of());
            Offsets offsets =
                    Offsets.of(origins.stream().mapToInt(Integer::intValue).toArray());
            Passage passage = new Passage(source, clean.toString(), offsets, furniture);
            List<Section> sections = sections(passage);
            List<Block> blocks = new ArrayList<>();
            for (int[] paragraph : paragraphs) {
                blocks.add(new Block(Block.Type.PARAGRAPH, paragraph[0], paragraph[1], -1, Optional.empty()));
            }
            Outline outline =
                    new Outline(passage, perhaps(words(2, 4)), blocks, sections, List.of(), List.of(), List.of());
            List<Sentence> sentences = sentences(passage);
            Metadata metadata = new Metadata(
                    outline.title(),
                    perhaps(words(1, 2) + "局"),
                    Optional.empty(),
                    perhaps(any(PLACES)),
                    perhaps(LocalDate.of(2018, 1, 1).plusDays(random.nextInt(2500))),
                    perhaps("〔2024〕" + random.nextInt(30) + "号"),
                    perhaps(period()));
            Report report = new Report(outline, sentences, new Label(any(GENRES), 0.5, "chance"), metadata);
            return audit(report);
        }

        private Period period() {
            int from = 2015 + random.nextInt(8);
            return switch (random.nextInt(4)) {
                case 0 -> new Period(Optional.of(LocalDate.of(from, 6, 1)), Optional.empty());
                case 1 -> new Period(Optional.empty(), Optional.of(LocalDate.of(from, 6, 30)));
                case 2 -> Period.year(from);
                default -> Period.of(LocalDate.of(from, 1, 1), LocalDate.of(from + random.nextInt(4), 12, 31));
            };
        }

        private List<Section> sections(Passage passage) {
            List<Section> sections = new ArrayList<>();
            for (int i = 0; i < headings.size(); i++) {
                int level = headings.get(i)[2];
                int to = clean.length();
                for (int k = headings.size() - 1; k > i; k--) {
                    if (headings.get(k)[2] <= level) {
                        to = headings.get(k)[0];
                    }
                }
                int from = headings.get(i)[0];
                int end = headings.get(i)[1];
                int label = level == 1 ? 2 : 3;
                sections.add(new Section(
                        i,
                        level == 1 ? -1 : i - 1,
                        level,
                        clean.substring(from, from + label),
                        OptionalInt.of(1),
                        clean.substring(from + label, end),
                        passage.span(from, end),
                        passage.span(from, to),
                        from,
                        end,
                        to,
                        "style",
                        perhaps(new Label(any(ROLES), 1, "chance")),
                        Optional.empty()));
            }
            return sections;
        }

        private List<Sentence> sentences(Passage passage) {
            List<Sentence> sentences = new ArrayList<>();
            for (int b = 0; b < paragraphs.size(); b++) {
                int from = paragraphs.get(b)[0];
                while (from < paragraphs.get(b)[1]) {
                    int dot = clean.indexOf("。", from);
                    int to = dot < 0 || dot >= paragraphs.get(b)[1] ? paragraphs.get(b)[1] : dot + 1;
                    List<Word> words = new ArrayList<>();
                    for (int at = from; at < to; ) {
                        int end = Math.min(to, at + 1 + random.nextInt(3));
                        if (end < to && Character.isLowSurrogate(clean.charAt(end))) {
                            end++;
                        }
                        words.add(new Word(at, end, "n"));
                        at = end;
                    }
                    sentences.add(new Sentence(sentences.size(), b, from, to, passage.span(from, to), words));
                    from = to;
                }
            }
            return sentences;
        }

        private Audit audit(Report report) {
            List<Figure> figures = new ArrayList<>();
            List<Gap> gaps = new ArrayList<>();
            List<Finding> findings = new ArrayList<>();
            for (Sentence sentence : report.sentences()) {
                int from = sentence.from() + random.nextInt(sentence.to() - sentence.from());
                int to = Math.min(sentence.to(), from + 1 + random.nextInt(3));
                int section =
                        report.outline().sectionAt(from).map(Section::index).orElse(-1);
                Span span = report.passage().span(from, to);
                String raw = span.of(report.source().text());
                switch (random.nextInt(4)) {
                    case 0 -> figures.add(figure(figures.size(), from, to, span, raw, sentence, section));
                    case 1 ->
                        gaps.add(new Gap(
                                gaps.size(),
                                any(List.of("letter_x", "asterisk")),
                                any(List.of("quantity", "money", "percent")),
                                perhaps(any(UNITS)),
                                perhaps(any(KINDS)),
                                from,
                                to,
                                span,
                                raw,
                                sentence.index(),
                                section,
                                List.of()));
                    case 2 -> {
                        String rule = any(RULES);
                        Map<String, Object> data = rule.equals("section/missing")
                                ? Map.of("role", any(ROLES))
                                : Map.of("fingerprint", "x");
                        findings.add(new Finding(
                                findings.size(),
                                rule,
                                any(List.of(Severity.values())),
                                new Message(words(1, 3), "message"),
                                new Message("请补", "supply"),
                                span,
                                section,
                                data,
                                List.of(),
                                List.of()));
                    }
                    default -> {}
                }
            }
            return new Audit(new Facts(report, figures, gaps), findings);
        }

        private Figure figure(int index, int from, int to, Span span, String raw, Sentence sentence, int section) {
            BigDecimal value = BigDecimal.valueOf(random.nextInt(40), random.nextInt(3) - 1);
            boolean range = random.nextInt(4) == 0;
            Quantity quantity = new Quantity(
                    from,
                    to,
                    NumeralSort.QUANTITY,
                    range ? Optional.empty() : Optional.of(value),
                    range || random.nextInt(4) == 0 ? Optional.of(value) : Optional.empty(),
                    range && random.nextBoolean() ? Optional.of(value.add(BigDecimal.TEN)) : Optional.empty(),
                    any(UNITS),
                    "",
                    any(List.of(Approx.values())),
                    "");
            return new Figure(
                    index,
                    any(KINDS),
                    perhaps(new Figure.Phrase(span, words(1, 2))),
                    quantity,
                    any(List.of(Nature.values())),
                    perhaps(any(List.of("up", "down"))),
                    span,
                    raw,
                    sentence.index(),
                    section,
                    perhaps(any(PLACES)),
                    perhaps(period()),
                    Optional.empty(),
                    List.of());
        }
    }
}
