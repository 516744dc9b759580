package hecha.extract;

/**
 * What stands round a figure, as the frames ask for it.
 *
 * @param unitClass {@code count persons households times money measure percent}
 * @param units the same, as the frames may name it
 * @param before the phrase before the words that lead up to the figure
 * @param behind the phrase behind the figure, or behind the last of its row
 * @param contexts where the figure stands, as bits: {@link Frames#contexts}
 */
record Situation(Clause clause, Lead lead, String unitClass, int units, Phrase before, Phrase behind, int contexts) {
    static String unitClass(Clause clause) {
        if (clause.isPercent()) {
            return "percent";
        }
        if (clause.isMoney()) {
            return "money";
        }
        if (clause.isMeasure()) {
            return "measure";
        }
        String unit = clause.quantity().unit();
        return switch (unit) {
            case "人", "人次" -> "persons";
            case "户", "户次" -> "households";
            default -> unit.endsWith("次") || unit.equals("场") || unit.equals("轮") ? "times" : "count";
        };
    }
}
