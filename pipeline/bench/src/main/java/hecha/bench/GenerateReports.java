package hecha.bench;

import hecha.record.AnalysisJson;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes made-up reports and {@code truth.jsonl} with all that is true of them, the same for the same seed:
 * {@code GenerateReports COUNT SEED FOLDER}.
 */
public final class GenerateReports {
    private GenerateReports() {}

    public static void main(String[] args) throws IOException {
        generate(Integer.parseInt(args[0]), Long.parseLong(args[1]), Path.of(args[2]));
    }

    /** Gives the number of characters written. */
    static long generate(int count, long seed, Path folder) throws IOException {
        long chars = 0;
        Files.createDirectories(folder);
        try (BufferedWriter truth = Files.newBufferedWriter(folder.resolve("truth.jsonl"))) {
            for (int i = 0; i < count; i++) {
                MadeUpReport report = new MadeUpReport(seed + i);
                Path file = folder.resolve("%03d/%05d.txt".formatted(i / 1000, i));
                Files.createDirectories(file.getParent());
                Files.writeString(file, report.text());
                chars += report.text().length();
                truth.write(AnalysisJson.json(
                        report.truth(folder.relativize(file).toString().replace('\\', '/'))));
                truth.write('\n');
            }
        }
        return chars;
    }
}
