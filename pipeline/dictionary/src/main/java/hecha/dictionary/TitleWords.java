package hecha.dictionary;

import java.util.List;

/**
 * The words of {@code dictionaries/titles.yml}, that tell the title of a report from the other lines of its head.
 *
 * @param ends nouns that a title ends with
 * @param mastheads nouns that name a periodical at the end of a title
 * @param crumbs whole lines of the page around a report
 * @param labels what stands before the colon in a line that speaks of the file
 * @param junk what a file or an editor shows in place of a title, in lower case
 * @param offices how the names of offices end
 * @param posts how the posts of those end who deliver a report
 * @param given words of a line that says where a report was given
 * @param bylines how a line begins that names the writer
 * @param greetings how a line begins that greets
 * @param addressees how a line ends, before its colon, that names to whom a report goes
 * @param leads how an item of news begins
 * @param deeds verbs of a headline
 * @param tails what a bracket after a title holds
 * @param surnames family names
 * @param nation words of a title that speaks for the whole nation
 * @param beforePlaces words after which the name of a place can begin
 * @param noPlaces characters that stand in no name of a place
 * @param placeEnds characters with which the names of counties, cities and provinces end
 * @param townEnds words with which the names of towns end
 * @param afterTowns what stands after the name of a town in its own title
 * @param ownPlace words that, before the kind of place, name the place of the writer (我县)
 * @param about the word before the matter of a title
 * @param pronouns words for the person of whom an account tells
 * @param joins characters that join two genres in one title
 */
public record TitleWords(
        List<String> ends,
        List<String> mastheads,
        List<String> crumbs,
        List<String> labels,
        List<String> junk,
        List<String> offices,
        List<String> posts,
        List<String> given,
        List<String> bylines,
        List<String> greetings,
        List<String> addressees,
        List<String> leads,
        List<String> deeds,
        List<String> tails,
        List<String> surnames,
        List<String> nation,
        List<String> beforePlaces,
        String noPlaces,
        String placeEnds,
        List<String> townEnds,
        List<String> afterTowns,
        List<String> ownPlace,
        String about,
        List<String> pronouns,
        String joins) {
    private static final int LONGEST_DAY = 9;

    /** Whether words begin as an item of news does: {@code 近日，}, {@code 3月12日，}. */
    public boolean beginsNews(String paragraph) {
        String head = paragraph.strip();
        if (leads.stream().anyMatch(head::startsWith)) {
            return true;
        }
        int digits = 0;
        while (digits < head.length() && Character.isDigit(head.charAt(digits))) {
            digits++;
        }
        int day = digits > 0 && digits <= 2 && head.startsWith("月", digits) ? head.indexOf('日', digits) : -1;
        return day > 0 && day <= digits + LONGEST_DAY;
    }

    static TitleWords of(Entry entry) {
        entry.only(
                "ends",
                "mastheads",
                "crumbs",
                "labels",
                "junk",
                "offices",
                "posts",
                "given",
                "bylines",
                "greetings",
                "addressees",
                "leads",
                "deeds",
                "tails",
                "surnames",
                "nation",
                "before-places",
                "no-places",
                "place-ends",
                "town-ends",
                "after-towns",
                "own-place",
                "about",
                "pronouns",
                "joins");
        return new TitleWords(
                entry.texts("ends"),
                entry.texts("mastheads"),
                entry.texts("crumbs"),
                entry.texts("labels"),
                entry.texts("junk"),
                entry.texts("offices"),
                entry.texts("posts"),
                entry.texts("given"),
                entry.texts("bylines"),
                entry.texts("greetings"),
                entry.texts("addressees"),
                entry.texts("leads"),
                entry.texts("deeds"),
                entry.texts("tails"),
                entry.texts("surnames"),
                entry.texts("nation"),
                entry.texts("before-places"),
                entry.text("no-places"),
                entry.text("place-ends"),
                entry.texts("town-ends"),
                entry.texts("after-towns"),
                entry.texts("own-place"),
                entry.text("about"),
                entry.texts("pronouns"),
                entry.text("joins"));
    }
}
