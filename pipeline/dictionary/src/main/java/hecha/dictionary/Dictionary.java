package hecha.dictionary;

import hecha.text.Lazy;
import java.util.List;

/** All that {@code dictionaries/} says, each part read when it is first asked for. */
public final class Dictionary {
    private final DictionaryFiles files;
    private final Lazy<Places> places;
    private final Lazy<HeadingStyles> headings;
    private final Lazy<Characters> characters;
    private final Lazy<Units> units;
    private final Lazy<Hedges> hedges;
    private final Lazy<FixedPhraseLists> fixedPhrases;
    private final Lazy<DateWords> dateWords;
    private final Lazy<FurnitureForms> furniture;
    private final Lazy<WordList> words;
    private final Lazy<List<GapForm>> gapForms;
    private final Lazy<Slots> slots;
    private final Rules rules;
    private final Relations relations;
    private final Profiles profiles;
    private final Rubrics rubrics;
    private final Lazy<Columns> columns;
    private final Lazy<Kinds> kinds;
    private final Lazy<Roles> roles;
    private final Lazy<Genres> genres;
    private final Lazy<Closings> closings;
    private final Lazy<TitleWords> titleWords;
    private final Lazy<HeadingWords> headingWords;
    private final StageWords outlineWords;
    private final StageWords metadataWords;
    private final StageWords numeralWords;
    private final StageWords answerWords;

    public Dictionary(DictionaryFiles files) {
        this.files = files;
        places = new Lazy<>(() -> new Places(files));
        characters = new Lazy<>(() -> Characters.read(files));
        units = new Lazy<>(() -> Units.read(files));
        hedges = new Lazy<>(() -> Hedges.read(files));
        fixedPhrases = new Lazy<>(() -> FixedPhraseLists.read(files));
        dateWords = new Lazy<>(() -> DateWords.read(files));
        headings = new Lazy<>(() -> new HeadingStyles(files));
        furniture = new Lazy<>(() -> FurnitureForms.read(files));
        words = new Lazy<>(() -> WordList.read(files));
        gapForms =
                new Lazy<>(() -> files.entries("gaps").stream().map(GapForm::of).toList());
        slots = new Lazy<>(() -> Slots.of(files.entries("slots")));
        rules = new Rules(files);
        relations = new Relations(files);
        profiles = new Profiles(files);
        rubrics = new Rubrics(files);
        columns = new Lazy<>(() -> new Columns(files));
        kinds = new Lazy<>(() -> new Kinds(files.entries("kinds")));
        roles = new Lazy<>(() -> Roles.of(files));
        genres = new Lazy<>(() -> Genres.of(files));
        closings = new Lazy<>(() -> Closings.of(files));
        titleWords = new Lazy<>(() -> TitleWords.of(files.entry("titles.yml")));
        headingWords = new Lazy<>(() -> HeadingWords.of(files.entry("heading-words.yml")));
        outlineWords = new StageWords(files, "outline");
        metadataWords = new StageWords(files, "metadata");
        numeralWords = new StageWords(files, "numerals");
        answerWords = new StageWords(files, "answers");
    }

    public DictionaryFiles files() {
        return files;
    }

    /** The gazetteer. */
    public Places places() {
        return places.get();
    }

    /** The characters that stand for others. */
    public Characters characters() {
        return characters.get();
    }

    /** The words that are written as units and counters. */
    public Units units() {
        return units.get();
    }

    /** What holds a numeral and is no figure. */
    public FixedPhraseLists fixedPhrases() {
        return fixedPhrases.get();
    }

    /** The words that dates are written with. */
    public DateWords dateWords() {
        return dateWords.get();
    }

    /** How a writer hedges a value. */
    public Hedges hedges() {
        return hedges.get();
    }

    /** The ways to label a heading. */
    public HeadingStyles headings() {
        return headings.get();
    }

    /** What is no part of a report. */
    public FurnitureForms furniture() {
        return furniture.get();
    }

    /** The kinds of column that tables have. */
    public Columns columns() {
        return columns.get();
    }

    /** Compound terms for the segmenter. */
    public WordList words() {
        return words.get();
    }

    /** The forms of blank, by file name. */
    public List<GapForm> gapForms() {
        return gapForms.get();
    }

    /** What tells the thing that should stand at a blank. */
    public Slots slots() {
        return slots.get();
    }

    /** The pages of the rules. */
    public Rules rules() {
        return rules;
    }

    /** The words by which reports state relations between figures. */
    public Relations relations() {
        return relations;
    }

    /** What a report of each genre must have. */
    public Profiles profiles() {
        return profiles;
    }

    /** Scored indicator tables. */
    public Rubrics rubrics() {
        return rubrics;
    }

    /** The kinds of figure. */
    public Kinds kinds() {
        return kinds.get();
    }

    /** What sections are for. */
    public Roles roles() {
        return roles.get();
    }

    /** What reports there are. */
    public Genres genres() {
        return genres.get();
    }

    /** How problems and next steps begin that no heading names. */
    public Closings closings() {
        return closings.get();
    }

    /** What tells the title of a report from the other lines of its head. */
    public TitleWords titleWords() {
        return titleWords.get();
    }

    /** The words by which the outline of a report is read. */
    public StageWords outlineWords() {
        return outlineWords;
    }

    /** The words by which is read what a report says of itself. */
    public StageWords metadataWords() {
        return metadataWords;
    }

    /** The words and characters by which numerals are read. */
    public StageWords numeralWords() {
        return numeralWords;
    }

    /** The words and characters by which answers to blanks are taken. */
    public StageWords answerWords() {
        return answerWords;
    }

    /** How headings are built. */
    public HeadingWords headingWords() {
        return headingWords.get();
    }
}
