package hecha.read;

import hecha.model.Message;
import java.util.List;

/** Tables as text (.csv): told by their name, because no content tells them from lines with commas. */
public final class Csv implements Format {
    @Override
    public String id() {
        return "csv";
    }

    @Override
    public Message name() {
        return new Message("CSV 表格（.csv）", "CSV table (.csv)");
    }

    @Override
    public List<String> extensions() {
        return List.of("csv");
    }

    @Override
    public String mediaType() {
        return "text/csv";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public boolean isolated() {
        return false;
    }

    @Override
    public boolean accepts(Probe file) {
        return file.suffix().equals("csv") && !file.isZip() && !file.isCompound();
    }

    @Override
    public Content read(Probe file, Limits limits) throws Refusal {
        Charsets.Decoded decoded = Charsets.decode(file.bytes());
        if (decoded.text().isBlank()) {
            throw Refusal.empty();
        }
        if (!Charsets.isText(decoded)) {
            throw Refusal.unknown();
        }
        TextBuilder out = new TextBuilder();
        Sheet sheet = new Sheet(out, "");
        cells(decoded.text(), separator(decoded.text()), sheet);
        sheet.end();
        return out.content(decoded.charset(), Broken.places(out.text()));
    }

    /** The one of comma, semicolon and tab that is commonest in the first line. */
    private static char separator(String text) {
        int end = text.indexOf('\n');
        String line = end < 0 ? text : text.substring(0, end);
        char best = ',';
        for (char c : new char[] {';', '\t'}) {
            best = count(line, c) > count(line, best) ? c : best;
        }
        return best;
    }

    private static long count(String line, char c) {
        return line.chars().filter(x -> x == c).count();
    }

    private static void cells(String text, char separator, Sheet sheet) {
        StringBuilder cell = new StringBuilder();
        int row = 0;
        int column = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                boolean twice = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (c == '"' && !twice) {
                    quoted = false;
                } else if (c != '\r') {
                    cell.append(c);
                    i += twice ? 1 : 0;
                }
            } else if (c == '"' && cell.toString().isBlank()) {
                quoted = true;
            } else if (c == separator || c == '\n') {
                sheet.cell(row, column, cell.toString());
                cell.setLength(0);
                column = c == '\n' ? 0 : column + 1;
                row += c == '\n' ? 1 : 0;
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        sheet.cell(row, column, cell.toString());
    }
}
