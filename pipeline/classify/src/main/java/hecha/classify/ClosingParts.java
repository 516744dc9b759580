package hecha.classify;

import hecha.dictionary.Closings;
import hecha.model.Block;
import hecha.model.Label;
import hecha.model.Report;
import hecha.model.Section;
import hecha.model.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Finds the parts of a report that speak of its problems and next steps without a heading. */
final class ClosingParts {
    private static final Set<String> WITHOUT = Set.of("newsletter", "plan", "notice");
    private static final double SURE = 0.9;
    private static final double LIKELY = 0.8;
    private static final int LONGEST_TAIL = 4;
    private static final int MOST_HALVES = 20;

    private final ClosingSentences openings;
    private final RoleWords words;

    ClosingParts(Closings closings, RoleWords words) {
        openings = new ClosingSentences(closings);
        this.words = words;
    }

    /** The report with these parts as sections of their own; {@code sections} already have their roles. */
    Report add(Report report, List<Section> sections, Label genre) {
        List<ClosingPart> parts = WITHOUT.contains(genre.name()) ? List.of() : new Search(report, sections).parts();
        return PartPlacer.place(report, sections, parts);
    }

    /** One pass over the sentences of one report. */
    private final class Search {
        private final String text;
        private final List<Block> blocks;
        private final List<Sentence> sentences;
        private final List<Section> sections;
        private final boolean problemsNamed;
        private final boolean nextNamed;
        private final boolean[] namesBoth;
        private final int[] paragraphsLeft;
        private final int lastChapter;

        Search(Report report, List<Section> sections) {
            text = report.text();
            blocks = report.outline().blocks();
            sentences = report.sentences();
            this.sections = sections;
            namesBoth = namesBoth();
            problemsNamed = named(RoleReader.PROBLEMS);
            nextNamed = named(RoleReader.NEXT_STEPS);
            paragraphsLeft = paragraphsLeft();
            lastChapter = lastChapter();
        }

        List<ClosingPart> parts() {
            List<ClosingPart> parts = new ArrayList<>();
            for (Section section : sections) {
                if (namesBoth[section.index()] && parts.size() < MOST_HALVES) {
                    secondHalf(section, parts);
                }
            }
            boolean problems = false;
            boolean next = false;
            for (int i = 0; i < sentences.size(); i++) {
                if (!isBody(i)) {
                    continue;
                }
                if (!problemsNamed && !problems && opensProblems(i)) {
                    int end = endOfPart(i);
                    parts.add(part(RoleReader.PROBLEMS, i, end));
                    problems = true;
                    i = end;
                    if (i < sentences.size() && !nextNamed && isBody(i) && opensNext(i) && goesOn(end - 1, i)) {
                        end = endOfTail(i);
                        parts.add(part(RoleReader.NEXT_STEPS, i, end));
                        next = true;
                        i = end;
                    }
                    i--;
                } else if (!nextNamed && !next && isLastParagraphs(i) && opensNext(i)) {
                    int end = endOfTail(i);
                    parts.add(part(RoleReader.NEXT_STEPS, i, end));
                    next = true;
                    i = end - 1;
                }
            }
            return parts;
        }

        private ClosingPart part(String role, int first, int end) {
            Label label = new Label(role, SURE, "closings/" + role + ".yml：" + head(first));
            return new ClosingPart(label, start(first), sentences.get(end - 1).to(), false);
        }

        /** 存在的困难和下一步打算: the section has one role, its second half the other. */
        private void secondHalf(Section section, List<ClosingPart> parts) {
            for (int i = 0; i < sentences.size(); i++) {
                Sentence sentence = sentences.get(i);
                if (sentence.from() >= section.bodyFrom() && sentence.to() <= section.to() && opensNext(i)) {
                    String why = "closings/next_steps.yml：" + head(i);
                    parts.add(new ClosingPart(
                            new Label(RoleReader.NEXT_STEPS, SURE, why), start(i), lastSentence(section), true));
                    return;
                }
            }
            int from = section.bodyFrom();
            int to = lastSentence(section);
            while (from < to && isBlank(text.charAt(from))) {
                from++;
            }
            if (from < to) {
                parts.add(new ClosingPart(new Label(RoleReader.NEXT_STEPS, LIKELY, section.heading()), from, to, true));
            }
        }

        private int lastSentence(Section section) {
            int to = section.bodyFrom();
            for (int i = 0; i < sentences.size() && sentences.get(i).from() < section.to(); i++) {
                if (type(i) == Block.Type.PARAGRAPH && sentences.get(i).to() <= section.to()) {
                    to = Math.max(to, sentences.get(i).to());
                }
            }
            return to;
        }

