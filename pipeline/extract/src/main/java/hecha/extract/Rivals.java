package hecha.extract;

import java.util.List;
import java.util.stream.IntStream;

/** Tells each candidate how many others stand nearer to the figure on its side, and which stands nearest on the other. */
final class Rivals {
    private static final long[] NEAREST = IntStream.range(0, 16)
            .mapToObj(i -> CandidateCues.flags("KIT", i / 2) + (i % 2 == 0 ? "0" : "+"))
            .mapToLong(CueValue::code)
            .toArray();

    private Rivals() {}

    /** How many others of its side stand nearer, and what the nearest of the other side is. */
    static void tell(List<Candidates.Candidate> candidates, List<CandidateCues.Told> all) {
        int before = -1;
        int behind = -1;
        for (int i = 0; i < all.size(); i++) {
            long side = all.get(i).get(CandidateCues.Cue.SIDE);
            before = side == CandidateCues.BEFORE ? i : before;
            behind = side == CandidateCues.BEHIND && behind < 0 ? i : behind;
        }
        long nearestBefore = nearest(candidates, all, before);
        long nearestBehind = nearest(candidates, all, behind);
        int[] ranks = new int[2];
        for (int i = behind < 0 ? all.size() : behind; i < all.size(); i++) {
            if (all.get(i).get(CandidateCues.Cue.SIDE) == CandidateCues.BEHIND) {
                rank(candidates.get(i), all.get(i), ranks, nearestBefore);
            }
        }
        ranks = new int[2];
        for (int i = before; i >= 0; i--) {
            if (all.get(i).get(CandidateCues.Cue.SIDE) == CandidateCues.BEFORE) {
                rank(candidates.get(i), all.get(i), ranks, nearestBehind);
            }
        }
        for (CandidateCues.Told told : all) {
            if (told.get(CandidateCues.Cue.SIDE) == CandidateCues.OUT) {
                told.number(CandidateCues.Cue.RANK, 0);
                told.number(CandidateCues.Cue.RANKK, 0);
                told.set(CandidateCues.Cue.RIVAL, nearestBefore);
            }
        }
    }

    private static void rank(Candidates.Candidate candidate, CandidateCues.Told told, int[] ranks, long rival) {
        told.number(CandidateCues.Cue.RANK, Math.min(4, ranks[0]++));
        told.number(CandidateCues.Cue.RANKK, Math.min(3, ranks[1]));
        told.set(CandidateCues.Cue.RIVAL, rival);
        ranks[1] += (candidate.ending() & (Candidates.COUNTED | Candidates.INDICATOR)) != 0 ? 1 : 0;
    }

    private static long nearest(List<Candidates.Candidate> candidates, List<CandidateCues.Told> all, int i) {
        if (i < 0) {
            return CandidateCues.NONE;
        }
        long distance = all.get(i).get(CandidateCues.Cue.DISTANCE);
        boolean adjoins = distance == CandidateCues.NUMBERS[0] || distance == CandidateCues.NUMBERS[1];
        return NEAREST[2 * candidates.get(i).ending() + (adjoins ? 0 : 1)];
    }
}
