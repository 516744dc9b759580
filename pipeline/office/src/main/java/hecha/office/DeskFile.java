package hecha.office;

import hecha.audit.ReviewSheet;
import hecha.audit.SingleBlanks;
import hecha.flow.Input;
import hecha.letter.UnitFinder;
import hecha.model.Message;
import hecha.model.Metadata;
import hecha.model.Reconciliation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of the batch as it stands now.
 *
 * @param name its path below the folder of the batch: what decisions know it by
 * @param input what is read; its name is that of all outputs
 * @param mark changes with the file
 * @param judged what was made of it, where it is a report that could be read
 * @param unread why it was not judged; empty where it was
 * @param unit whose it is, and what says so
 * @param before the draft that it took the place of, where one was handed in anew
 */
public record DeskFile(
        String name,
        Input input,
        String mark,
        Optional<Judged> judged,
        Optional<Unread> unread,
        UnitFinder.Found unit,
        Optional<Input> before) {
    /**
     * A report as it was judged, without its text.
     *
     * @param docx whether a commented copy can be made
     */
    public record Judged(ReviewSheet sheet, Metadata metadata, SingleBlanks blanks, boolean docx, int chars) {}

    /**
     * Why a file was not judged.
     *
     * @param code as that of an unreadable file; {@code duplicate} where the same bytes came before
     * @param twin the file that holds the same bytes, by its name
     */
    public record Unread(String code, Message reason, Optional<String> twin) {
        static Unread sameAs(String twin) {
            return new Unread(
                    "duplicate", new Message("与 " + twin + " 逐字节相同", "the same bytes as " + twin), Optional.of(twin));
        }

        public boolean duplicate() {
            return twin.isPresent();
        }
    }

    /** What became of files, as a batch command says it. */
    static Reconciliation reconciliation(List<DeskFile> files) {
        List<Reconciliation.Unreadable> unreadable = new ArrayList<>();
        List<Reconciliation.Duplicate> duplicates = new ArrayList<>();
        int audited = 0;
        for (DeskFile file : files) {
            String source = file.input().name();
            if (file.unread().isEmpty()) {
                audited += file.judged().isPresent() ? 1 : 0;
            } else if (file.unread().get().duplicate()) {
                duplicates.add(new Reconciliation.Duplicate(
                        source, file.unread().get().twin().get()));
            } else {
                Unread why = file.unread().get();
                unreadable.add(new Reconciliation.Unreadable(source, why.code(), why.reason()));
            }
        }
        return new Reconciliation(audited, unreadable, duplicates, List.of());
    }

    /** This file, judged anew. */
    DeskFile with(Judged anew) {
        return new DeskFile(name, input, mark, Optional.of(anew), Optional.empty(), unit, before);
    }
}
