package hecha.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is said with each commit of the index: the version of its layout, how many reports it holds, and which packs
 * belong to it, so that a pack that is missing, cut, changed or exchanged is noticed.
 *
 * @param reports number of reports
 * @param next number of the next pack
 * @param packs by number
 */
record CommitState(int schema, int reports, int next, TreeMap<Integer, PackState> packs) {
    /** The layout that this program writes; one that differs is built again from the packs. */
    static final int SCHEMA = 6;

    static final String SCHEMA_KEY = "hecha.schema";
    private static final String REPORTS = "hecha.reports";
    private static final String NEXT = "hecha.next";
    private static final String PACKS = "hecha.packs";

    /**
     * @param length of the file in bytes
     * @param crc CRC-32 of the file
     * @param came how many records it holds
     * @param live how many reports of the index have their record here
     * @param gone whether it says of reports that they went
     */
    record PackState(long length, long crc, int came, int live, boolean gone) {
        PackState with(int newLive) {
            return new PackState(length, crc, came, newLive, gone);
        }
    }

    static CommitState empty() {
        return new CommitState(SCHEMA, 0, 1, new TreeMap<>());
    }

    Map<String, String> data() {
        StringBuilder list = new StringBuilder();
        packs.forEach((number, pack) -> list.append(list.isEmpty() ? "" : ",")
                .append(number)
                .append(':')
                .append(pack.length)
                .append(':')
                .append(pack.crc)
                .append(':')
                .append(pack.came)
                .append(':')
                .append(pack.live)
                .append(pack.gone ? ":-" : ":+"));
        return Map.of(
                SCHEMA_KEY, String.valueOf(schema),
                REPORTS, String.valueOf(reports),
                NEXT, String.valueOf(next),
                PACKS, list.toString());
    }

    /** @throws IllegalArgumentException where this is not the data of a commit of ours */
    static CommitState of(Map<String, String> data) {
        TreeMap<Integer, PackState> packs = new TreeMap<>();
        String list = data.getOrDefault(PACKS, "");
        for (String item : list.isEmpty() ? List.<String>of() : split(list, ',')) {
            List<String> parts = split(item, ':');
            if (parts.size() != 6) {
                throw new IllegalArgumentException("packs");
            }
            packs.put(
                    Integer.valueOf(parts.get(0)),
                    new PackState(
                            Long.parseLong(parts.get(1)),
                            Long.parseLong(parts.get(2)),
                            Integer.parseInt(parts.get(3)),
                            Integer.parseInt(parts.get(4)),
                            parts.get(5).equals("-")));
        }
        return new CommitState(
                Integer.parseInt(data.getOrDefault(SCHEMA_KEY, "")),
                Integer.parseInt(data.getOrDefault(REPORTS, "")),
                Integer.parseInt(data.getOrDefault(NEXT, "")),
                packs);
    }

    private static List<String> split(String text, char at) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == at) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        return parts;
    }
}
