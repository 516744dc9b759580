package hecha.check;

import hecha.dictionary.Words;

/** The month or year that a change is told against, where its words name one: 比10月多5200剂次, 比2019年少36.0%. */
final class ComparedTime {
    private ComparedTime() {}

    /** Whether a time behind one of the words {@code than} in {@code said} is that of {@code start}; so it is where none is named. */
    static boolean isOf(Words than, String said, Term start) {
        String lead = Marks.bare(said);
        int last = than.lastIn(lead);
        int from = last + 1;
        int to = from;
        while (to < lead.length() && Marks.isDigit(lead.charAt(to))) {
            to++;
        }
        boolean dated = last >= 0 && to > from && to < lead.length() && Signs.isOfDate(lead.charAt(to));
        String time = dated ? lead.substring(from, to + 1) : "";
        return !dated
                || Marks.bare(start.lead()).contains(time)
                || time.equals(start.measure().year() + Signs.YEAR);
    }
}