        /** For each section whether its heading names problems and next steps, and no section lies below. */
        private boolean[] namesBoth() {
            boolean[] both = new boolean[sections.size()];
            for (Section section : sections) {
                boolean problems = section.role()
                        .filter(role -> role.name().equals(RoleReader.PROBLEMS))
                        .isPresent();
                both[section.index()] = problems && words.namesProblemsAndNextSteps(section.heading());
                if (section.parent() >= 0) {
                    both[section.parent()] = false;
                }
            }
            return both;
        }

        private boolean named(String role) {
            return sections.stream()
                    .anyMatch(section -> section.role()
                                    .filter(label -> label.name().equals(role))
                                    .isPresent()
                            || (role.equals(RoleReader.NEXT_STEPS) && namesBoth[section.index()]));
        }

        private boolean opensProblems(int i) {
            boolean first = sentences.get(i).from()
                    == blocks.get(sentences.get(i).block()).from();
            String following = i + 1 < sentences.size() ? words(i + 1) : "";
            return openings.opensProblems(
                    words(i), following, first, paragraphsLeft[sentences.get(i).block()] == 0);
        }

        private boolean opensNext(int i) {
            return openings.opensNextSteps(words(i));
        }

        /** Whether it stands in the last paragraphs of the last chapter. */
        private boolean isLastParagraphs(int i) {
            int block = sentences.get(i).block();
            boolean first = sentences.get(i).from() == blocks.get(block).from();
            return sentences.get(i).from() >= lastChapter
                    && (paragraphsLeft[block] == 0 || (first && paragraphsLeft[block] < LONGEST_TAIL));
        }

        private boolean isBody(int i) {
            return type(i) == Block.Type.PARAGRAPH
                    && !isSpokenFor(blocks.get(sentences.get(i).block()).section());
        }

        /** Whether the section is an attachment, an article or itself on problems or next steps. */
        private boolean isSpokenFor(int index) {
            for (int i = index; i >= 0; i = sections.get(i).parent()) {
                Section section = sections.get(i);
                String role = section.role().map(Label::name).orElse("");
                if (section.style().equals("article")
                        || Set.of("attachment", RoleReader.PROBLEMS, RoleReader.NEXT_STEPS)
                                .contains(role)) {
                    return true;
                }
            }
            return false;
        }

        /** The problems end where next steps begin, a heading comes, or a paragraph that does not go on counting. */
        private int endOfPart(int first) {
            int i = first + 1;
            while (i < sentences.size() && isBody(i) && goesOn(i - 1, i) && !opensNext(i)) {
                boolean sameParagraph =
                        sentences.get(i).block() == sentences.get(i - 1).block();
                if (!sameParagraph && !openings.counts(words(i))) {
                    break;
                }
                i++;
            }
            return i;
        }

        /** Next steps go on to the end of what stands below the same heading. */
        private int endOfTail(int first) {
            int i = first + 1;
            while (i < sentences.size() && isBody(i) && goesOn(i - 1, i)) {
                i++;
            }
            return i;
        }

        private boolean goesOn(int before, int after) {
            return section(before) == section(after);
        }

        private int section(int i) {
            return blocks.get(sentences.get(i).block()).section();
        }

        private Block.Type type(int i) {
            return blocks.get(sentences.get(i).block()).type();
        }

        private int start(int i) {
            int from = sentences.get(i).from();
            while (from < sentences.get(i).to() && isBlank(text.charAt(from))) {
                from++;
            }
            return from;
        }

        private String words(int i) {
            Sentence sentence = sentences.get(i);
            return text.substring(start(i), Math.min(sentence.to(), start(i) + 400));
        }

        private String head(int i) {
            String words = words(i);
            return words.length() > 12 ? words.substring(0, 12) : words;
        }

        /** For each block how many paragraphs follow below the same heading. */
        private int[] paragraphsLeft() {
            int[] left = new int[blocks.size()];
            int[] count = new int[sections.size() + 1];
            Arrays.fill(count, -1);
            for (int b = blocks.size() - 1; b >= 0; b--) {
                Block block = blocks.get(b);
                boolean paragraph = block.type() == Block.Type.PARAGRAPH && block.to() - block.from() > 8;
                if (paragraph) {
                    count[block.section() + 1]++;
                }
                left[b] = Math.max(0, count[block.section() + 1]);
            }
            return left;
        }

        private int lastChapter() {
            int last = 0;
            for (Section section : sections) {
                boolean attachment = section.role()
                        .filter(label -> label.name().equals("attachment"))
                        .isPresent();
                if (!attachment && !section.label().isEmpty()) {
                    last = section.bodyFrom();
                }
            }
            return last;
        }

        private static boolean isBlank(char c) {
            return c == ' ' || c == '\n' || c == '　' || c == '\t';
        }
    }
}
